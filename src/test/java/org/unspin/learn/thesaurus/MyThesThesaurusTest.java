package org.unspin.learn.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyThesThesaurusTest {
    @TempDir
    Path folder;

    @Test
    void readsAnOfficeThesaurusWithoutRemarksAndAntonyms() throws IOException {
        Thesaurus thesaurus =
                read("a.dat", "UTF-8\nlegal|2\n(adj)|lawful (similar term)|illegal (antonym)\n(adj)|sound|Lawful\n");
        assertThat(thesaurus.related("legal")).containsExactly("lawful", "sound");
        assertThat(thesaurus.related("unknown")).isEmpty();
    }

    @Test
    void readsAJavaScriptModule() throws IOException {
        Thesaurus thesaurus = read(
                "a.js",
                "module.exports = {\n \"may\": [\"May\", \"calendar month\", \"whitethorn\"],\n \"x\": []\n};\n");
        assertThat(thesaurus.related("may")).containsExactly("calendar month", "whitethorn");
    }

    @Test
    void namesFileAndLineOfWhatItCannotRead() {
        assertThatThrownBy(() -> read("b.dat", "UTF-8\nlegal|1\n(adj)|lawful\nnonsense\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("b.dat:4");
        assertThatThrownBy(() -> read("c.dat", "UTF-8\nlegal|2\n(adj)|lawful\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("c.dat:4");
        assertThatThrownBy(() -> read("d.js", "module.exports = {\"a\": 1}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"a\" has no list");
        assertThatThrownBy(() -> read("e.js", "nothing"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no object of words");
    }

    private Thesaurus read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return MyThesThesaurus.read(file);
    }
}
