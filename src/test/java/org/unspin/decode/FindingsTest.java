package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.channel.Channel;
import org.unspin.text.SegmentedText;

/** What a diagnosis says of each sentence. */
final class FindingsTest {
    private static final int FIRST = 0;
    private static final int RIVAL = 1;

    private final Channel channel = Workpiece.channel(
            List.of(Spinnery.dictionary("first", Spinnery.SWAPS), Spinnery.dictionary("rival", Spinnery.RIVAL_SWAPS)),
            Spinnery.model());
    private final Decoder decoder = Workpiece.decoder(channel, Workpiece.settings(-12, 2, 0.5, 1, 32));

    private Findings diagnose(String text) {
        return decoder.find(Workpiece.segmented(text), new BitSet());
    }

    @Test
    void honestTextHasNothingToShow() {
        Findings findings = diagnose(Spinnery.text(20, 0, 41));

        assertThat(findings.anySpun()).isFalse();
        assertThat(findings.swaps()).isEmpty();
        assertThat(findings.swapRate()).isZero();
        assertThat(findings.logOdds()).isNegative();
        for (int s = 0; s < 20; s++) {
            assertThat(findings.spun(s)).isLessThan(0.01);
            assertThat(findings.swapped(s, FIRST)).isLessThan(0.01);
        }
    }

    @Test
    void nothingAtAllHasNothingToShow() {
        Findings findings = diagnose("");

        assertThat(findings.anySpun()).isFalse();
        assertThat(findings.logOdds()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(findings.swapRate()).isZero();
    }

    @Test
    void everySentenceHasItsOwnProbability() {
        Findings findings = diagnose(Spinnery.text(8, 0, 42) + Spinnery.text(8, 0.9, 43) + Spinnery.text(8, 0, 44));

        assertThat(findings.anySpun()).isTrue();
        assertThat(findings.logOdds()).isPositive();
        for (int s = 0; s < 24; s++) {
            assertThat(findings.spun(s)).as("sentence %d", s).isCloseTo(s >= 8 && s < 16 ? 1 : 0, within(0.1));
        }
    }

    @Test
    void swapsAreCountedByTheFamilyThatMadeThem() {
        String text = Spinnery.text(10, 1, 45) + Spinnery.text(Spinnery.RIVAL_SWAPS, 10, 1, 46);
        Findings findings = diagnose(text);
        double first = 0;
        double rival = 0;
        for (int s = 0; s < 20; s++) {
            assertThat(findings.swapped(s, FIRST) + findings.swapped(s, RIVAL))
                    .as("five words of every sentence, in sentence %d", s)
                    .isCloseTo(5, within(0.3));
            first += s < 10 ? findings.swapped(s, FIRST) : 0;
            rival += s >= 10 ? findings.swapped(s, RIVAL) : 0;
        }

        assertThat(first).isBetween(35.0, 50.0);
        assertThat(rival).isBetween(35.0, 50.0);
    }

    @Test
    void countsTheWordsThatTheSpinnerKnowsAndLeftAlone() {
        Findings findings = diagnose(Spinnery.text(20, 1, 47) + "The house may be on the house or home.\n");

        assertThat(findings.kept(20)).as("may, be, on, or at a share of 0.8").isCloseTo(3.2, within(0.1));
        for (int s = 0; s < 20; s++) {
            assertThat(findings.kept(s)).isBetween(-1e-9, 0.2);
        }
    }

    @Test
    void theSwapRateIsThatOfTheSpunSentences() {
        String spun = Spinnery.text(20, 0.7, 48);
        Findings alone = diagnose(spun);
        Findings amongClean = diagnose(Spinnery.text(40, 0, 49) + spun + Spinnery.text(40, 0, 50));

        assertThat(alone.swapRate()).isBetween(0.6, 0.85);
        assertThat(amongClean.swapRate()).isCloseTo(alone.swapRate(), within(0.1));
    }

    @Test
    void namesTheWordsThatTell() {
        String text = Spinnery.text(6, 0.8, 51);
        Findings findings = diagnose(text);
        SegmentedText segmented = Workpiece.segmented(text);

        assertThat(findings.swaps()).hasSizeGreaterThan(10);
        int last = 0;
        for (Findings.Swap swap : findings.swaps()) {
            assertThat(Spinnery.SWAPS).containsValue(text.substring(swap.start(), swap.end()));
            assertThat(swap.probability()).isBetween(0.2, 1.0);
            assertThat(swap.family()).isEqualTo(FIRST);
            assertThat(swap.start()).isGreaterThanOrEqualTo(last);
            last = swap.start();
            int[] sentences = segmented.sentences();
            assertThat(segmented.tokens().start(sentences[swap.sentence()])).isLessThanOrEqualTo(swap.start());
            assertThat(segmented.tokens().end(sentences[swap.sentence() + 1] - 1))
                    .isGreaterThanOrEqualTo(swap.end());
        }
    }

    @Test
    void aWordWithSeveralOriginalsIsASwapWhateverItStoodFor() {
        // neither "on" nor "along" is likely by itself, but one of the two it was
        Channel own = Workpiece.channel(
                Workpiece.dictionary(
                        "astatine=at:80", "volition=will:80", "nary=no:80", "beryllium=be:80", "connected=on:40|in:40"),
                Spinnery.model());
        DecodedText decoded = DecodedText.of(
                Workpiece.decoder(own, Workpiece.settings(-12, 2, 0.9, 1, 32)),
                "The volition beryllium astatine nary home connected the house.\n".repeat(4));

        assertThat(decoded.edits()).noneMatch(edit -> edit.replacement().equals("on"));
        assertThat(decoded.findings().swaps())
                .filteredOn(swap -> swap.end() - swap.start() == 9 && swap.probability() > 0.9)
                .as("astatine is shorter, beryllium and connected are nine letters long")
                .hasSize(8);
    }

    @Test
    void aPhraseAndAWordOfItMayBothBeNamed() {
        List<String> words = List.of("the", "he", "most", "likely", "astir", "apt", "at", "astatine", "no", "nary");
        TableModel model = new TableModel(0.05, words.toArray(String[]::new));
        for (String garbled : List.of("astir", "apt", "astatine", "nary")) {
            model.setGeneral(garbled, 0.0005);
            words.forEach(before -> model.set(before, garbled, 0.0005));
        }
        Channel own = Workpiece.channel(
                Workpiece.dictionary("astir=most:60", "astir apt=most likely:60", "astatine=at:80", "nary=no:80"),
                model);
        String text = "The astir apt he astatine the nary he.\n".repeat(5);
        Findings findings = Workpiece.decoder(own, Workpiece.settings(-12, 2, 0.5, 1, 32))
                .find(Workpiece.segmented(text), new BitSet());

        assertThat(findings.swaps()).isNotEmpty();
        assertThat(findings.swaps())
                .extracting(swap -> text.substring(swap.start(), swap.end()))
                .contains("astir apt", "astatine", "nary")
                .isSubsetOf("astir", "astir apt", "astatine", "nary");
    }
}
