package org.unspin.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;

/** Lines of a file or of standard input, one at a time. */
class LinesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesLineAfterLineWithItsNumber() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "one\ntwo\r\n\nfour");
        try (Lines lines = Lines.of(InputText.of(file), session(""))) {
            assertThat(lines.number()).isZero();
            assertThat(lines.next()).contains("one");
            assertThat(lines.number()).isEqualTo(1);
            assertThat(lines.next()).contains("two");
            assertThat(lines.next()).contains("");
            assertThat(lines.next()).contains("four");
            assertThat(lines.number()).isEqualTo(4);
            assertThat(lines.next()).isEmpty();
            assertThat(lines.number()).isEqualTo(4);
        }
    }

    @Test
    void aLineEndAtTheEndBeginsNoLine() throws Exception {
        assertThat(piped("one\n")).containsExactly("one");
        assertThat(piped("\n")).containsExactly("");
        assertThat(piped("")).isEmpty();
        assertThat(piped("ab")).containsExactly("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theByteOrderMarkTellsTheEncoding(String name) throws Exception {
        Path file = Files.write(folder.resolve("marked.txt"), "\ufeffZürich 😀\nB\n".getBytes(Charset.forName(name)));
        try (Lines lines = Lines.of(InputText.of(file), session(""))) {
            assertThat(all(lines)).containsExactly("Zürich 😀", "B");
        }
    }

    @Test
    void aWrongByteIsReportedWithTheNameOfTheFile() throws Exception {
        Path file = Files.write(folder.resolve("bad.txt"), new byte[] {'a', '\n', (byte) 0xc3, '\n'});
        try (Lines lines = Lines.of(InputText.of(file), session(""))) {
            assertThatThrownBy(() -> all(lines))
                    .isInstanceOf(CliException.class)
                    .hasMessageStartingWith(file + ": not UTF-8 some way after line ")
                    .hasMessageEndingWith("; say what it is with --encoding, e.g. --encoding windows-1252");
        }
    }

    @Test
    void aWrongByteAtTheVeryEndIsReportedToo() throws Exception {
        Path file = Files.write(folder.resolve("cut.txt"), new byte[] {'a', '\n', 'b', (byte) 0xf0, (byte) 0x9f});
        try (Lines lines = Lines.of(InputText.of(file), session(""))) {
            assertThatThrownBy(() -> all(lines)).isInstanceOf(CliException.class);
        }
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Path none = folder.resolve("none.txt");
        assertThatThrownBy(() -> Lines.of(InputText.of(none), session(""))).isInstanceOf(NoSuchFileException.class);
    }

    private static List<String> piped(String text) throws Exception {
        try (Lines lines = Lines.of(InputText.standardInput(), session(text))) {
            return all(lines);
        }
    }

    private static List<String> all(Lines lines) throws IOException, CliException {
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static Session session(String in) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return new Session(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                nowhere,
                nowhere,
                Terminals.all(false),
                Map.of());
    }
}
