package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreInPlaceTest {
    @TempDir
    private Path folder = Path.of("");

    private Path in() {
        return folder.resolve("in");
    }

    private Path write(String name, String text) throws IOException {
        return Cli.write(in().resolve(name), text);
    }

    @Test
    void keepsABackupOfWhatItReplacesOnly() throws IOException {
        write("a.txt", Cli.spun());
        write("b.txt", "Fine.\n");
        Object before = Files.getLastModifiedTime(in().resolve("a.txt"));
        assertThat(Cli.run("restore", "--in-place", in()).code()).isZero();
        assertThat(FolderRuns.contents(in()))
                .containsExactly(
                        entry("a.txt", Cli.restored()), entry("a.txt.orig", Cli.spun()), entry("b.txt", "Fine.\n"));
        assertThat(Files.getLastModifiedTime(in().resolve("a.txt.orig"))).isEqualTo(before);
    }

    @Test
    void backupsCanBeCalledOtherwiseOrLeftOut() throws IOException {
        write("a.txt", Cli.spun());
        assertThat(Cli.run("restore", "--in-place", "--backup", "~", in()).code())
                .isZero();
        assertThat(FolderRuns.names(in())).containsExactly("a.txt", "a.txt~");
        write("a.txt", Cli.spun());
        assertThat(Cli.run("restore", "--in-place", "--no-backup", in().resolve("a.txt"))
                        .code())
                .isZero();
        assertThat(in().resolve("a.txt")).hasContent(Cli.restored());
        assertThat(FolderRuns.names(in())).containsExactly("a.txt", "a.txt~");
    }

    @Test
    void neverWritesOverABackup() throws IOException {
        write("a.txt", Cli.spun());
        write("a.txt.orig", "Precious.\n");
        write("b.txt", Cli.spun());
        Cli.Result result = Cli.run("restore", "--in-place", in());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.told())
                .hasLineCount(1)
                .contains("a.txt: not changed, because there is a backup already", "--backup SUFFIX", "--no-backup");
        assertThat(in().resolve("a.txt")).hasContent(Cli.spun());
        assertThat(in().resolve("a.txt.orig")).hasContent("Precious.\n");
        assertThat(in().resolve("b.txt")).hasContent(Cli.restored());
    }

    @Test
    void aBackupThatCannotBeWrittenIsToldByTheNameOfTheFile() throws IOException {
        Path file = write("a.txt", Cli.spun());
        Cli.Result result = Cli.run("restore", "--in-place", "--backup", "." + "x".repeat(255), in());
        assertThat(result.told())
                .startsWith("unspin: " + file + ": not changed, because its backup ")
                .endsWith(" cannot be written: file name too long\n")
                .doesNotContain(".part");
        assertThat(result.code()).isEqualTo(2);
        assertThat(FolderRuns.contents(in())).containsExactly(entry("a.txt", Cli.spun()));
    }

    @Test
    void aDirectoryThatMayNotBeWrittenToIsToldByTheNameOfTheFile() throws IOException {
        Path file = write("a.txt", Cli.spun());
        Files.setPosixFilePermissions(in(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(in())).as("root may write anywhere").isFalse();
        try {
            for (String backup : List.of("--backup=.old", "--no-backup")) {
                Cli.Result result = Cli.run("restore", "--in-place", backup, file);
                assertThat(result.told())
                        .startsWith("unspin: " + file + ": ")
                        .endsWith("cannot be written: permission denied\n")
                        .doesNotContain(".part");
            }
        } finally {
            Files.setPosixFilePermissions(in(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void theBackupOfARunThatCameNoFurtherWillDo() throws IOException {
        write("a.txt", Cli.spun());
        write("a.txt.orig", Cli.spun());
        Cli.Result result = Cli.run("restore", "--in-place", in());
        assertThat(result.told()).isEmpty();
        assertThat(in().resolve("a.txt")).hasContent(Cli.restored());
        assertThat(in().resolve("a.txt.orig")).hasContent(Cli.spun());
    }

    @Test
    void backupsAreNoTexts() throws IOException {
        write("a.txt", Cli.restored());
        write("a.txt.orig", Cli.spun());
        write("b.txt.orig", "A text of its own.\n");
        assertThat(Cli.run("diagnose", in()).out()).hasLineCount(2).contains("a.txt:", "b.txt.orig:");
        assertThat(Cli.run("restore", in()).out())
                .contains(Cli.restored(), "b.txt.orig <==\nA text of its own.\n")
                .doesNotContain("a.txt.orig");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() throws IOException {
        Path file = write("a.txt", Cli.spun());
        for (List<String> options : List.of(
                List.of("--backup", ".bak"),
                List.of("--no-backup"),
                List.of("--in-place", "--backup", ".bak", "--no-backup"),
                List.of("--in-place", "--backup", "../x"),
                List.of("--in-place", "--backup", ""),
                List.of("--in-place", "--output", "out"),
                List.of("--resume"))) {
            List<Object> args = new java.util.ArrayList<>(List.of("restore"));
            args.addAll(options);
            args.add(file);
            Cli.Result result = Cli.run(args.toArray());
            assertThat(result.told()).as("%s", options).startsWith("unspin: ").hasLineCount(1);
            assertThat(result.code()).as("%s", options).isEqualTo(2);
        }
        assertThat(FolderRuns.contents(in())).containsExactly(entry("a.txt", Cli.spun()));
    }

    @Test
    void aFileNamedTwiceIsRestoredOnce() throws IOException {
        Path file = write("a.txt", Cli.spun());
        Path link = Files.createSymbolicLink(in().resolve("link.txt"), Path.of("a.txt"));
        Cli.Result result = Cli.run("restore", "--in-place", file, in(), link);
        assertThat(result.told()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(file).hasContent(Cli.restored());
        assertThat(in().resolve("a.txt.orig")).hasContent(Cli.spun());
    }
}
