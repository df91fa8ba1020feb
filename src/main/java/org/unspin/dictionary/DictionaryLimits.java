package org.unspin.dictionary;

/** The most that a dictionary may hold. Dictionaries are untrusted input: the limits bound the memory that one can take. */
public final class DictionaryLimits {
    /** Bytes of a file, or characters of what comes from a {@link java.io.Reader}: 32 Mi. */
    public static final int MAX_FILE_SIZE = 32 << 20;
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
    public static final int MAX_ENTRIES = 200_000;
    /** Pairs of garbled form and original of a file. */
    public static final int MAX_PAIRS = 1_000_000;
    /** Problems that are collected from one file before reading stops. */
    public static final int MAX_PROBLEMS = 10_000;

    private DictionaryLimits() {}
}
