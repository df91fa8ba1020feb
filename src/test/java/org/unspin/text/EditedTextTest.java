package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

final class EditedTextTest {
    /** What stays, and after it a piece of the original and what replaces it. */
    record Piece(String kept, String removed, String added) {}

    /** The text in pieces, and what is kept at the end. */
    record Story(List<Piece> pieces, String tail) {
        String original() {
            StringBuilder out = new StringBuilder();
            pieces.forEach(p -> out.append(p.kept).append(p.removed));
            return out.append(tail).toString();
        }

        String edited() {
            StringBuilder out = new StringBuilder();
            pieces.forEach(p -> out.append(p.kept).append(p.added));
            return out.append(tail).toString();
        }

        EditedText build() {
            EditedText.Builder builder = EditedText.of(original());
            int at = 0;
            for (Piece p : pieces) {
                int start = at + p.kept.length();
                at = start + p.removed.length();
                builder.replace(start, at, p.added);
            }
            return builder.build();
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        StringArbitrary text = Arbitraries.strings().withChars("abc 😀").ofMaxLength(4);
        Arbitrary<Piece> piece =
                Combinators.combine(text, text.ofMinLength(1), text).as(Piece::new);
        return Combinators.combine(piece.list().ofMaxSize(6), text).as(Story::new);
    }

    @Property
    void replacesThePiecesAndKeepsTheRest(@ForAll("stories") Story story) {
        EditedText edited = story.build();
        assertThat(edited.text()).isEqualTo(story.edited());
    }

    @Property
    void mapsEveryOffsetBackAsALookAtAllPiecesDoes(@ForAll("stories") Story story) {
        EditedText edited = story.build();
        List<OptionalInt> expected = new ArrayList<>();
        for (int offset = 0; offset <= story.edited().length(); offset++) {
            expected.add(searched(story, offset));
        }
        List<OptionalInt> found = new ArrayList<>();
        for (int offset = 0; offset <= edited.text().length(); offset++) {
            found.add(edited.originalOffset(offset));
        }
        assertThat(found).isEqualTo(expected);
    }

    /** One piece after the other, from the start. */
    private static OptionalInt searched(Story story, int offset) {
        int original = 0;
        int edited = 0;
        for (Piece p : story.pieces) {
            original += p.kept.length();
            edited += p.kept.length();
            if (offset <= edited) {
                break;
            }
            if (offset < edited + p.added.length()) {
                return OptionalInt.empty();
            }
            original += p.removed.length();
            edited += p.added.length();
        }
        return OptionalInt.of(original + offset - edited);
    }

    @Property
    void aPieceOfTheOriginalComesWithTheReplacementsThatTouchIt(@ForAll("stories") Story story) {
        EditedText edited = story.build();
        int length = story.original().length();
        for (int start = 0; start <= length; start++) {
            for (int end = start; end <= length; end++) {
                assertThat(edited.textOf(start, end)).as("%d to %d", start, end).isEqualTo(pieced(story, start, end));
            }
        }
    }

    private static String pieced(Story story, int start, int end) {
        StringBuilder out = new StringBuilder();
        int from = start;
        int to = end;
        int at = 0;
        for (Piece p : story.pieces) {
            at += p.kept.length();
            if (at < end && at + p.removed.length() > start) {
                from = Math.min(from, at);
                to = Math.max(to, at + p.removed.length());
            }
            at += p.removed.length();
        }
        at = 0;
        for (Piece p : story.pieces) {
            out.append(overlap(p.kept, at, from, to));
            at += p.kept.length();
            if (at >= from && at + p.removed.length() <= to) {
                out.append(p.added);
            }
            at += p.removed.length();
        }
        return out.append(overlap(story.tail, at, from, to)).toString();
    }

    private static String overlap(String part, int at, int from, int to) {
        int begin = Math.min(Math.max(from - at, 0), part.length());
        return part.substring(begin, Math.max(begin, Math.min(to - at, part.length())));
    }

    @Example
    void withoutReplacementsTheTextIsTheOriginalItself() {
        String original = new String("as it was");
        assertThat(EditedText.of(original).build().text()).isSameAs(original);
    }

    @Example
    void aPieceOfTheOriginalGrowsByTheReplacementsThatReachBeyondIt() {
        EditedText edited =
                EditedText.of("he went far away today").replace(8, 16, "abroad").build();
        assertThat(edited.textOf(12, 16)).isEqualTo("abroad");
        assertThat(edited.textOf(3, 11)).isEqualTo("went abroad");
        assertThat(edited.textOf(17, 22)).isEqualTo("today");
    }

    @Example
    void refusesOverlapDisorderAndWhatLiesOutside() {
        EditedText.Builder builder = EditedText.of("0123456789").replace(2, 5, "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.replace(4, 6, "y"))
                .withMessage(
                        "the replacement of characters 4 to 6 begins before character 5, where the one before it ends");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.replace(0, 1, "y"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.replace(8, 11, "y"))
                .withMessage(
                        "the replacement of characters 8 to 11 is empty or lies outside the text of 10 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.replace(-1, 3, "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.replace(7, 7, "y"));
        assertThat(builder.replace(5, 6, "y").build().text()).isEqualTo("01xy6789");
    }

    @Example
    void refusesOffsetsThatTheTextDoesNotHave() {
        EditedText edited = EditedText.of("0123456789").replace(2, 5, "x").build();
        assertThatThrownBy(() -> edited.originalOffset(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edited.originalOffset(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edited.textOf(3, 11)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edited.textOf(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
