package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.console.Terminals;
import org.unspin.cli.output.Journal;

class RestoreFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Cli.write(folder.resolve(name), text);
    }

    private static List<String> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void walksDirectoriesInSortedOrderAndSaysWhatItPassesOver() throws IOException {
        write("in/b.txt", "B.\n");
        write("in/a/z.md", "Z.\n");
        write("in/plain", "P.\n");
        write("in/.hidden.txt", "H.\n");
        write("in/.git/config.txt", "G.\n");
        write("in/page.html", "<p>X.</p>\n");
        write("in/data.json", "{}\n");
        write("in/nul.log", "N\0N");
        Files.write(folder.resolve("in/photo"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        Path in = folder.resolve("in");
        Cli.Result result = Cli.run("restore", in);
        assertThat(result.out())
                .isEqualTo("==> " + in.resolve("a/z.md") + " <==\nZ.\n\n==> " + in.resolve("b.txt")
                        + " <==\nB.\n\n==> " + in.resolve("page.html") + " <==\n<p>X.</p>\n\n==> " + in.resolve("plain")
                        + " <==\nP.\n");
        assertThat(result.told())
                .isEqualTo("unspin: " + in + ": 3 files of 7 skipped: not plain text; --verbose names them\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void readsWhatIsNamedWhateverItIs() throws IOException {
        assertThat(Cli.run("restore", write("page.html", "<p>X.</p>\n")).out()).isEqualTo("<p>X.</p>\n");
    }

    @Test
    void aDirectoryWithoutTextIsAnError() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Cli.Result empty = Cli.run("restore", in);
        assertThat(empty.told()).isEqualTo("unspin: " + in + ": no text files in this directory\n");
        assertThat(empty.code()).isEqualTo(2);
        Files.write(in.resolve("x"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertThat(Cli.run("restore", in).told())
                .isEqualTo("unspin: " + in + ": no text files in this directory (1 file skipped: not plain text)\n");
    }

    @Test
    void writesCopiesBelowAnotherDirectory() throws IOException {
        write("in/a.txt", Cli.spun());
        write("in/deep/b.txt", "Fine.\n");
        Path out = folder.resolve("out");
        Cli.Result result = Cli.run("restore", "--output", out, folder.resolve("in"));
        assertThat(below(out)).containsExactly(Journal.NAME, "a.txt", "deep/b.txt");
        assertThat(out.resolve("a.txt")).hasContent(Cli.restored());
        assertThat(out.resolve("deep/b.txt")).hasContent("Fine.\n");
        assertThat(folder.resolve("in/a.txt")).hasContent(Cli.spun());
        assertThat(result.out()).isEmpty();
        assertThat(result.told()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void tellsWhatWasDone() throws IOException {
        Path out = folder.resolve("out");
        Cli.Result result = Cli.seen("restore", "--output", out, write("a.txt", Cli.spun()));
        assertThat(result.err()).containsPattern("^unspin: 1 text, 1 changed, \\d+ corrections; written to .*out\n$");
    }

    @Test
    void reportsGoToStandardOutputBesideTheCopies() throws IOException {
        Path out = folder.resolve("out");
        Cli.Result result = Cli.run("restore", "--diff", "--output", out, write("a.txt", Cli.spun()));
        assertThat(result.out()).startsWith("--- a/").contains("+The harbour town");
        assertThat(out.resolve("a.txt")).hasContent(Cli.restored());
    }

    @Test
    void doesNotReadItsOwnCopiesAgain() throws IOException {
        write("in/a.txt", "One.\n");
        Path out = folder.resolve("in/out");
        Cli.run("restore", "--output", out, folder.resolve("in"));
        Cli.run("restore", "--output", out, folder.resolve("in"));
        assertThat(below(folder.resolve("in"))).containsExactly("a.txt", "out/a.txt");
    }

    @Test
    void neverWritesOverAnInputUnlessInPlace() throws IOException {
        Path file = write("in/a.txt", Cli.spun());
        Cli.Result refused = Cli.run("restore", "--output", folder.resolve("in"), file);
        assertThat(refused.told())
                .contains("the copy would overwrite the input")
                .hasLineCount(1);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(file).hasContent(Cli.spun());
        assertThat(Cli.run("restore", "--in-place", folder.resolve("in")).code())
                .isZero();
        assertThat(file).hasContent(Cli.restored());
        assertThat(below(folder)).containsExactly("in/a.txt", "in/a.txt.orig");
    }

    @Test
    void neverWritesOneInputOverAnother() throws IOException {
        Path first = write("a/x.txt", Cli.spun());
        Path second = write("b/x.txt", Cli.spun());
        assertThat(Cli.run("restore", "--output", folder.resolve("b"), first, second)
                        .told())
                .contains("the copy would overwrite the input");
        assertThat(Cli.run("restore", "--output", folder.resolve("c"), first, second)
                        .told())
                .contains("x.txt; restore them one after the other");
        assertThat(folder.resolve("c")).doesNotExist();
        assertThat(second).hasContent(Cli.spun());
    }

    @Test
    void inPlaceKeepsPermissionsAndLinksAndLeavesCleanFilesAlone() throws IOException {
        Path spun = write("spun.txt", Cli.spun());
        assumeTrue(Files.getFileStore(spun).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(spun, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("spun.txt"));
        Path clean = write("clean.txt", "Fine.\n");
        Object before = Files.readAttributes(clean, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        assertThat(Cli.run("restore", "--in-place", link, clean).code()).isZero();
        assertThat(spun).hasContent(Cli.restored());
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spun)))
                .isEqualTo("rw-r-----");
        assertThat(Files.readAttributes(clean, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(before);
    }

    @Test
    void standardInputHasNoPlaceToBeWrittenTo() {
        assertThat(Cli.piped("x", "restore", "--in-place", "-").told()).contains("leave --in-place out");
        assertThat(Cli.piped("x", "restore", "--output", folder, "-").told()).contains("leave --output out");
    }

    @Test
    void outputHasToBeADirectory() throws IOException {
        Path file = write("a.txt", "A.\n");
        assertThat(Cli.run("restore", "--output", file, file).told()).contains("a.txt: not a directory");
    }

    @Test
    void unreadableFilesAreToldOfInOneLine() throws IOException {
        Path file = write("a.txt", "A.\n");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        Cli.Result result = Cli.run("restore", file);
        assertThat(result.told()).isEqualTo("unspin: " + file + ": permission denied\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void manyFilesHaveAProgressBarOnATerminalOnly() throws IOException {
        for (int i = 0; i < 25; i++) {
            write("in/" + i + ".txt", "Fine.\n");
        }
        Path in = folder.resolve("in");
        String[] args = {"restore", "--output", folder.resolve("out").toString(), in.toString()};
        assertThat(Cli.seen((Object[]) args).told()).contains("restoring", "25/25");
        assertThat(Cli.piped("", (Object[]) args).told()).doesNotContain("restoring");
        Cli.Result screen = Cli.seen("restore", "--quiet", in);
        assertThat(screen.told()).isEmpty();
        assertThat(screen.out()).isEqualTo("Fine.\n".repeat(25));
        Terminals piped = new Terminals(true, false, true);
        assertThat(Cli.run(new byte[0], piped, Map.of("COLUMNS", "60"), "restore", in)
                        .told())
                .contains("25/25");
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        Path file = write("a.txt", Cli.spun());
        Path out = Files.createDirectories(folder.resolve("out/a.txt"));
        Cli.Result result = Cli.run("restore", "--output", folder.resolve("out"), file);
        assertThat(result.told()).contains("this is a directory").hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
        assertThat(out).isEmptyDirectory();
        assertThat(below(folder)).containsExactly("a.txt");
    }

    @Test
    void controlCharactersInAFileNameDoNotReachTheTerminal() {
        assertThat(Cli.run("restore", folder.resolve("no\u001b[31m.txt")).told())
                .contains("no?[31m.txt: no such file")
                .doesNotContain("\u001b");
    }

    @Test
    void aTokenAsLongAsAFileIsNoTrouble() {
        String text = "x".repeat(100_000) + " " + "y1-".repeat(50_000);
        assertThat(Cli.piped(text, "restore").out()).isEqualTo(text);
    }

    @Test
    void aLongTextWithoutALineBreakIsNoTrouble() throws IOException {
        String text = "word ".repeat(200_000);
        assertThat(Cli.run("restore", write("long.txt", text)).bytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
}
