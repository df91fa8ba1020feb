package org.unspin.learn.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MobyThesaurusTest {
    @TempDir
    Path folder;

    @Test
    void readsAHeadwordAndItsWordsFromEachLine() throws IOException {
        Thesaurus moby = read("Task,job, work ,task,Work\n\njob,task\ntask,chore\n");
        assertThat(moby.related("task")).containsExactly("job", "work", "chore");
        assertThat(moby.related("job")).containsExactly("task");
        assertThat(moby.related("chore")).isEmpty();
    }

    @Test
    void namesFileAndLineOfWhatIsNoThesaurus() {
        assertThatThrownBy(() -> read("task,job\nalone\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("words.txt:2:");
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessageContaining("words.txt: no words");
    }

    private Thesaurus read(String text) throws IOException {
        return MobyThesaurus.read(Files.writeString(folder.resolve("words.txt"), text));
    }
}
