package org.unspin.learn.withoriginals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePairsTest {
    private final PageTokens.Words words = new PageTokens.Words();
    private final PageTokens oslo = page("In Oslo the mayor Anna Lund opened 14 new schools for the children.");
    private final PageTokens rome = page("In Rome the baker Bruno Conti sold 900 loaves to the soldiers of the king.");

    private PageTokens page(String text) {
        return LearnerTexts.page(text, words);
    }

    @Test
    void namesAndNumbersBringPagesTogether() {
        PageTokens spunOslo =
                page("Along Oslo issues city manager Anna Lund unfastened 14 fresh shoals for issues kids.");
        PageTokens spunRome = page("Along Rome issues cook Bruno Conti peddled 900 loaves to issues troops.");
        PagePairs pairs = PagePairs.find(List.of(spunRome, spunOslo), List.of(oslo, rome));
        assertThat(pairs.pairs())
                .containsExactly(new PagePairs.Pair(spunRome, rome), new PagePairs.Pair(spunOslo, oslo));
        assertThat(pairs.skipped()).isEmpty();
    }

    @Test
    void whereTwoFitEquallyWellNeitherIsTaken() {
        PageTokens spun = page("Along Oslo issues city manager Anna Lund unfastened 14 fresh shoals for issues kids.");
        PageTokens twin = page("In Oslo the mayor Anna Lund opened 14 new schools for the pupils.");
        PagePairs pairs = PagePairs.find(List.of(spun), List.of(oslo, twin, rome));
        assertThat(pairs.pairs()).isEmpty();
        assertThat(pairs.skipped()).containsEntry(spun, SkipReason.SEVERAL_PARTNERS);
        assertThat(pairs.skipped()).containsEntry(rome, SkipReason.NO_PARTNER);
    }

    @Test
    void aPageWithoutPartnerStaysAlone() {
        PageTokens alone = page("Every gardener knows that slugs come out at night when rain has fallen.");
        PagePairs pairs = PagePairs.find(List.of(alone), List.of(oslo, rome));
        assertThat(pairs.pairs()).isEmpty();
        assertThat(pairs.skipped()).containsEntry(alone, SkipReason.NO_PARTNER);
    }
}
