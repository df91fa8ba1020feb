package org.unspin.decode.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unspin.channel.Channel;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.SwapRates;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;

/** What a sentence may have been. */
final class LatticeTest {
    private static TableModel model() {
        return new TableModel(0.1, "a", "an", "he", "user", "person", "at", "astatine", "because", "most", "likely");
    }

    @Test
    void offersEveryOriginalAndTheWordItself() {
        Workpiece piece = new Workpiece("he astatine", Workpiece.dictionary("astatine=at:50|most likely:20"), model());

        assertThat(edges(piece))
                .containsExactlyInAnyOrder("0+1 keep", "1+1 keep", "1+1 at", "1+1 most likely", "2+1 end");
        assertThat(piece.weight(piece.swap(1, "at"), 0.6)).isCloseTo(0.3, within(1e-6));
        assertThat(piece.weight(piece.keep(1), 0.6)).isEqualTo(1);
    }

    @Test
    void keptOriginalsCostWhatTheSpinnerWouldHaveSwapped() {
        Workpiece piece = new Workpiece("he at", Workpiece.dictionary("astatine=at:50"), model());

        assertThat(piece.weight(piece.keep(1), 0.6)).isCloseTo(0.7, within(1e-6));
        assertThat(piece.weight(piece.keep(0), 0.6)).isEqualTo(1);
    }

    @Test
    void offersPhrasesAndTheirBeginnings() {
        Workpiece piece = new Workpiece(
                "astir apt",
                Workpiece.dictionary("astir=most:50", "astir apt=most likely:20", "apt=likely:30"),
                model());

        assertThat(edges(piece))
                .containsExactlyInAnyOrder(
                        "0+1 keep", "0+1 most", "0+2 most likely", "1+1 keep", "1+1 likely", "2+1 end");
        assertThat(piece.lattice.longest()).isEqualTo(2);
    }

    @Test
    void aPhraseTouchesASignIfOneOfItsWordsDoes() {
        SubstitutionDictionary dictionary =
                Workpiece.dictionary("sparing", Workpiece.SPARING, "astir apt=most likely:20");
        Workpiece piece = new Workpiece("astir apt at astir apt, at", dictionary, model());
        ActiveFamilies families = piece.active.families();

        assertThat(piece.lattice.tier(piece.swap(0, "most likely"), 0))
                .isEqualTo(families.tier(0, Source.LISTED, false));
        assertThat(piece.lattice.tier(piece.swap(3, "most likely"), 0))
                .isEqualTo(families.tier(0, Source.LISTED, true))
                .isNotEqualTo(families.tier(0, Source.LISTED, false));
    }

    @Test
    void putsAnArticleRightTogetherWithTheWordBehindIt() {
        Workpiece piece =
                new Workpiece("he an idiosyncratic", Workpiece.dictionary("idiosyncratic=user:50|at:20"), model());

        assertThat(edges(piece))
                .contains("1+2 a user", "2+1 user", "2+1 at", "1+1 keep")
                .doesNotContain("1+2 a at");
        int withArticle = piece.swap(1, "user");
        assertThat(piece.lattice.withArticle(withArticle)).isTrue();
        assertThat(piece.lattice.withArticle(piece.swap(2, "user"))).isFalse();
        assertThat(piece.lattice.withArticle(piece.keep(1))).isFalse();
        assertThat(piece.weight(withArticle, 0.6)).isPositive().isLessThan(piece.weight(piece.swap(2, "user"), 0.6));
    }

    @Test
    void anArticleThatAgreesStays() {
        Workpiece piece = new Workpiece("he a idiosyncratic", Workpiece.dictionary("idiosyncratic=user:50"), model());

        assertThat(edges(piece)).doesNotContain("1+2 a user", "1+2 an user");
    }

    @Test
    void aCandidateThatThePageUsesElsewhereIsLikelier() {
        TableModel model = model().setGeneral("user", 1e-5).setGeneral("person", 1e-5);
        Workpiece piece = new Workpiece(
                "the idiosyncratic\nUsers and more users",
                Workpiece.dictionary("idiosyncratic=user:30|person:30"),
                model);

        assertThat(piece.lattice.share(piece.swap(1, "user"), 0))
                .isGreaterThan(piece.lattice.share(piece.swap(1, "person"), 0));
        assertThat(piece.lattice.share(piece.swap(1, "person"), 0)).isCloseTo(0.3f, within(1e-6f));
    }

    @Test
    void aCommonWordElsewhereSaysNothing() {
        TableModel model = model().setGeneral("user", 0.01).setGeneral("person", 0.01);
        Workpiece piece = new Workpiece(
                "the idiosyncratic\nUsers and more users",
                Workpiece.dictionary("idiosyncratic=user:30|person:30"),
                model);

        assertThat(piece.lattice.share(piece.swap(1, "user"), 0)).isCloseTo(0.3f, within(1e-6f));
    }

    @Test
    void aPairThatTwoFamiliesHaveIsOneEdge() {
        Workpiece piece = new Workpiece(
                "he astatine",
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:40|because:20"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astatine=most:30|at:10")),
                model(),
                Workpiece.EXACT,
                0.5);
        int at = piece.swap(1, "at");
        SwapRates rates = SwapRates.uniform(piece.active.families(), 0.5, 0.8);
        ChannelWeights weights = ChannelWeights.of(piece.lattice, rates);

        assertThat(edges(piece))
                .containsExactly("0+1 keep", "1+1 keep", "1+1 at", "1+1 because", "1+1 most", "2+1 end");
        assertThat(weights.of(at)).isCloseTo(0.5 * 0.4 + 0.8 * 0.1, within(1e-6));
        assertThat(piece.lattice.part(at, 0, rates)).isCloseTo(0.2 / 0.28, within(1e-6));
        assertThat(piece.lattice.part(at, 1, rates)).isCloseTo(0.08 / 0.28, within(1e-6));
        assertThat(piece.lattice.likeliestPlace(at, rates)).isZero();
        assertThat(piece.lattice.likeliestPlace(piece.swap(1, "most"), rates)).isEqualTo(1);
        assertThat(weights.of(piece.swap(1, "most"))).isCloseTo(0.8 * 0.3, within(1e-6));
    }

    @Test
    void keptOriginalsCostWhatAnyFamilyWouldHaveSwapped() {
        Workpiece piece = new Workpiece(
                "he at",
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:40"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astir=at:10")),
                model(),
                Workpiece.EXACT,
                0.5);

        assertThat(piece.weight(piece.keep(1), 0.6)).isCloseTo((1 - 0.6 * 0.4) * (1 - 0.6 * 0.1), within(1e-6));
        assertThat(piece.weight(piece.keep(0), 0.6)).isEqualTo(1);
    }

    @Test
    void whatAllFamiliesSwapMayStillBeKept() {
        Workpiece piece = new Workpiece(
                "he at",
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:90"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astir=at:90")),
                model(),
                Workpiece.EXACT,
                0.5);

        assertThat(piece.weight(piece.keep(1), 0.9)).isCloseTo((1 - 0.81) * (1 - 0.81), within(1e-6));
    }

    @Test
    void familiesThatAreNotActiveOfferNothing() {
        Channel channel = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:40|because:20", "astir=he:50"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astatine=most:30|at:10")),
                model());
        ActiveBlock block = new ActiveBlock(
                Workpiece.active("astir astatine", channel).block(),
                new ActiveFamilies(channel.dictionary(), 1),
                channel);
        Lattice lattice = LatticeBuilder.build(block, channel, block::anyGarble);
        List<String> offered = new ArrayList<>();
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.candidate(e) >= 0) {
                offered.add(channel.dictionary().original(lattice.candidate(e)));
                assertThat(channel.dictionary().family(lattice.candidate(e))).isEqualTo(1);
            }
        }

        assertThat(offered).containsExactly("most", "at");
        assertThat(block.garbleLength(0)).isZero();
        assertThat(block.garbleLength(1)).isEqualTo(1);
    }

    @Test
    void triesNoMoreCandidatesThanAllowed() {
        String originals = IntStream.range(0, 40)
                .mapToObj(i -> "word" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + ":" + (80 - i))
                .collect(Collectors.joining("|"));
        Channel channel = Workpiece.channel(Workpiece.dictionary("astatine=" + originals), model());
        Lattice lattice = LatticeBuilder.build(Workpiece.active("he astatine", channel), channel, sentence -> true);
        List<String> tried = new ArrayList<>();
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.isSwap(e)) {
                tried.add(channel.dictionary().original(lattice.candidate(e)));
            }
        }

        assertThat(tried).hasSize(24).startsWith("wordaa", "wordab").endsWith("wordax");
    }

    @Test
    void aSentenceThatNobodyWantsHasNoEdges() {
        Channel channel = Workpiece.channel(Workpiece.dictionary("astatine=at:50"), model());
        ActiveBlock block = Workpiece.active("He was home\nHe astatine\nHe was home", channel);
        Lattice lattice = LatticeBuilder.build(block, channel, block::anyGarble);

        assertThat(lattice.sentenceCount()).isEqualTo(1);
        assertThat(lattice.indexOf(0)).isEqualTo(-1);
        assertThat(lattice.indexOf(1)).isZero();
        assertThat(lattice.indexOf(2)).isEqualTo(-1);
        assertThat(lattice.sentence(0)).isEqualTo(1);
        assertThat(lattice.from(lattice.edgeFrom(0))).isEqualTo(3);
        assertThat(lattice.edgeTo(0)).isEqualTo(lattice.size());
    }

    @Test
    void growsWithTheSentence() {
        Workpiece piece = new Workpiece(
                "he astatine ".repeat(120).strip(),
                Workpiece.dictionary("astatine=at:50|most:20|because:10|he:5|user:5|person:3|likely:2"),
                model());

        assertThat(piece.lattice.size()).isEqualTo(240 + 120 * 7 + 1);
        assertThat(piece.lattice.candidate(piece.lattice.size() - 1)).isEqualTo(Lattice.END);
    }

    private static List<String> edges(Workpiece piece) {
        List<String> edges = new ArrayList<>();
        for (int e = 0; e < piece.lattice.size(); e++) {
            int c = piece.lattice.candidate(e);
            String what = c == Lattice.KEEP
                    ? "keep"
                    : c == Lattice.END ? "end" : piece.channel.dictionary().original(c);
            if (piece.lattice.withArticle(e)) {
                what = (piece.lattice.word(e) == piece.channel.article(true) ? "an " : "a ") + what;
            }
            edges.add(piece.lattice.from(e) + "+" + piece.lattice.span(e) + " " + what);
        }
        return edges;
    }

    @Test
    void aNumberAtADecimalPointIsLikelier() {
        SubstitutionDictionary dictionary = Workpiece.dictionary("eight=8:5", "three=3:5");
        Workpiece alone = new Workpiece("he eight. user", dictionary, model());
        double plain = alone.weight(alone.swap(1, "8"), 0.5);
        Workpiece digits = new Workpiece("he eight.0 user", dictionary, model());
        Workpiece words = new Workpiece("he three.eight user", dictionary, model());
        Workpiece sentences = new Workpiece("he eight. user", dictionary, model());

        assertThat(digits.weight(digits.swap(1, "8"), 0.5)).isGreaterThan(100 * plain);
        assertThat(words.weight(words.swap(1, "3"), 0.5)).isGreaterThan(100 * plain);
        assertThat(words.weight(words.swap(3, "8"), 0.5)).isGreaterThan(100 * plain);
        assertThat(sentences.weight(sentences.swap(1, "8"), 0.5)).isCloseTo(plain, within(1e-9));
    }
}
