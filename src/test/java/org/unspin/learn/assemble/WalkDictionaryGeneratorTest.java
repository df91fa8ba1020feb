package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.FrequentKeys;
import org.unspin.learn.thesaurus.ListedKeys;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetThesaurus;

class WalkDictionaryGeneratorTest {
    private static final WordFrequencies FREQUENCIES =
            WordFrequencies.of(List.of("the", "at", "said", "work", "washington", "activity", "act", "will", "gloomy"));

    private static BaseForms baseForms;
    private static Thesaurus thesaurus;

    @TempDir
    Path folder;

    @BeforeAll
    static void openWordNet() {
        baseForms = BaseForms.wordNet();
        thesaurus = WordNetThesaurus.open();
    }

    @Test
    void proposesForBaseFormsOnly() {
        List<WalkDictionaryGenerator.Proposal> proposals = propose(new FrequentKeys(FREQUENCIES, baseForms), 8);
        assertThat(proposals)
                .extracting(proposal -> proposal.step().garbled() + " " + proposal.original())
                .contains("astatine at", "enactment work", "volition will");
        assertThat(proposals)
                .extracting(WalkDictionaryGenerator.Proposal::original)
                .doesNotContain("the", "said", "washington", "gloomy");
        assertThat(proposals)
                .allSatisfy(proposal -> assertThat(proposal.weight()).isBetween(0.0, 100.0));
    }

    @Test
    void looksAtTheCommonestWordsOnly() {
        assertThat(propose(new FrequentKeys(FREQUENCIES, baseForms), 2))
                .extracting(WalkDictionaryGenerator.Proposal::original)
                .containsOnly("at");
        assertThatThrownBy(() -> propose(new FrequentKeys(FREQUENCIES, baseForms), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    @Test
    void isSureOfListedWordsAndDoubtsTheOthers() {
        List<WalkDictionaryGenerator.Proposal> proposals =
                propose(new ListedKeys(Set.of("dark", "will"), baseForms), 3);
        assertThat(weight(proposals, "dark", "acheronian")).isGreaterThan(50);
        assertThat(weight(proposals, "at", "astatine")).isBetween(1.0, 10.0);
    }

    @Test
    void replacesListedWordsAgainAndNoOthers() {
        ThesaurusWalk all = new ThesaurusWalk(thesaurus, new ListedKeys(Set.of("work", "activity", "act"), baseForms));
        assertThat(all.likeliest("work")).contains("enactment");
        ThesaurusWalk without = new ThesaurusWalk(thesaurus, new ListedKeys(Set.of("work", "activity"), baseForms));
        assertThat(without.likeliest("work")).contains("act");
    }

    @Test
    void readsListedWordsWithComments() throws IOException {
        Path file = folder.resolve("keys.txt");
        Files.writeString(file, "# of no account\nabandon ability\n  able\t about \n");
        assertThat(ListedKeys.read(file, baseForms).known()).containsExactly("abandon", "ability", "able", "about");
        Files.writeString(file, "# nothing\n");
        assertThatThrownBy(() -> ListedKeys.read(file, baseForms)).hasMessageContaining("keys.txt: no words");
    }

    @Test
    void namesTheLineOfABadFrequencyList() throws IOException {
        Path file = folder.resolve("frequencies.tsv");
        Files.writeString(file, "# words\nat\t5\nwill\t4\n");
        assertThat(WordFrequencies.read(file).commonest(5)).containsExactly("at", "will");
        Files.writeString(file, "at\t5\nwill\n");
        assertThatThrownBy(() -> WordFrequencies.read(file)).hasMessageContaining("frequencies.tsv:2");
        Files.writeString(file, "at\t5\nwill\t6\n");
        assertThatThrownBy(() -> WordFrequencies.read(file)).hasMessageContaining("frequencies.tsv:2: the count");
    }

    private static List<WalkDictionaryGenerator.Proposal> propose(SwapKeys keys, int words) {
        return new WalkDictionaryGenerator(new ThesaurusWalk(thesaurus, keys), keys).propose(FREQUENCIES, words);
    }

    private static double weight(List<WalkDictionaryGenerator.Proposal> proposals, String original, String garbled) {
        return proposals.stream()
                .filter(proposal -> proposal.original().equals(original)
                        && proposal.step().garbled().equals(garbled))
                .findFirst()
                .orElseThrow()
                .weight();
    }
}
