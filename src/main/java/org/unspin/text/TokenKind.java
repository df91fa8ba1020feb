package org.unspin.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters, possibly with apostrophes or full stops inside (ne'er, U.S., AT&amp;T). */
    WORD,
    /** Digits, possibly with separators or an ending (10,000; 3.5; 2nd; 1990s). */
    NUMBER,
    /** The ending of a contraction or possessive, apostrophe included ('s, 'll, 're). */
    CLITIC,
    /** Punctuation and symbols; a run of the same sign is one token. */
    PUNCTUATION,
    /** Web and mail addresses, handles, code, file names and over-long tokens: never read as words. */
    OPAQUE
}
