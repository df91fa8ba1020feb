package org.unspin.learn.withoriginals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceAlignerTest {
    private final PageTokens.Words words = new PageTokens.Words();

    private List<String> beads(String spun, String original) {
        PageTokens left = LearnerTexts.page(spun, words);
        PageTokens right = LearnerTexts.page(original, words);
        List<String> beads = new ArrayList<>();
        for (SentenceAligner.Bead bead : SentenceAligner.align(left, right, words)) {
            beads.add(words.word(left.id(bead.spunFrom())) + "/" + words.word(right.id(bead.originalFrom())) + " "
                    + lines(left, bead.spunFrom(), bead.spunTo()) + "-"
                    + lines(right, bead.originalFrom(), bead.originalTo()));
        }
        return beads;
    }

    private static int lines(PageTokens page, int from, int to) {
        return page.line(to - 1) - page.line(from) + 1;
    }

    @Test
    void sentencesThatArePutInOrLeftOutHaveNoPartner() {
        assertThat(beads(
                        "Subscribe to our letter today.\nAnna met Bruno in Oslo.\nGoats eat grass all day.",
                        "Anna saw Bruno in Oslo.\nNobody could tell why this happened.\nGoats chew grass all day."))
                .containsExactly("anna/anna 1-1", "goats/goats 1-1");
    }

    @Test
    void oneSentenceMayStandForTwo() {
        assertThat(beads(
                        "Anna met Bruno in Oslo and Clara came by train from Bergen.\nGoats eat grass all day.",
                        "Anna saw Bruno in Oslo.\nClara came by train from Bergen.\nGoats chew grass all day."))
                .containsExactly("anna/anna 1-2", "goats/goats 1-1");
    }

    @Test
    void aPageOfThousandsOfSentencesIsSearchedInABand() {
        StringBuilder spun = new StringBuilder();
        StringBuilder original = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            spun.append("Item ").append(i).append(" costs a lot of mazuma.\n");
            original.append("Item ").append(i).append(" costs a lot of money.\n");
        }
        assertThat(beads(spun.toString(), original.toString())).hasSize(3000);
    }

    @Test
    void nothingGoesWithNothing() {
        assertThat(beads("", "Anna met Bruno.")).isEmpty();
        assertThat(beads("Anna met Bruno.", "")).isEmpty();
        assertThat(beads("", "")).isEmpty();
    }
}
