package org.unspin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A text after replacements, and the way back: which offset of the original an offset of the edited text stands for.
 * Every place that makes corrections makes them here. Immutable.
 *
 * <p>"a big deal" with "great" for its characters 2 to 5 is "a great deal"; offset 8 of that, where "deal" begins, is offset 6 of
 * the original, and offset 4, inside "great", is none.
 */
public final class EditedText {
    private final String original;
    private final String text;
    private final List<Replacement> replacements;

    private EditedText(String original, String text, List<Replacement> replacements) {
        this.original = original;
        this.text = text;
        this.replacements = replacements;
    }

    /** Where a replacement begins and ends, in the original and in the edited text. */
    private record Replacement(int start, int end, int editedStart, int editedEnd) {}

    /** Begins with a text to which nothing has been done yet. */
    public static Builder of(String original) {
        return new Builder(original);
    }

    /** The text after the replacements; the original itself if there were none. */
    public String text() {
        return text;
    }

    /**
     * What has become of a piece of the original. A replacement that reaches beyond the piece is given as a whole,
     * together with whatever else of the original it reaches over.
     *
     * @param start where the piece begins in the original
     * @param end where it ends in the original, not before {@code start}
     */
    public String textOf(int start, int end) {
        if (start < 0 || end < start || end > original.length()) {
            throw new IndexOutOfBoundsException(
                    "no piece " + start + " to " + end + " in a text of " + original.length() + " characters");
        }
        int first = countWhere(r -> r.end <= start);
        int next = countWhere(r -> r.start < end);
        int from = start;
        int to = end;
        if (first < next) {
            from = Math.min(start, replacements.get(first).start);
            to = Math.max(end, replacements.get(next - 1).end);
        }
        return text.substring(from + shiftAfter(first), to + shiftAfter(next));
    }

    /**
     * Where an offset of the edited text was in the original. What was deleted lies behind its offset, not before it. Takes
     * time logarithmic in the number of replacements.
     *
     * @param offset 0 to the length of {@link #text()}
     * @return empty inside a replacement; either end of one is also an end of what it replaced
     */
    public OptionalInt originalOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(
                    "no offset " + offset + " in a text of " + text.length() + " characters");
        }
        int before = countWhere(r -> r.editedStart < offset);
        if (before > 0 && offset < replacements.get(before - 1).editedEnd) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(offset - shiftAfter(before));
    }

    /** By how much the first replacements move what follows them. */
    private int shiftAfter(int count) {
        if (count == 0) {
            return 0;
        }
        Replacement last = replacements.get(count - 1);
        return last.editedEnd - last.end;
    }

    /** How many replacements meet a condition that the first ones meet and the rest do not. */
    private int countWhere(Predicate<Replacement> condition) {
        int low = 0;
        int high = replacements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(replacements.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes the replacements in the order of the text. Not thread-safe. */
    public static final class Builder {
        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final List<Replacement> replacements = new ArrayList<>();
        private int copied;

        private Builder(String original) {
            this.original = original;
        }

        /**
         * Replaces a piece of the original.
         *
         * @param start where it begins in the original, not before the end of the piece replaced last
         * @param end where it ends in the original, behind {@code start}: nothing is inserted without a piece to replace
         * @param replacement what stands there afterwards; empty to delete the piece
         * @throws IllegalArgumentException if the piece overlaps the one replaced last, comes before it, is empty, or lies outside the text
         */
        public Builder replace(int start, int end, String replacement) {
            if (start < 0 || end <= start || end > original.length()) {
                throw new IllegalArgumentException("the replacement of characters " + start + " to " + end
                        + " is empty or lies outside the text of " + original.length() + " characters");
            }
            if (start < copied) {
                throw new IllegalArgumentException("the replacement of characters " + start + " to " + end
                        + " begins before character " + copied + ", where the one before it ends");
            }
            text.append(original, copied, start);
            int editedStart = text.length();
            text.append(replacement);
            replacements.add(new Replacement(start, end, editedStart, text.length()));
            copied = end;
            return this;
        }

        /** The text with the replacements made. */
        public EditedText build() {
            if (replacements.isEmpty()) {
                return new EditedText(original, original, List.of());
            }
            String edited = text + original.substring(copied);
            return new EditedText(original, edited, List.copyOf(replacements));
        }
    }
}
