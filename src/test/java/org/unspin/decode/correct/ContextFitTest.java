package org.unspin.decode.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.SpinnerHabits;

/** Words that fit where they stand, and what that asks of a correction. */
final class ContextFitTest {
    private static final SpinnerHabits IDLE = new SpinnerHabits(10, 60, false, false, false, false);
    private static final SpinnerHabits KEEN = new SpinnerHabits(80, 98, false, false, false, false);

    /** "adjacent" and "astir apt" are rare by themselves; after "the" the one is usual, the other is not. */
    private static TableModel model() {
        return new TableModel(0.1, "the", "adjacent", "next", "contest", "ends", "astir", "apt", "most", "likely")
                .setGeneral("adjacent", 0.001)
                .setGeneral("astir", 0.001)
                .setGeneral("apt", 0.001)
                .set("the", "adjacent", 0.05)
                .set("the", "astir", 0.001)
                .set("astir", "apt", 0.001)
                .set("the", "next", 0.2)
                .set("adjacent", "contest", 0.01)
                .set("next", "contest", 0.4);
    }

    private static Workpiece piece(SpinnerHabits habits, String text) {
        return new Workpiece(
                text,
                List.of(Workpiece.dictionary("tiny", habits, "adjacent=next:50", "astir apt=most likely:50")),
                model(),
                Workpiece.EXACT,
                0.5);
    }

    private static ContextFit kept(Workpiece piece) {
        int[] path = new int[piece.text.tokens().size() + 1];
        Arrays.setAll(path, token -> token < path.length - 1 ? piece.keep(token) : piece.lattice.edgeTo(0) - 1);
        return new ContextFit(piece.lattice, piece.channel, path);
    }

    /** Corrections if the swap from token 1 on has a probability of 0.7 and the settings ask for half of all. */
    private static List<Edit> edits(SpinnerHabits habits, String text, String original) {
        Workpiece piece = piece(habits, text);
        double[] posterior = new double[piece.lattice.size()];
        int swap = piece.swap(1, original);
        for (int i = 0; i < piece.text.tokens().size(); i++) {
            posterior[piece.keep(i)] = i >= 1 && i < 1 + piece.lattice.span(swap) ? 0.3 : 1;
        }
        posterior[swap] = 0.7;
        return piece.edits(Workpiece.settings(-5, 2, 0.5, 1, 32), posterior);
    }

    @Test
    void aWordFitsAsFarAsItsNeighboursMakeItLikelier() {
        Workpiece piece = piece(IDLE, "the adjacent contest ends");

        // "contest" is less likely behind "adjacent" than by itself, "ends" as likely
        assertThat(kept(piece).of(piece.swap(1, "next")))
                .isCloseTo(Math.log(0.05 / 0.001) + Math.log(0.01 / 0.1), within(1e-5));
    }

    @Test
    void aPhraseFitsWordByWord() {
        Workpiece piece = piece(IDLE, "the astir apt contest ends");

        assertThat(kept(piece).of(piece.swap(1, "most likely"))).isCloseTo(0, within(1e-5));
    }

    @Test
    void aSpinnerThatLeavesMuchAloneIsNotSuspectedWhereTheWordFits() {
        assertThat(edits(IDLE, "the adjacent contest ends", "next")).isEmpty();
    }

    @Test
    void aSpinnerThatSwapsNearlyAllIsSuspectedEverywhere() {
        assertThat(edits(KEEN, "the adjacent contest ends", "next")).hasSize(1);
    }

    @Test
    void aWordThatDoesNotFitIsCorrectedWhateverTheSpinnerDoes() {
        assertThat(edits(IDLE, "the astir apt contest ends", "most likely")).hasSize(1);
        assertThat(edits(KEEN, "the astir apt contest ends", "most likely")).hasSize(1);
    }
}
