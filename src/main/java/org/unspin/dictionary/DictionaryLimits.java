package org.unspin.dictionary;

/**
 * The most that a dictionary may hold. Dictionaries are untrusted input: the limits bound the memory that one can take. As many pairs as
 * are allowed, with and without inflection, need no more than a heap of 150 MB for a restorer that has them besides all that comes with the
 * library. The largest dictionary that comes with the library has 27,000 entries with 60,000 pairs in 1.2 MB.
 */
public final class DictionaryLimits {
    /** Bytes of a file, or characters of what comes from a {@link java.io.Reader}: 4 Mi. */
    public static final int MAX_FILE_SIZE = 4 << 20;
    /** Characters (UTF-16) of a line, without its end. */
    public static final int MAX_LINE_CHARS = 16_384;
    /** Characters (UTF-16) of a garbled form or an original. */
    public static final int MAX_PHRASE_CHARS = 120;
    /** Characters (UTF-16) of a note or of the value of a directive. */
    public static final int MAX_NOTE_CHARS = 1_000;
    /** Words of a garbled form or an original. */
    public static final int MAX_WORDS = 8;
    /** Originals of a line. */
    public static final int MAX_ORIGINALS = 64;
    /** Entries of a file: lines that are neither blank nor comments. */
    public static final int MAX_ENTRIES = 50_000;
    /** Pairs of garbled form and original of a file. */
    public static final int MAX_PAIRS = 100_000;
    /**
     * Pairs that are formed of those of a dictionary whose spinner inflects: "solutions" for "answers" of "solution" for "answer". The
     * pairs that would come after them are not formed.
     */
    public static final int MAX_FORMED_PAIRS = 200_000;
    /** Problems that are collected from one file before reading stops. */
    public static final int MAX_PROBLEMS = 10_000;

    private DictionaryLimits() {}
}
