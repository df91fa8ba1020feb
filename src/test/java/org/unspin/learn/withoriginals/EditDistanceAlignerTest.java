package org.unspin.learn.withoriginals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditDistanceAlignerTest {
    private final PageTokens.Words words = new PageTokens.Words();

    private List<String> swaps(String spun, String original) {
        return swaps(spun, original, SwapCosts.unlearned());
    }

    private List<String> swaps(String spun, String original, SwapCosts costs) {
        PageTokens left = LearnerTexts.page(spun, words);
        PageTokens right = LearnerTexts.page(original, words);
        List<String> swaps = new ArrayList<>();
        int covered = 0;
        for (EditDistanceAligner.Link link : new EditDistanceAligner(left, right, costs)
                .align(new SentenceAligner.Bead(0, left.size(), 0, right.size()))) {
            covered += link.spunTo() - link.spunFrom() + link.originalTo() - link.originalFrom();
            if (link.isSwap()) {
                swaps.add(left.phrase(link.spunFrom(), link.spunTo(), words)
                        + " <- "
                        + right.phrase(link.originalFrom(), link.originalTo(), words));
            }
        }
        assertThat(covered).isEqualTo(left.size() + right.size());
        return swaps;
    }

    private SwapCosts learned(String spun, String original, int count) {
        PageTokens left = LearnerTexts.page(spun, words);
        PageTokens right = LearnerTexts.page(original, words);
        SwapCosts costs = SwapCosts.expecting(1);
        costs.learn(
                SwapCosts.key(SwapCosts.phrase(left, 0, left.size()), SwapCosts.phrase(right, 0, right.size())), count);
        return costs;
    }

    @Test
    void findsSwappedWordsAndPhrases() {
        assertThat(swaps("He was going via the pewter, at home.", "He was crossing the water, at home."))
                .containsExactly("going via <- crossing", "pewter <- water");
        assertThat(swaps("it is man-made ice", "it is artificial ice")).containsExactly("man-made <- artificial");
    }

    @Test
    void aGarbledWordThatStandsNearbyInTheOriginalIsNotTakenForIt() {
        assertThat(swaps("we saw big dogs run", "we saw old big cats run")).isEqualTo(List.of("dogs <- cats"));
        assertThat(swaps("the large swift fox ran", "the swift brown fox ran"))
                .containsExactly("large <- swift", "swift <- brown");
    }

    @Test
    void movedAndNewWordsAreNoSwaps() {
        assertThat(swaps("The board met in Hallin yesterday.", "Yesterday the board met in Hallin."))
                .isEmpty();
        assertThat(swaps("She really paid for it.", "She paid for it today.")).isEmpty();
    }

    @Test
    void numbersAndSignsAreNeverSwapped() {
        assertThat(swaps("it has 12 rooms", "it has 14 rooms")).isEmpty();
        assertThat(swaps("it has - rooms", "it has 14 rooms")).isEmpty();
    }

    @Test
    void whatWasLearnedDecidesWhereAPhraseEnds() {
        String spun = "they cope with facts now";
        String original = "they manage data now";
        assertThat(swaps(spun, original, learned("cope with", "manage", 20)))
                .containsExactly("cope with <- manage", "facts <- data");
        assertThat(swaps(spun, original, learned("with facts", "data", 20)))
                .containsExactly("cope <- manage", "with facts <- data");
    }

    @Test
    void aPhraseMayHoldItsOriginalOnceThatWasLearned() {
        String spun = "a brand new house";
        String original = "a new house";
        assertThat(swaps(spun, original)).isEmpty();
        assertThat(swaps(spun, original, learned("brand new", "new", 20))).containsExactly("brand new <- new");
    }
}
