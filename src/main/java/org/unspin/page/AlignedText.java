package org.unspin.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text, and for each of its parts where it stands in a source. A part is as long in the text as in the source, and then any
 * piece of it has its place; or it is not (an entity, a run of white space), and then it has one as a whole only; or it
 * stands nowhere (the blank line between two paragraphs). Immutable.
 */
final class AlignedText {
    /** Stands nowhere in the source. */
    static final int NOWHERE = -1;

    private final String text;
    private final int[] textAt;
    private final int[] sourceAt;
    private final int[] sourceTo;

    private AlignedText(String text, int[] textAt, int[] sourceAt, int[] sourceTo) {
        this.text = text;
        this.textAt = textAt;
        this.sourceAt = sourceAt;
        this.sourceTo = sourceTo;
    }

    /** A range of the source. */
    record Range(int start, int end) {}

    /** A source that is its own text. */
    static AlignedText whole(String source) {
        return source.isEmpty()
                ? new AlignedText(source, new int[0], new int[0], new int[0])
                : new AlignedText(source, new int[] {0}, new int[] {0}, new int[] {source.length()});
    }

    String text() {
        return text;
    }

    /**
     * Where a piece of the text stands, if it stands in one place: without markup in between and without half an entity at
     * either end.
     *
     * @param from where it begins
     * @param to where it ends, behind {@code from}
     */
    Optional<Range> range(int from, int to) {
        int part = partAt(from);
        int start = startIn(part, from);
        if (start == NOWHERE) {
            return Optional.empty();
        }
        while (textEnd(part) < to) {
            part++;
            if (sourceAt[part] == NOWHERE || sourceAt[part] != sourceTo[part - 1]) {
                return Optional.empty();
            }
        }
        int end = endIn(part, to);
        return end == NOWHERE ? Optional.empty() : Optional.of(new Range(start, end));
    }

    /** From the first character of a piece that stands anywhere to the last; empty if none does. */
    Optional<Range> hull(int from, int to) {
        int first = Integer.MAX_VALUE;
        int last = NOWHERE;
        for (int part = partAt(from); part < textAt.length && textAt[part] < to; part++) {
            if (sourceAt[part] != NOWHERE) {
                boolean divisible = isDivisible(part);
                int begin = Math.max(0, from - textAt[part]);
                int left = Math.max(0, textEnd(part) - to);
                first = Math.min(first, divisible ? sourceAt[part] + begin : sourceAt[part]);
                last = Math.max(last, divisible ? sourceTo[part] - left : sourceTo[part]);
            }
        }
        return last == NOWHERE ? Optional.empty() : Optional.of(new Range(first, last));
    }

    /** The character of the text that stands at a place of the source, or stands for what does; empty if there is none. */
    OptionalInt textAt(int source) {
        // One by one: a parser of HTML moves parts about, so that those of the source need not ascend.
        for (int part = 0; part < textAt.length; part++) {
            if (sourceAt[part] != NOWHERE && sourceAt[part] <= source && source < sourceTo[part]) {
                return OptionalInt.of(textAt[part] + (isDivisible(part) ? source - sourceAt[part] : 0));
            }
        }
        return OptionalInt.empty();
    }

    private int partAt(int at) {
        int found = Arrays.binarySearch(textAt, at);
        return found >= 0 ? found : -found - 2;
    }

    private int textEnd(int part) {
        return part + 1 < textAt.length ? textAt[part + 1] : text.length();
    }

    private boolean isDivisible(int part) {
        return sourceTo[part] - sourceAt[part] == textEnd(part) - textAt[part];
    }

    private int startIn(int part, int at) {
        if (sourceAt[part] == NOWHERE || at > textAt[part] && !isDivisible(part)) {
            return NOWHERE;
        }
        return sourceAt[part] + at - textAt[part];
    }

    private int endIn(int part, int to) {
        if (sourceAt[part] == NOWHERE || to < textEnd(part) && !isDivisible(part)) {
            return NOWHERE;
        }
        return sourceTo[part] - (textEnd(part) - to);
    }

    /** Puts a text together, part by part. Not thread-safe. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] textAt = new int[64];
        private int[] sourceAt = new int[64];
        private int[] sourceTo = new int[64];
        private int count;

        boolean isEmpty() {
            return text.length() == 0;
        }

        /**
         * Adds a part.
         *
         * @param characters one or more
         * @param from where it begins in the source, or {@link #NOWHERE}
         * @param to where it ends in the source
         */
        void add(CharSequence characters, int from, int to) {
            boolean alike = from == NOWHERE || to - from == characters.length();
            if (!(alike && count > 0 && continues(from))) {
                open(from);
            }
            text.append(characters);
            sourceTo[count - 1] = to;
        }

        /** Whether the last part can be made longer by what begins there in the source. */
        private boolean continues(int from) {
            int last = count - 1;
            if (from == NOWHERE || sourceAt[last] == NOWHERE) {
                return from == sourceAt[last];
            }
            return from == sourceTo[last] && sourceTo[last] - sourceAt[last] == text.length() - textAt[last];
        }

        /** A piece of the source right behind the last part belongs to its last character, though nobody reads it. */
        void swallow(int from, int to) {
            int last = count - 1;
            if (last < 0 || sourceAt[last] == NOWHERE || sourceTo[last] != from) {
                return;
            }
            int length = text.length() - textAt[last];
            if (length > 1 && sourceTo[last] - sourceAt[last] == length) {
                sourceTo[last] = from - 1;
                open(from - 1);
                textAt[count - 1] = text.length() - 1;
            }
            sourceTo[count - 1] = to;
        }

        private void open(int from) {
            if (count == textAt.length) {
                int capacity = 2 * count;
                textAt = Arrays.copyOf(textAt, capacity);
                sourceAt = Arrays.copyOf(sourceAt, capacity);
                sourceTo = Arrays.copyOf(sourceTo, capacity);
            }
            textAt[count] = text.length();
            sourceAt[count] = from;
            count++;
        }

        AlignedText build() {
            return new AlignedText(
                    text.toString(),
                    Arrays.copyOf(textAt, count),
                    Arrays.copyOf(sourceAt, count),
                    Arrays.copyOf(sourceTo, count));
        }
    }
}
