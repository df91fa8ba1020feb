package org.unspin.decode.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.SubstitutionDictionary;

/** Posteriors and likelihood ratios that can be worked out on paper. */
final class TrellisTest {
    /** "he astatine": "astatine" stands for "at" in half of all cases. */
    private static final String ENTRY = "astatine=at:50";

    private static TableModel model() {
        return new TableModel(0.1, "he", "astatine", "at", "home")
                .set("", "he", 0.5)
                .set("he", "at", 0.4)
                .set("he", "astatine", 0.01)
                .set("at", "", 0.2)
                .set("astatine", "", 0.8);
    }

    @Test
    void twoWordsGiveThePosteriorsOfBayesRule() {
        Workpiece piece = new Workpiece("he astatine", Workpiece.dictionary(ENTRY), model());
        // swapped: 0.5 * 0.4 * 0.2 * rate * 0.5; kept: 0.5 * 0.01 * 0.8; rate 0.6
        double swapped = 0.5 * 0.4 * 0.2 * 0.6 * 0.5;
        double kept = 0.5 * 0.01 * 0.8;
        double[] posterior = piece.posteriors(0.6);

        assertThat(posterior[piece.swap(1, "at")]).isCloseTo(swapped / (swapped + kept), within(1e-6));
        assertThat(posterior[piece.keep(1)]).isCloseTo(kept / (swapped + kept), within(1e-6));
        assertThat(posterior[piece.keep(0)]).isCloseTo(1, within(1e-12));
        assertThat(piece.logRatio(0.6)).isCloseTo(Math.log((swapped + kept) / kept), within(1e-6));
    }

    @Test
    void aKnownOriginalThatStandsThereSpeaksAgainstASpinner() {
        Workpiece piece = new Workpiece("he at", Workpiece.dictionary(ENTRY), model());

        // the spinner would have swapped "at" with probability rate times share
        assertThat(piece.logRatio(0.6)).isCloseTo(Math.log(1 - 0.6 * 0.5), within(1e-6));
        assertThat(piece.posteriors(0.6)[piece.keep(1)]).isCloseTo(1, within(1e-12));
    }

    @Test
    void aPhraseSpansItsTokens() {
        TableModel model = new TableModel(0.1, "due", "to", "that", "because")
                .set("", "because", 0.3)
                .set("", "due", 0.2)
                .set("due", "to", 0.5)
                .set("to", "that", 0.05)
                .set("that", "", 0.1)
                .set("because", "", 0.4);
        Workpiece piece = new Workpiece("due to that", Workpiece.dictionary("due to that=because:20"), model);
        double swapped = 0.3 * 0.4 * 0.9 * 0.2;
        double kept = 0.2 * 0.5 * 0.05 * 0.1;
        double[] posterior = piece.posteriors(0.9);

        assertThat(posterior[piece.swap(0, "because")]).isCloseTo(swapped / (swapped + kept), within(1e-6));
        for (int token = 0; token < 3; token++) {
            assertThat(posterior[piece.keep(token)]).isCloseTo(kept / (swapped + kept), within(1e-6));
        }
        assertThat(piece.logRatio(0.9)).isCloseTo(Math.log((swapped + kept) / kept), within(1e-5));
    }

    @Test
    void aLongPhraseOfImprobableWordsIsNotLostInTheBeam() {
        TableModel model = new TableModel(1e-4, "due", "to", "the", "fact", "that", "because");
        Workpiece piece = new Workpiece(
                "due to the fact that", Workpiece.dictionary("due to the fact that=because:0.0001"), model);
        double swapped = 1e-8 * 0.5 * 1e-6;
        double kept = 1e-24;

        assertThat(piece.posteriors(0.5)[piece.swap(0, "because")]).isCloseTo(swapped / (swapped + kept), within(1e-9));
        assertThat(piece.logRatio(0.5)).isCloseTo(Math.log(swapped / kept), within(1e-4));
    }

    @Test
    void theScaleIsAPowerOfTheLanguageModel() {
        DecoderSettings settings = Workpiece.settings(-5, 2, 0, 0.5, 100);
        Workpiece piece = new Workpiece("he astatine", List.of(Workpiece.dictionary(ENTRY)), model(), settings, 0.5);
        double swapped = Math.sqrt(0.5 * 0.4 * 0.2) * 0.6 * 0.5;
        double kept = Math.sqrt(0.5 * 0.01 * 0.8);

        assertThat(piece.posteriors(0.6)[piece.swap(1, "at")]).isCloseTo(swapped / (swapped + kept), within(1e-6));
    }

    @Test
    void anUnknownWordCostsItsForm() {
        Workpiece piece = new Workpiece("he zyx", Workpiece.dictionary("zyx=at:50"), model());
        double swapped = 0.5 * 0.4 * 0.2 * 0.6 * 0.5;
        double kept = 0.5 * 0.1 * 0.1 * Math.exp(TableModel.FORM_OF_UNKNOWN);

        assertThat(piece.posteriors(0.6)[piece.swap(1, "at")]).isCloseTo(swapped / (swapped + kept), within(1e-6));
    }

    @Test
    void sentencesDoNotTouchOneAnother() {
        Workpiece both = new Workpiece("he astatine\nHome astatine", Workpiece.dictionary(ENTRY), model());
        Workpiece first = new Workpiece("he astatine", Workpiece.dictionary(ENTRY), model());
        double[] posterior = both.posteriors(0.3);

        assertThat(both.lattice.sentenceCount()).isEqualTo(2);
        assertThat(both.lattice.edgeTo(0)).isEqualTo(both.lattice.edgeFrom(1));
        assertThat(posterior[both.swap(1, "at")]).isEqualTo(first.posteriors(0.3)[first.swap(1, "at")]);
        assertThat(posterior[both.swap(3, "at")]).isNotEqualTo(posterior[both.swap(1, "at")]);
    }

    @Test
    void ratesCanBeTriedInAnyOrder() {
        Workpiece piece = new Workpiece("he astatine", Workpiece.dictionary(ENTRY), model());
        double[] before = piece.posteriors(0.2);
        piece.posteriors(0.95);

        assertThat(piece.posteriors(0.2)).containsExactly(before);
    }

    @Test
    void anImpossiblyLongSentenceStaysFinite() {
        TableModel model = new TableModel(1e-9, "he", "astatine", "at");
        String text = "he astatine ".repeat(120).strip();
        Workpiece piece = new Workpiece(text, Workpiece.dictionary(ENTRY), model);
        double[] posterior = piece.posteriors(0.5);

        assertThat(piece.logRatio(0.5)).isFinite();
        for (int i = 1; i < 240; i += 2) {
            assertThat(posterior[piece.swap(i, "at")] + posterior[piece.keep(i)])
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aTextOfGarbledWordsAloneAsksNoMoreThanItMay() {
        String originals = IntStream.range(0, 24).mapToObj(i -> "o" + i + ":1").collect(Collectors.joining("|"));
        TableModel model = TableModel.random(
                1, IntStream.range(0, 24).mapToObj(i -> "o" + i).toList());
        List<SubstitutionDictionary> dictionaries =
                List.of(Workpiece.dictionary("go=" + originals, "be=" + originals, "in=" + originals));
        String text = "go be in ".repeat(2_000).strip();
        Workpiece piece = new Workpiece(text, dictionaries, model, Workpiece.settings(-5, 2, 0, 1, 24), 0.5);

        // with the whole beam it would be 24 states times 25 edges for each of 6,000 tokens: 3.6 million
        assertThat(model.questions()).isBetween(60_000L, 50_000L + 5L * text.length() + 6_000);
        double[] posterior = piece.posteriors(0.5);
        for (int token = 0; token < 6_000; token += 100) {
            double sum = 0;
            for (int e = 0; e < piece.lattice.size(); e++) {
                sum += piece.lattice.from(e) == token ? posterior[e] : 0;
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aShortTextIsSearchedWithTheWholeBeamHoweverDenseItIs() {
        String originals = IntStream.range(0, 24).mapToObj(i -> "o" + i + ":1").collect(Collectors.joining("|"));
        TableModel model = TableModel.random(
                1, IntStream.range(0, 24).mapToObj(i -> "o" + i).toList());
        new Workpiece("go go go go go go", Workpiece.dictionary("go=" + originals), model);

        // the first token from one state, five from all 25, and the ends; twice, for the path that changes nothing
        assertThat(model.questions()).isGreaterThanOrEqualTo(25 + 5 * 25 * 25);
    }
}
