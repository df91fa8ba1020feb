package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.cli.packed.Compression;

/** What people are told of files that they bring: several at once, packed, or no text at all. */
class ManyTextsOutputTest {
    @TempDir
    private Path folder = Path.of("");

    private Path two() throws IOException {
        Path two = folder.resolve("two");
        Cli.write(two.resolve("a.txt"), "No line feed");
        Cli.write(two.resolve("b.txt"), "Fine.\n");
        Files.write(two.resolve("c.bin"), new byte[] {0, 1});
        return two;
    }

    @Test
    void severalTextsAreToldApartAsHeadDoes() throws IOException {
        Path two = two();
        Cli.Result result = Cli.run("restore", two);

        assertThat(result.out())
                .isEqualTo("==> " + two.resolve("a.txt") + " <==\nNo line feed\n\n==> " + two.resolve("b.txt")
                        + " <==\nFine.\n");
        assertThat(result.err())
                .isEqualTo("unspin: " + two + ": 1 file of 3 skipped: not plain text; --verbose names it\n"
                        + "unspin: 2 texts, 0 changed, 0 corrections\n");
    }

    @Test
    void quietLeavesOutAllButTheTexts() throws IOException {
        Cli.Result result = Cli.run("restore", "--quiet", two());

        assertThat(result.out()).isEqualTo("No line feed\nFine.\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void verboseNamesWhatIsSkipped() throws IOException {
        Path two = two();

        assertThat(Cli.run("diagnose", "--verbose", two).err())
                .contains("unspin: skipped " + two.resolve("c.bin") + ": not plain text\n", "unspin: took ");
    }

    @Test
    void aReportInAFileIsNamedAndTheTextIsNotPrinted() throws IOException {
        Path report = folder.resolve("r.html");
        Cli.Result result = Cli.run("restore", "--html", report, two().resolve("b.txt"));

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("unspin: 1 text, 0 changed, 0 corrections; report written to " + report + "\n");
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void aSummaryIsPrintedWithoutATerminalToo() throws IOException {
        Path copies = folder.resolve("copies");

        assertThat(Cli.run("restore", "--output", copies, two().resolve("b.txt"))
                        .err())
                .isEqualTo("unspin: 1 text, 0 changed, 0 corrections; written to " + copies + "\n");
    }

    @Test
    void packedTextsAreReadAndWrittenAgain() throws IOException {
        byte[] packed = Compression.GZIP.pack(Cli.spun().getBytes(StandardCharsets.UTF_8));
        Path misnamed = Files.write(folder.resolve("a.txt"), packed);
        Files.write(Files.createDirectory(folder.resolve("in")).resolve("b.txt.gz"), packed);

        assertThat(Cli.run("restore", misnamed).out()).isEqualTo(Cli.restored());
        Path copies = folder.resolve("copies");
        assertThat(Cli.run("restore", "--output", copies, folder.resolve("in")).code())
                .isZero();
        assertThat(Compression.unpack(Files.readAllBytes(copies.resolve("b.txt.gz")), ""))
                .isEqualTo(Cli.restored().getBytes(StandardCharsets.UTF_8));
        assertThat(Cli.run("restore", "--in-place", misnamed).code()).isZero();
        assertThat(Compression.of(Files.readAllBytes(misnamed))).isEqualTo(Compression.GZIP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | a PDF, not text; extract its text first, e.g. with 'pdftotext FILE'",
                "{\\rtf1 | RTF, not text; extract its text first, e.g. with 'pandoc",
                "PAR1 | a Parquet file, not text; write it as JSON Lines first"
            })
    void whatIsNoTextIsToldWithTheRemedy(String beginning, String message) throws IOException {
        Path file = Cli.write(folder.resolve("paper.txt"), beginning + "\nand more\n");
        for (String command : List.of("restore", "diagnose", "explain")) {
            Cli.Result result = Cli.run(command, file);
            assertThat(result.err()).contains(file + ": " + message.replace("FILE", file.toString()));
            assertThat(result.out()).isEmpty();
            assertThat(result.code()).isEqualTo(2);
        }
    }

    @Test
    void aWordDocumentIsToldFromOtherArchives() throws IOException {
        Path word = folder.resolve("a.txt");
        for (String inside : List.of("word/document.xml", "data/other.bin")) {
            try (OutputStream out = Files.newOutputStream(word);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(inside));
            }
            assertThat(Cli.run("restore", word).err())
                    .contains(
                            inside.startsWith("word")
                                    ? "a Word document (docx), not text; "
                                    : "a ZIP archive, not text; ");
        }
    }

    @Test
    void aNulByteIsNotText() {
        Cli.Result result = Cli.piped("a\0b", "restore", "-");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("-: not text, for it has a NUL byte (at 1)");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void linesKeepTheirOrderWithManyJobsAndFilesDoNotRunTogether() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            lines.append("Line ")
                    .append(i)
                    .append(" has nothing in it that anybody spun.")
                    .append(i % 3 == 0 ? "\r\n" : "\n");
        }
        lines.append("the end");
        Path file = Cli.write(folder.resolve("lines.txt"), lines.toString());
        Cli.Result result = Cli.run("restore", "--lines", "--jobs", "4", file, file);

        assertThat(result.out()).isEqualTo(lines + "\n" + lines);
        assertThat(result.err()).isEqualTo("unspin: 2 files, 8002 texts, 0 changed, 0 corrections\n");
    }

    @Test
    void linesOfUtf16AreCutWhereTheyEnd() throws IOException {
        // The character U+0A0A has two bytes that look like line feeds.
        String text = "\ufeff" + (Cli.spun().replace("\n", " ") + "\u0a0a\u010a\n").repeat(40);
        StringBuilder expected = new StringBuilder("\ufeff");
        String line = text.substring(1, text.indexOf('\n'));
        expected.append((org.unspin.Unspin.english().restore(line).text() + "\n").repeat(40));
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("u.txt"), text.getBytes(charset));
            assertThat(Cli.run("restore", "--lines", file).bytes())
                    .isEqualTo(expected.toString().getBytes(charset));
        }
    }
}
