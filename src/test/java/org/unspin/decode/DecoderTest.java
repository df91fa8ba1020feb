package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.lattice.Trellis;
import org.unspin.text.SegmentedText;

/** Clean or spun, and what stood there, in a world of sixteen words. */
final class DecoderTest {
    private static final DecoderSettings SETTINGS = Workpiece.settings(-8, 2, 0.5, 1, 32);

    private final Channel channel = Workpiece.channel(Spinnery.dictionary(), Spinnery.model());
    private final Decoder decoder = Workpiece.decoder(channel, SETTINGS);

    private DecodedText decode(String text) {
        return decode(decoder, text);
    }

    private static DecodedText decode(Decoder with, String text) {
        return DecodedText.of(with, text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 30, 300})
    void honestTextIsClean(int sentences) {
        DecodedText result = decode(Spinnery.text(sentences, 0, sentences));

        assertThat(result.edits()).isEmpty();
        assertThat(result.findings().swapRate()).isZero();
        assertThat(result.findings().logOdds()).isNegative();
    }

    @Test
    void honestWordsOfTheDictionaryAreClean() {
        // in this model "successful" and "connected" go well with what stands before them
        TableModel model = Spinnery.model().set("he", "successful", 0.05).set("stays", "connected", 0.05);
        Decoder ownDecoder = Workpiece.decoder(Workpiece.channel(Spinnery.dictionary(), model), SETTINGS);
        String text = Spinnery.text(3, 0, 7) + "He stays connected and he successful goes home.\n"
                + Spinnery.text(3, 0, 8) + "It stays connected on the house.\n";
        DecodedText result = decode(ownDecoder, text);

        assertThat(result.edits()).isEmpty();
        assertThat(result.findings().swapRate()).isZero();
        assertThat(result.findings().logOdds()).isNegative();
    }

    @Test
    void oneGarbledWordIsNoSpinner() {
        assertThat(decode("The house stays nary home.\n").edits()).isEmpty();
        assertThat(decode("The house stays nary home, nary home, nary home, nary home.\n")
                        .edits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9})
    void spunTextIsRestoredAndItsRateFound(double rate) {
        String spun = Spinnery.text(30, rate, 11);
        String original = Spinnery.text(30, 0, 11);
        DecodedText result = decode(spun);

        assertThat(result.findings().logOdds()).isPositive();
        assertThat(result.findings().swapRate()).isBetween(rate - 0.15, rate + 0.15);
        assertThat(applied(spun, result.edits())).isEqualTo(original);
    }

    @Test
    void priorOddsDecideWhatIsDoubtful() {
        String doubtful = "The volition goes beryllium home.\n" + Spinnery.text(3, 0, 12);
        Decoder sceptic = Workpiece.decoder(channel, Workpiece.settings(-60, 2, 0.5, 1, 32));
        Decoder believer = Workpiece.decoder(channel, Workpiece.settings(20, 1, 0.5, 1, 32));

        assertThat(decode(sceptic, doubtful).edits()).isEmpty();
        assertThat(decode(believer, doubtful).edits()).hasSize(2);
    }

    @Test
    void severalDifferentWordsHaveToAgree() {
        String spun = Spinnery.text(3, 0.9, 13);
        int different =
                (int) Spinnery.SWAPS.values().stream().filter(spun::contains).count();
        Decoder strict = Workpiece.decoder(channel, Workpiece.settings(-12, different + 1, 0.5, 1, 32));

        assertThat(different).isBetween(3, 8);
        assertThat(decode(spun).edits()).isNotEmpty();
        assertThat(decode(strict, spun).edits()).isEmpty();
    }

    @Test
    void lockedTokensStay() {
        String spun = Spinnery.text(6, 0.9, 14);
        SegmentedText text = Workpiece.segmented(spun);
        BitSet locked = new BitSet();
        List<Edit> all = decode(spun).edits();
        for (int t = 0; t < text.tokens().size(); t++) {
            if (text.tokens().start(t) == all.get(0).start()) {
                locked.set(t);
            }
        }
        List<Edit> rest = DecodedText.of(decoder, text, locked).edits();

        assertThat(rest).hasSize(all.size() - 1);
        assertThat(rest.get(0).start()).isEqualTo(all.get(1).start());
    }

    @Test
    void editsAreInOrderAcrossBlocks() {
        String spun = Spinnery.text(2_000, 0.8, 15);
        DecodedText result = decode(spun);

        assertThat(result.edits()).hasSizeGreaterThan(6_000);
        int at = 0;
        for (Edit edit : result.edits()) {
            assertThat(edit.start()).isGreaterThanOrEqualTo(at);
            assertThat(edit.confidence()).isBetween(0.5, 1.0);
            at = edit.end();
        }
        assertThat(applied(spun, result.edits())).isEqualTo(restored(spun));
    }

    @Test
    void aSpunPartOfALongCleanTextIsFoundAndTheRestLeftAlone() {
        String clean = "The house stays nary home.\n" + Spinnery.text(1_100, 0, 16);
        String spun = Spinnery.text(300, 0.9, 17);
        DecodedText result = decode(clean + spun);

        assertThat(result.edits()).isNotEmpty().allMatch(edit -> edit.start() > clean.length() / 2);
        assertThat(result.findings().swapRate()).as("in what was spun").isBetween(0.8, 0.98);
    }

    @Test
    void aDocumentTellsWhetherItsSpinnerKnowsTheComputedEntries() {
        TableModel model = Spinnery.model().set("the", "house", 0.5);
        String[] entries = Stream.concat(
                        Spinnery.SWAPS.entrySet().stream().map(pair -> pair.getValue() + "=" + pair.getKey() + ":80"),
                        Stream.of("home=house:80 @walk"))
                .toArray(String[]::new);
        Decoder ownDecoder = Workpiece.decoder(Workpiece.channel(Workpiece.dictionary(entries), model), SETTINGS);
        // the model likes "the house" better than "the home"; one of them is in doubt
        String doubtful = "He stays on the home and goes.\n";
        String passedOver = Spinnery.text(20, 0.9, 18).replace("home", "it") + "The house stays.\n".repeat(60);
        String swapped = Spinnery.text(20, 0.9, 18).replace("home", "it") + "The home stays.\n".repeat(60);

        assertThat(decode(ownDecoder, passedOver + doubtful).edits())
                .noneMatch(edit -> edit.replacement().equals("house"));
        assertThat(decode(ownDecoder, swapped + doubtful).edits())
                .filteredOn(edit -> edit.replacement().equals("house"))
                .hasSize(61);
    }

    @Test
    void aDiagnosisFindsWhatARestorationFinds() {
        SegmentedText text = Workpiece.segmented(Spinnery.text(6, 0.9, 14));
        Findings restored = DecodedText.of(decoder, text, new BitSet()).findings();
        Findings diagnosed = decoder.find(text, new BitSet());

        assertThat(diagnosed.swaps()).isEqualTo(restored.swaps()).isNotEmpty();
        assertThat(diagnosed.logOdds()).isEqualTo(restored.logOdds());
        assertThat(diagnosed.swapRate()).isEqualTo(restored.swapRate());
    }

    @Test
    void theTrellisCanBeMadeAgainJustAsItWas() {
        SegmentedText text = Workpiece.segmented(Spinnery.text(6, 0.9, 15));
        for (Block each : decoder.blocks(text, new BitSet())) {
            DecodedBlock block = decoder.decode(each, decoder.candidateFamilies(each));
            double[] posterior = new double[block.lattice().size()];
            double[] again = new double[posterior.length];
            Trellis trellis = block.trellis();
            for (int s = 0; s < block.lattice().sentenceCount(); s++) {
                trellis.posteriors(s, block.weights(), posterior);
                block.trellis().posteriors(s, block.weights(), again);
            }
            assertThat(again).containsExactly(posterior);
            for (int s = 0; s < block.lattice().sentenceCount(); s++) {
                double spun = block.decision().sentenceSpun()[block.lattice().sentence(s)];
                for (int e = block.lattice().edgeFrom(s); e < block.lattice().edgeTo(s); e++) {
                    double expected = spun * posterior[e] + (block.lattice().isSwap(e) ? 0 : 1 - spun);
                    assertThat(block.decision().posterior()[e]).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    @Test
    void nothingIsClean() {
        assertThat(decode("").edits()).isEmpty();
        assertThat(decode("").findings().swapRate()).isZero();
        assertThat(decode(" \n ").edits()).isEmpty();
    }

    private static String applied(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            out.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).replacement());
        }
        return out.toString();
    }

    private static String restored(String spun) {
        String text = spun;
        for (var pair : Spinnery.SWAPS.entrySet()) {
            text = text.replace(pair.getValue(), pair.getKey());
        }
        return text;
    }
}
