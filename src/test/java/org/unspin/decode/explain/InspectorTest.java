package org.unspin.decode.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.unspin.decode.Decoder;
import org.unspin.decode.Spinnery;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.correct.Edit;
import org.unspin.text.SegmentedText;

/** What decided is told as it was decided. */
final class InspectorTest {
    private static final DecoderSettings SETTINGS = Workpiece.settings(-5, 2, 0.4, 0.7, 10_000);
    private static final Decoder DECODER =
            new Decoder(Workpiece.channel(Spinnery.dictionary(), Spinnery.model()), SETTINGS);

    private static DecisionTrace inspect(String text, int at) {
        return new Inspector(DECODER).inspect(Workpiece.segmented(text), new BitSet(), at, at + 1);
    }

    private static double sum(DecisionTrace.Candidate c) {
        return SETTINGS.languageModelScale() * c.modelRestored() + c.channel() + c.topic() + c.repetition();
    }

    @Property(tries = 20)
    void tellsTheDecodersOwnEdits(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        String text = Spinnery.text(6, 0.8, seed);
        SegmentedText segmented = Workpiece.segmented(text);
        List<Edit> edits =
                DECODER.decode(segmented, new BitSet(), Decoder.Aim.RESTORE).edits();
        for (Edit edit : edits) {
            DecisionTrace inspection = inspect(text, edit.start());

            assertThat(inspection.findings().edits()).isEqualTo(edits);
            assertThat(inspection.edit()).contains(edit);
            assertThat(inspection.start()).isEqualTo(edit.start());
            assertThat(inspection.end()).isEqualTo(edit.end());
            assertThat(inspection.candidates().get(0).text()).isEqualTo(edit.replacement());
            assertThat(inspection.candidates().get(0).posterior()).isEqualTo(edit.confidence());
            assertThat(inspection.candidates().stream()
                            .mapToDouble(DecisionTrace.Candidate::posterior)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(inspection.threshold()).isLessThanOrEqualTo(edit.confidence());
        }
    }

    @Test
    void theScoresAddUpToThePosteriorWhereNoNeighbourIsInDoubt() {
        String text = Spinnery.text(6, 0.9, 7) + "The he astatine house and.\n";
        DecisionTrace inspection = inspect(text, text.indexOf("he astatine house") + 4);
        double spun = inspection.sentence().spun();
        DecisionTrace.Candidate at = inspection.candidates().get(0);
        DecisionTrace.Candidate kept = inspection.candidates().get(1);
        double odds = Math.exp(sum(at) - sum(kept));

        assertThat(at.text()).isEqualTo("at");
        assertThat(at.posterior()).isCloseTo(spun * odds / (1 + odds), within(1e-5));
        assertThat(kept.posterior()).isCloseTo(1 - spun + spun / (1 + odds), within(1e-5));
    }

    @Test
    void theNeighboursMatterToTheLanguageModelOnlyWhereTheyAreRestored() {
        TableModel model = Spinnery.model().set("will", "be", 0.5).set("volition", "be", 0.01);
        Decoder decoder = new Decoder(Workpiece.channel(Spinnery.dictionary(), model), SETTINGS);
        String text = Spinnery.text(6, 0.9, 7) + "The he volition beryllium house.\n";
        int at = text.indexOf("volition beryllium house") + 9;
        DecisionTrace inspection = new Inspector(decoder).inspect(Workpiece.segmented(text), new BitSet(), at, at + 1);
        DecisionTrace.Candidate be = inspection.candidates().get(0);

        assertThat(be.text()).isEqualTo("be");
        // "will be" instead of "volition be", and "he will" instead of "he volition"
        assertThat(be.modelRestored() - be.modelAsSpun())
                .isCloseTo(Math.log(0.5 / 0.01) + Math.log(0.05 / 0.0005), within(1e-4));
    }

    @Test
    void looksIntoATextThatTheDecoderPassesOver() {
        String text = "The he goes and it stays home.\nThe house at home he astatine stays.\nHe goes and it stays.\n";
        assertThat(DECODER.decode(Workpiece.segmented(text), new BitSet(), Decoder.Aim.RESTORE)
                        .anySpun())
                .isFalse();
        DecisionTrace inspection = inspect(text, text.indexOf("astatine"));

        assertThat(inspection.block().spun()).isFalse();
        assertThat(inspection.edit()).isEmpty();
        assertThat(inspection.listedBy()).containsExactly("tiny");
        assertThat(inspection.candidates())
                .extracting(DecisionTrace.Candidate::text)
                .containsExactly("astatine", "at");
    }

    @Test
    void theRateAtWhichTheDecisionTurnsIsWhereItTurns() {
        // such that "house" after it is nearly as likely as it stands
        TableModel model = Spinnery.model().set("he", "nary", 0.02).set("nary", "house", 0.05);
        Decoder decoder = new Decoder(Workpiece.channel(Spinnery.dictionary(), model), SETTINGS);
        String text = Spinnery.text(8, 0.9, 7) + "The he nary house and.\n";
        int at = text.indexOf("he nary house") + 3;
        DecisionTrace inspection = new Inspector(decoder).inspect(Workpiece.segmented(text), new BitSet(), at, at + 1);

        assertThat(inspection.edit()).isPresent();
        assertThat(inspection.turning()).hasValueSatisfying(turning -> {
            assertThat(turning.result()).isEqualTo("nary");
            assertThat(turning.rate()).isLessThan(inspection.families().get(0).rate());
            assertThat(turning.posterior())
                    .isCloseTo(0.5, within(0.03))
                    .isLessThan(inspection.candidates().get(0).posterior());
        });
    }

    @Test
    void saysWhereThereIsNoWord() {
        assertThatThrownBy(() -> inspect("The house, at home.", 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no word at 9 to 10 of the text");
    }

    @Test
    void aLockedWordIsSpared() {
        String text = Spinnery.text(6, 1, 7);
        int at = text.indexOf("astatine");
        SegmentedText segmented = Workpiece.segmented(text);
        BitSet locked = new BitSet();
        for (int t = 0; t < segmented.tokens().size(); t++) {
            locked.set(t, segmented.tokens().start(t) == at);
        }
        DecisionTrace inspection = new Inspector(DECODER).inspect(segmented, locked, at, at + 1);

        assertThat(inspection.spared()).isTrue();
        assertThat(inspection.candidates())
                .singleElement()
                .satisfies(kept -> assertThat(kept.posterior()).isEqualTo(1));
    }
}
