package org.unspin.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkDictionaryGeneratorTest {
    @TempDir
    Path folder;

    @Test
    void writesSortedProposalsForBaseFormsOnly() throws IOException {
        Path output = folder.resolve("walk.tsv");
        List<WalkDictionaryGenerator.Proposal> proposals = WalkDictionaryGenerator.generate(
                frequencies("the\t900\nat\t500\nsaid\t400\nwork\t300\nwashington\t250\nactivity\t200\nact\t150\nwill\t100\n"),
                8,
                output);
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).hasSameSizeAs(proposals);
        assertThat(lines).extracting(line -> line.substring(0, line.indexOf('\t'))).isSorted();
        assertThat(lines).anyMatch(line -> line.startsWith("astatine\tat:") && line.endsWith("\twalk"));
        assertThat(lines).anyMatch(line -> line.startsWith("enactment\twork:") && line.endsWith("\twalk2"));
        assertThat(proposals)
                .extracting(WalkDictionaryGenerator.Proposal::original)
                .doesNotContain("the", "said", "washington");
        assertThat(proposals).allSatisfy(proposal -> assertThat(proposal.weight()).isBetween(1, 100));
    }

    @Test
    void looksAtTheCommonestWordsOnly() throws IOException {
        assertThat(WalkDictionaryGenerator.generate(frequencies("at\t5\nwill\t4\n"), 1, folder.resolve("one.tsv")))
                .isNotEmpty()
                .allSatisfy(proposal -> assertThat(proposal.original()).isEqualTo("at"));
    }

    @Test
    void namesTheLineOfABadFrequencyList() throws IOException {
        Path bad = frequencies("at\t5\nwill\n");
        assertThatThrownBy(() -> WalkDictionaryGenerator.generate(bad, 2, folder.resolve("x.tsv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("frequencies.tsv:2");
        assertThat(folder.resolve("x.tsv")).doesNotExist();
    }

    private Path frequencies(String text) throws IOException {
        Path file = folder.resolve("frequencies.tsv");
        Files.writeString(file, text);
        return file;
    }
}
