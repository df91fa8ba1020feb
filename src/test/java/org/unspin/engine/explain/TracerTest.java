package org.unspin.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.unspin.Explanation.Candidate;
import org.unspin.decode.DecodedText;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.Spinnery;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.decode.correct.Edit;
import org.unspin.text.SegmentedText;

/** What decided is told as it was decided. */
final class TracerTest {
    private static final DecoderSettings SETTINGS = Workpiece.settings(-5, 2, 0.4, 0.7, 10_000);
    private static final Decoder DECODER =
            Workpiece.decoder(Workpiece.channel(Spinnery.dictionary(), Spinnery.model()), SETTINGS);

    private static DecisionTrace trace(String text, int at) {
        return new Tracer(DECODER).trace(Workpiece.segmented(text), new BitSet(), at, at + 1);
    }

    private static double sum(Candidate c) {
        return SETTINGS.languageModelScale() * c.modelRestored() + c.channel() + c.topic() + c.repetition();
    }

    @Property(tries = 20)
    void tellsTheDecodersOwnEdits(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        String text = Spinnery.text(6, 0.8, seed);
        SegmentedText segmented = Workpiece.segmented(text);
        List<Edit> edits = DecodedText.of(DECODER, segmented, new BitSet()).edits();
        for (Edit edit : edits) {
            DecisionTrace trace = trace(text, edit.start());

            assertThat(trace.edit()).contains(edit);
            assertThat(trace.start()).isEqualTo(edit.start());
            assertThat(trace.end()).isEqualTo(edit.end());
            assertThat(trace.candidates().get(0).text()).isEqualTo(edit.replacement());
            assertThat(trace.candidates().get(0).posterior()).isEqualTo(edit.confidence());
            assertThat(trace.candidates().stream()
                            .mapToDouble(Candidate::posterior)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(trace.threshold().confidence()).isLessThanOrEqualTo(edit.confidence());
        }
    }

    @Test
    void theScoresAddUpToThePosteriorWhereNoNeighbourIsInDoubt() {
        String text = Spinnery.text(6, 0.9, 7) + "The he astatine house and.\n";
        DecisionTrace trace = trace(text, text.indexOf("he astatine house") + 4);
        double spun = trace.sentenceSpun();
        Candidate at = trace.candidates().get(0);
        Candidate kept = trace.candidates().get(1);
        double odds = Math.exp(sum(at) - sum(kept));

        assertThat(at.text()).isEqualTo("at");
        assertThat(at.posterior()).isCloseTo(spun * odds / (1 + odds), within(1e-5));
        assertThat(kept.posterior()).isCloseTo(1 - spun + spun / (1 + odds), within(1e-5));
    }

    @Test
    void theNeighboursMatterToTheLanguageModelOnlyWhereTheyAreRestored() {
        TableModel model = Spinnery.model().set("will", "be", 0.5).set("volition", "be", 0.01);
        Decoder decoder = Workpiece.decoder(Workpiece.channel(Spinnery.dictionary(), model), SETTINGS);
        String text = Spinnery.text(6, 0.9, 7) + "The he volition beryllium house.\n";
        int at = text.indexOf("volition beryllium house") + 9;
        DecisionTrace trace = new Tracer(decoder).trace(Workpiece.segmented(text), new BitSet(), at, at + 1);
        Candidate be = trace.candidates().get(0);

        assertThat(be.text()).isEqualTo("be");
        // "will be" instead of "volition be", and "he will" instead of "he volition"
        assertThat(be.modelRestored() - be.modelAsSpun())
                .isCloseTo(Math.log(0.5 / 0.01) + Math.log(0.05 / 0.0005), within(1e-4));
    }

    @Test
    void looksIntoATextThatTheDecoderPassesOver() {
        String text = Spinnery.text(40, 0, 1) + "The house at home he astatine stays.\n";
        assertThat(DecodedText.of(DECODER, text).findings().anySpun()).isFalse();
        DecisionTrace trace = trace(text, text.indexOf("astatine"));

        assertThat(trace.lookedInto()).isFalse();
        assertThat(trace.edit()).isEmpty();
        assertThat(trace.listedBy()).containsExactly("tiny");
        assertThat(trace.candidates()).extracting(Candidate::text).containsExactly("astatine", "at");
    }

    @Test
    void theRateAtWhichTheDecisionTurnsIsWhereItTurns() {
        // such that "house" after it is nearly as likely as it stands
        TableModel model = Spinnery.model().set("he", "nary", 0.02).set("nary", "house", 0.05);
        Decoder decoder = Workpiece.decoder(Workpiece.channel(Spinnery.dictionary(), model), SETTINGS);
        String text = Spinnery.text(8, 0.9, 7) + "The he nary house and.\n";
        int at = text.indexOf("he nary house") + 3;
        DecisionTrace trace = new Tracer(decoder).trace(Workpiece.segmented(text), new BitSet(), at, at + 1);

        assertThat(trace.edit()).isPresent();
        assertThat(trace.turning().get()).hasValueSatisfying(turning -> {
            assertThat(turning.result()).isEqualTo("nary");
            assertThat(turning.rate()).isLessThan(trace.families().get(0).rate());
            assertThat(turning.posterior())
                    .isCloseTo(0.5, within(0.03))
                    .isLessThan(trace.candidates().get(0).posterior());
        });
    }

    @Test
    void saysWhereThereIsNoWord() {
        assertThatThrownBy(() -> trace("The house, at home.", 9))
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
        DecisionTrace trace = new Tracer(DECODER).trace(segmented, locked, at, at + 1);

        assertThat(trace.spared()).isTrue();
        assertThat(trace.candidates())
                .singleElement()
                .satisfies(kept -> assertThat(kept.posterior()).isEqualTo(1));
    }
}
