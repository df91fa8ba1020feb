package org.unspin.learn.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusWalkTest {
    private static final WordFrequencies FREQUENCIES = WordFrequencies.of(List.of(
            "work",
            "activity",
            "act",
            "country",
            "state",
            "location",
            "condition",
            "way",
            "manner",
            "use",
            "near",
            "close"));

    private static BaseForms baseForms;
    private static ThesaurusWalk wordNet;

    @TempDir
    Path folder;

    @BeforeAll
    static void openWordNet() {
        baseForms = BaseForms.wordNet();
        wordNet = new ThesaurusWalk(WordNetThesaurus.open(), new FrequentKeys(FREQUENCIES, baseForms));
    }

    @ParameterizedTest
    @CsvSource({
        "at, astatine",
        "on, connected",
        "will, volition",
        "mission, ngo",
        "dark, acheronian",
        "may, whitethorn",
        "official, authoritative",
        "as, arsenic",
        "in, successful"
    })
    void takesTheFirstSingleWordOfWordNet(String original, String garbled) {
        assertThat(wordNet.likeliest(original)).contains(garbled);
    }

    @Test
    void replacesAgainWhatSortsBeforeTheWordThatItReplaced() {
        assertThat(wordNet.likeliest("work")).contains("enactment");
        assertThat(wordNet.candidates("work").get(0).path()).isEqualTo("work > activity > act > enactment");
        assertThat(wordNet.candidates("work").get(0).steps()).isEqualTo(3);
    }

    @Test
    void keepsWhatSortsAfterTheWordThatItReplaced() {
        assertThat(wordNet.likeliest("country")).contains("state");
    }

    @Test
    void keepsRareWordsOnceReached() {
        assertThat(wordNet.candidates("will")).first().satisfies(step -> {
            assertThat(step.steps()).isEqualTo(1);
            assertThat(step.rank()).isEqualTo(1);
        });
    }

    @Test
    void givesNothingForWordsThatTheThesaurusLacks() {
        assertThat(wordNet.candidates("the")).isEmpty();
        assertThat(wordNet.likeliest("because")).isEmpty();
    }

    @Test
    void neverProposesTheOriginalAndNeverMoreThanCertainty() {
        for (String word : List.of("way", "use", "near", "good", "play", "through")) {
            List<WalkStep> steps = wordNet.candidates(word);
            assertThat(steps).extracting(WalkStep::garbled).doesNotContain(word).doesNotHaveDuplicates();
            assertThat(steps.stream().mapToDouble(WalkStep::probability).sum()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void takesTheLastWordInTionAndTheFirstInIng() throws IOException {
        ThesaurusWalk walk = walkThrough(
                "condition|1",
                "(noun)|status|assumption|consideration|information|procedure",
                "morning|1",
                "(noun)|forenoon|greeting|dawning",
                "kill|1",
                "(noun)|killing|termination");
        assertThat(walk.likeliest("condition")).contains("information");
        assertThat(walk.likeliest("morning")).contains("greeting");
        assertThat(walk.likeliest("kill")).contains("termination");
    }

    @Test
    void returnsToTheOriginalWhereTwoWordsReplaceEachOther() throws IOException {
        ThesaurusWalk walk = walkThrough("way|1", "(noun)|manner", "manner|1", "(noun)|way");
        assertThat(walk.candidates("way"))
                .singleElement()
                .satisfies(step -> assertThat(step.probability()).isLessThan(0.05));
    }

    private ThesaurusWalk walkThrough(String... lines) throws IOException {
        Path file = folder.resolve("small.dat");
        Files.writeString(file, "UTF-8\n" + String.join("\n", lines) + "\n");
        return new ThesaurusWalk(MyThesThesaurus.read(file), new FrequentKeys(FREQUENCIES, baseForms));
    }
}
