package org.unspin.lm.ngram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.unspin.hash.ProbingTable;

/**
 * The words that a model knows, with ids from 0. Words are looked up in the caller's text without making a string: upper
 * case, curly quotes and dashes are folded character by character. A number or word that is not listed falls back to its
 * shape ({@code 000.0}), or to one of three classes. At most 65,535 entries, so that an n-gram's words fit into a long.
 *
 * <p>Immutable and thread-safe.
 */
public final class Vocabulary {
    /** No word; stands for an empty place in a state. */
    public static final int NONE = 0;
    /** A lower-case word that is not listed. */
    public static final int UNKNOWN = 1;
    /** Before the first word of a sentence. */
    public static final int BEGIN = 2;
    /** After the last word of a sentence. */
    public static final int END = 3;
    /** A capitalised word that is not listed: mostly a name. */
    public static final int UNKNOWN_NAME = 4;
    /** A token with digits whose shape is not listed. */
    public static final int UNKNOWN_NUMBER = 5;
    /** The id of the first real word. */
    public static final int FIRST_WORD = 6;
    /** Most entries of a vocabulary. */
    public static final int LIMIT = 65_535;

    private static final int LONGEST_SHAPE = 8;

    private final char[] pool;
    private final int[] offsets;
    /** Its ids are those of the words, counted from {@link #FIRST_WORD}. */
    private final ProbingTable table;
    /** The entries with a digit: numbers, and the shapes of numbers. */
    private final BitSet digits = new BitSet();

    /**
     * A vocabulary of the given words.
     *
     * @param words folded words ({@link #fold}), with ids from {@link #FIRST_WORD} on in this order
     */
    public Vocabulary(List<String> words) {
        this(joined(words), words.size());
    }

    private Vocabulary(String lines, int words) {
        int size = words + FIRST_WORD;
        if (words > LIMIT - FIRST_WORD) {
            throw new IllegalArgumentException("a vocabulary has at most " + LIMIT + " entries, this one has " + size);
        }
        pool = lines.toCharArray();
        offsets = new int[size + 1];
        table = new ProbingTable(words);
        int at = 0;
        for (int id = FIRST_WORD; id < size; id++) {
            offsets[id] = at;
            while (at < pool.length && pool[at] != '\n') {
                at++;
            }
            if (at == offsets[id]) {
                throw new IllegalArgumentException("empty word, or fewer words than " + words);
            }
            at++;
            insert(id, at - 1);
        }
        offsets[size] = at;
        if (words > 0 && at <= pool.length) {
            throw new IllegalArgumentException("more words than " + words);
        }
    }

    private void insert(int id, int end) {
        int hash = 0;
        for (int i = offsets[id]; i < end; i++) {
            hash = hash * 31 + pool[i];
            if (Character.isDigit(pool[i])) {
                digits.set(id);
            }
        }
        table.add(mixed(hash));
    }

    /** The words as {@link #toBytes} gives them, in an array from the position of a buffer on. */
    static Vocabulary of(ByteBuffer lines, int words) {
        int offset = lines.arrayOffset() + lines.position();
        return new Vocabulary(new String(lines.array(), offset, lines.remaining(), StandardCharsets.UTF_8), words);
    }

    /** The words, one a line, as they stand in a model file. */
    public byte[] toBytes() {
        return new String(pool).getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(List<String> words) {
        return String.join("\n", words);
    }

    /** A check sum of all words in their order, by which other models know the vocabulary that they were made for. */
    public int check() {
        return Arrays.hashCode(pool);
    }

    /** The number of entries, classes included. */
    public int size() {
        return offsets.length - 1;
    }

    /** The word with an id; a class has a name in angle brackets. */
    public String word(int id) {
        return switch (id) {
            case NONE -> "<none>";
            case UNKNOWN -> "<unk>";
            case BEGIN -> "<s>";
            case END -> "</s>";
            case UNKNOWN_NAME -> "<name>";
            case UNKNOWN_NUMBER -> "<number>";
            default -> new String(pool, offsets[id], offsets[id + 1] - 1 - offsets[id]);
        };
    }

    /** Whether an entry has a digit, so that other tokens may share it as their shape. */
    boolean hasDigit(int id) {
        return digits.get(id);
    }

    /** The id of the word {@code text[start, end)}, or of its shape, or of its class. */
    public int id(CharSequence text, int start, int end) {
        if (start == end) {
            return UNKNOWN;
        }
        int id = find(text, start, end, false);
        if (id != NONE) {
            return id;
        }
        char first = text.charAt(start);
        if (isDash(first) || first == '-') {
            return dashes();
        }
        boolean digit = false;
        for (int i = start; i < end && !digit; i++) {
            digit = Character.isDigit(text.charAt(i));
        }
        if (digit) {
            int shape = find(text, start, Math.min(end, start + LONGEST_SHAPE), true);
            return shape == NONE ? UNKNOWN_NUMBER : shape;
        }
        if (!Character.isLetter(first) && end - start > 1) {
            int sign = find(text, start, start + 1, false); // "!!!" is read as "!"
            return sign == NONE ? UNKNOWN : sign;
        }
        return Character.isUpperCase(first) ? UNKNOWN_NAME : UNKNOWN;
    }

    private int dashes() {
        int id = find("--", 0, 2, false);
        return id == NONE ? UNKNOWN : id;
    }

    /** The id of a listed word, or {@link #NONE}. */
    private int find(CharSequence text, int start, int end, boolean shape) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text.charAt(i), shape);
        }
        hash = mixed(hash);
        for (int slot = table.first(hash); slot >= 0; slot = table.next(slot, hash)) {
            int id = FIRST_WORD + table.id(slot);
            if (matches(id, text, start, end, shape)) {
                return id;
            }
        }
        return NONE;
    }

    private boolean matches(int id, CharSequence text, int start, int end, boolean shape) {
        int from = offsets[id];
        if (offsets[id + 1] - 1 - from != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (pool[from + i - start] != fold(text.charAt(i), shape)) {
                return false;
            }
        }
        return true;
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    private static char fold(char c, boolean shape) {
        if (c < 0x80) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c + 32);
            }
            return shape && c >= '0' && c <= '9' ? '0' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            default -> shape && Character.isDigit(c) ? '0' : Character.toLowerCase(c);
        };
    }

    /** {@code word} as a vocabulary lists it: lower case, straight quotes, one kind of dash, one sign of a run. */
    public static String fold(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        if (isDash(first) || (first == '-' && end - start > 1)) {
            return "--";
        }
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            folded.append(fold(text.charAt(i), false));
        }
        return folded.toString();
    }

    /** The shape of a folded token with digits: every digit a 0, cut to the length that is told apart. */
    public static String shape(String folded) {
        StringBuilder shape = new StringBuilder(LONGEST_SHAPE);
        for (int i = 0; i < Math.min(folded.length(), LONGEST_SHAPE); i++) {
            shape.append(fold(folded.charAt(i), true));
        }
        return shape.toString();
    }

    private static boolean isDash(char c) {
        return c >= '\u2012' && c <= '\u2015';
    }
}
