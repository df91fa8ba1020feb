package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorturedPhraseListTest {
    @TempDir
    private Path folder = Path.of("");

    private TorturedPhraseList read(String text) throws IOException {
        return TorturedPhraseList.read(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.tsv"), text);
    }

    @Test
    void readsPhrasesAndCountsWhatIsUnclear() throws IOException {
        TorturedPhraseList list = read("""
                # garbled, expected, papers
                breeze plant\twind mill (WM)\t12

                stone bread\t???\t3
                loaf stove\tbread oven (?)\t1
                """);
        assertThat(list.pairs())
                .extracting(TorturedPhraseList.Pair::garbled, TorturedPhraseList.Pair::papers)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("breeze plant", 12L),
                        org.assertj.core.groups.Tuple.tuple("loaf stove", 1L));
        assertThat(list.pairs()).extracting(TorturedPhraseList.Pair::doubtful).containsExactly(false, true);
        assertThat(list.unclear()).isEqualTo(1);
    }

    @Test
    void leavesOutHonestTermsThatTheListNames() throws IOException {
        TorturedPhraseList list = read("breeze plant\twind mill\t2\nwind mill\twater mill\t0\n");
        assertThat(list.pairs()).extracting(TorturedPhraseList.Pair::garbled).containsExactly("breeze plant");
    }

    @Test
    void namesFileAndLineOfABadLine() throws IOException {
        Path file = write("breeze plant\twind mill\t2\nno columns\n");
        assertThatThrownBy(() -> TorturedPhraseList.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining("garbled<TAB>expected phrase<TAB>papers");
        write("breeze plant\twind mill\tmany\n");
        assertThatThrownBy(() -> TorturedPhraseList.read(file))
                .hasMessageStartingWith(file + ":1: ")
                .hasMessageContaining("\"many\"");
        write("breeze plant\twind mill\t2\nbreeze plant\tsail\t1\n");
        assertThatThrownBy(() -> TorturedPhraseList.read(file))
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining("line 1");
    }
}
