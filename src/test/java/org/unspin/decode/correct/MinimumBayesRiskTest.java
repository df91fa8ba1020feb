package org.unspin.decode.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** From posteriors, which are given here, to corrections. */
final class MinimumBayesRiskTest {
    private static final TableModel MODEL =
            new TableModel(0.1, "a", "an", "the", "close", "even", "next", "most", "likely", "adjacent", "contest");
    private static final SubstitutionDictionary DICTIONARY = Workpiece.dictionary(
            "adjacent=close:40|even:30|next:20",
            "astir=most:30",
            "astir apt=most likely:20",
            "honest=honest:50",
            "shower=ablution:50|rain:30 @walk");

    /** Corrections where some swaps, by "token original", have the probabilities given and kept words what is left. */
    private static List<Edit> edits(String text, DecoderSettings settings, Map<String, Double> probabilities) {
        Workpiece piece = new Workpiece(text, DICTIONARY, MODEL);
        double[] posterior = new double[piece.lattice.size()];
        java.util.Arrays.fill(posterior, 0);
        double[] swapped = new double[piece.text.tokens().size()];
        probabilities.forEach((key, p) -> {
            int space = key.indexOf(' ');
            int e = piece.swap(Integer.parseInt(key.substring(0, space)), key.substring(space + 1));
            posterior[e] = p;
            for (int i = 0; i < piece.lattice.span(e); i++) {
                swapped[piece.lattice.from(e) + i] += p;
            }
        });
        for (int i = 0; i < swapped.length; i++) {
            posterior[piece.keep(i)] = 1 - swapped[i];
        }
        return piece.edits(settings, posterior);
    }

    private static DecoderSettings least(double confidence) {
        return Workpiece.settings(-5, 2, confidence, 1, 32);
    }

    @Test
    void takesTheLikeliestOriginal() {
        Edit edit = edits("the adjacent contest", least(0), Map.of("1 close", 0.2, "1 even", 0.5, "1 next", 0.1))
                .get(0);

        assertThat(edit.start()).isEqualTo(4);
        assertThat(edit.end()).isEqualTo(12);
        assertThat(edit.replacement()).isEqualTo("even");
        assertThat(edit.confidence()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void listsTheOtherReadingsAndTheWordItself() {
        Edit edit = edits("the adjacent contest", least(0), Map.of("1 close", 0.2, "1 even", 0.5, "1 next", 0.1))
                .get(0);

        assertThat(edit.alternatives()).extracting(Edit.Option::text).containsExactly("adjacent", "close", "next");
        assertThat(edit.alternatives().get(0).probability()).isCloseTo(0.2, within(1e-9));
        assertThat(edit.alternatives().get(2).probability()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void listsNoReadingThatIsHardlyPossible() {
        Edit edit = edits(
                        "the adjacent contest", least(0), Map.of("1 close", 0.9989, "1 even", 0.001, "1 next", 0.0001))
                .get(0);

        assertThat(edit.alternatives()).isEmpty();
    }

    @Test
    void writesATermInAHeadingAsAHeading() {
        Edit edit = edits("the Astir Apt contest", least(0), Map.of("1 most likely", 0.9))
                .get(0);

        assertThat(edit.replacement()).isEqualTo("Most Likely");
    }

    @Test
    void keepsAWordThatIsLikelierThanAnyOriginal() {
        assertThat(edits("the adjacent contest", least(0), Map.of("1 close", 0.3, "1 even", 0.25)))
                .isEmpty();
    }

    @Test
    void aPhraseIsWorthItsWords() {
        // two words right with 0.45 each beat one word right with 0.5 and one with 0.1
        List<Edit> edits = edits("the astir apt", least(0), Map.of("1 most likely", 0.45, "1 most", 0.5));

        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.replacement()).isEqualTo("most");
        });
        edits = edits("the astir apt", least(0), Map.of("1 most likely", 0.6, "1 most", 0.4));
        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.replacement()).isEqualTo("most likely");
            assertThat(edit.start()).isEqualTo(4);
            assertThat(edit.end()).isEqualTo(13);
        });
    }

    @Test
    void leavesOutWhatIsLessCertainThanAsked() {
        Map<String, Double> even = Map.of("1 even", 0.6, "1 close", 0.1);

        assertThat(edits("the adjacent contest", least(0.6), even)).hasSize(1);
        assertThat(edits("the adjacent contest", least(0.61), even)).isEmpty();
    }

    @Test
    void asksMoreOfAComputedEntryWhereTheWordItselfMayBeMeant() {
        assertThat(edits("the shower contest", least(0.6), Map.of("1 ablution", 0.7)))
                .isEmpty();
        assertThat(edits("the shower contest", least(0.6), Map.of("1 ablution", 0.95)))
                .hasSize(1);
        assertThat(edits("the shower contest", least(0.6), Map.of("1 ablution", 0.7, "1 rain", 0.299)))
                .hasSize(1);
        assertThat(edits("the adjacent contest", least(0.6), Map.of("1 even", 0.7)))
                .hasSize(1);
    }

    @Test
    void writesInTheCaseOfWhatStandsThere() {
        assertThat(edits("Adjacent contest", least(0), Map.of("0 even", 0.9, "0 close", 0.06)))
                .singleElement()
                .satisfies(edit -> {
                    assertThat(edit.replacement()).isEqualTo("Even");
                    assertThat(edit.alternatives())
                            .extracting(Edit.Option::text)
                            .containsExactly("Close", "Adjacent");
                });
        assertThat(edits("Astir apt contest", least(0), Map.of("0 most likely", 0.9)))
                .singleElement()
                .satisfies(edit -> assertThat(edit.replacement()).isEqualTo("Most likely"));
    }

    @Test
    void theArticleIsACorrectionOfItsOwn() {
        List<Edit> edits = edits("an adjacent contest", least(0), Map.of("0 close", 0.8, "1 even", 0.1));

        assertThat(edits).extracting(Edit::replacement).containsExactly("a", "close");
        assertThat(edits).extracting(Edit::candidate).first().isEqualTo(-1);
        assertThat(edits.get(0).start()).isZero();
        assertThat(edits.get(0).end()).isEqualTo(2);
        assertThat(edits.get(0).confidence()).isEqualTo(edits.get(1).confidence());
        assertThat(edits.get(1).start()).isEqualTo(3);
    }

    @Test
    void anArticleThatOpensASentenceKeepsItsCase() {
        assertThat(edits("An adjacent contest", least(0), Map.of("0 close", 0.8)))
                .extracting(Edit::replacement)
                .containsExactly("A", "close");
    }

    @Test
    void anEntryThatChangesNothingIsNoCorrection() {
        assertThat(edits("an honest contest", least(0), Map.of("1 honest", 0.9)))
                .isEmpty();
    }

    @Test
    void sentencesAreReadOneByOne() {
        List<Edit> edits =
                edits("the adjacent contest\nThe adjacent contest", least(0), Map.of("1 even", 0.9, "4 close", 0.9));

        assertThat(edits).extracting(Edit::replacement).containsExactly("even", "close");
        assertThat(edits.get(1).start()).isEqualTo(25);
    }

    @Test
    void capitalsThatAGarbledFormHasOfItsOwnAreNotTheOriginals() {
        SubstitutionDictionary dictionary = SubstitutionDictionary.builder("tiny")
                .add("adjacent contest", List.of(new Substitution("an", 40, Source.OBSERVED)), "observed; proper")
                .add("shower", List.of(new Substitution("rain", 40, Source.OBSERVED)), "observed")
                .build();

        assertThat(written("the Adjacent contest likely", dictionary, 1, "an")).isEqualTo("an");
        assertThat(written("Adjacent contest likely", dictionary, 0, "an")).isEqualTo("An");
        assertThat(written("the adjacent contest likely", dictionary, 1, "an")).isEqualTo("an");
        assertThat(written("the Shower likely", dictionary, 1, "rain")).isEqualTo("Rain");
    }

    @Test
    void capitalsOfItsOwnDoNotMakeAGarbledFormUnlikely() {
        Substitution an = new Substitution("an", 40, Source.OBSERVED);
        String text = "the Adjacent contest likely";
        Workpiece common = new Workpiece(text, builder(an, "observed"), MODEL);
        Workpiece proper = new Workpiece(text, builder(an, "observed; proper"), MODEL);

        assertThat(proper.weight(proper.swap(1, "an"), 0.5)).isCloseTo(0.2, within(1e-6));
        assertThat(common.weight(common.swap(1, "an"), 0.5)).isCloseTo(0.02, within(1e-6));
    }

    private static SubstitutionDictionary builder(Substitution substitution, String note) {
        return SubstitutionDictionary.builder("tiny")
                .add("adjacent contest", List.of(substitution), note)
                .build();
    }

    private static String written(String text, SubstitutionDictionary dictionary, int from, String original) {
        Workpiece piece = new Workpiece(text, dictionary, MODEL);
        return piece.risk(least(0), new double[piece.lattice.size()]).written(piece.swap(from, original));
    }
}
