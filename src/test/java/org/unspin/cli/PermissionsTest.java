package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.FileMode;

/** What is private stays so in everything that is made of it. */
class PermissionsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void hasPermissions() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
    }

    private Path write(String name, String mode) throws IOException {
        Path file = Cli.write(folder.resolve("in").resolve(name), Cli.spun());
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void copiesAndBackupsHaveTheModeOfTheText() throws IOException {
        Path text = write("a.txt", "rw-------");
        Path shared = write("b.txt", "rw-r--r--");
        Path out = folder.resolve("out");
        for (int run = 0; run < 2; run++) {
            assertThat(Cli.run("restore", "--output", out, text.getParent()).code())
                    .isZero();
            assertThat(mode(out.resolve("a.txt"))).isEqualTo("rw-------");
            assertThat(mode(out.resolve("b.txt"))).isEqualTo("rw-r--r--");
            Files.setPosixFilePermissions(out.resolve("a.txt"), PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        assertThat(Cli.run("restore", "--in-place", text.getParent()).code()).isZero();
        assertThat(mode(text)).isEqualTo("rw-------");
        assertThat(mode(text.resolveSibling("a.txt.orig"))).isEqualTo("rw-------");
        assertThat(mode(shared)).isEqualTo("rw-r--r--");
    }

    @Test
    void aPlanHasTheModeOfTheText() throws IOException {
        Path plan = folder.resolve("p.json");
        assertThat(Cli.run("restore", "--plan", plan, write("a.txt", "rw-r-----"))
                        .code())
                .isZero();
        assertThat(mode(plan)).isEqualTo("rw-r-----");
    }

    @Test
    void aReportIsForThoseWhoMayReadAllItsTexts() throws IOException {
        Path report = folder.resolve("r.html");
        write("a.txt", "rw-r-----");
        Path in = write("b.txt", "rw----r--").getParent();
        assertThat(Cli.run("restore", "--html", report, in).code()).isZero();
        assertThat(mode(report)).isEqualTo("rw-------");
    }

    @Test
    void whatIsNotFinishedIsForTheOwnerAlone() throws IOException {
        Path text = write("a.txt", "rw-r--r--");
        Path partial = folder.resolve("partial");
        AtomicFile.create(partial, FileMode.strictest(List.of(text))).close();
        assertThat(mode(partial)).isEqualTo("rw-------");
        AtomicFile.finish(partial, folder.resolve("whole"), FileMode.strictest(List.of(text)));
        assertThat(mode(folder.resolve("whole"))).isEqualTo("rw-r--r--");
    }
}
