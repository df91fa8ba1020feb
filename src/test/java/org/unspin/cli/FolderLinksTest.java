package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links in a directory that lead out of it. */
@Timeout(120)
class FolderLinksTest {
    @TempDir
    private Path folder = Path.of("");

    private Path in = Path.of("");
    private Path secret = Path.of("");

    @BeforeEach
    void write() throws IOException {
        in = folder.resolve("in");
        Cli.write(in.resolve("a.txt"), "Fine.\n");
        secret = Cli.write(folder.resolve("elsewhere/secret.txt"), Cli.spun());
    }

    private void link(String name, String to) throws IOException {
        Path link = in.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(to));
    }

    private String leftOut() {
        return "unspin: 1 link leads out of " + in + " and was left out\n";
    }

    @Test
    void areNotReplacedInPlace() throws IOException {
        link("link.txt", secret.toString());
        for (String[] options : new String[][] {{}, {"--follow-links"}, {"--no-backup"}}) {
            Object[] args = new Object[options.length + 3];
            args[0] = "restore";
            args[1] = "--in-place";
            System.arraycopy(options, 0, args, 2, options.length);
            args[args.length - 1] = in;
            Cli.Result result = Cli.run(args);
            assertThat(result.told()).isEqualTo(leftOut());
            assertThat(result.code()).isZero();
        }
        assertThat(FolderRuns.names(folder)).containsExactly("elsewhere/secret.txt", "in/a.txt", "in/link.txt");
        assertThat(secret).hasContent(Cli.spun());
    }

    @Test
    void areNotCopied() throws IOException {
        link("link.txt", "../elsewhere/secret.txt");
        Path out = folder.resolve("out");
        Cli.Result result = Cli.run("restore", "--output", out, in);
        assertThat(result.told()).isEqualTo(leftOut());
        assertThat(FolderRuns.names(out)).containsExactly("a.txt");
    }

    @Test
    void areReadOnlyIfThatWasAskedFor() throws IOException {
        link("link.txt", secret.toString());
        assertThat(Cli.run("restore", in).out()).isEqualTo("Fine.\n");
        assertThat(Cli.run("restore", "-q", "--follow-links", in).out()).isEqualTo("Fine.\n" + Cli.restored());
        assertThat(Cli.run("diagnose", in).out()).doesNotContain("link.txt");
        assertThat(Cli.run("diagnose", "--follow-links", in).out()).contains("link.txt");
        Cli.Result learned = Cli.run("learn", "--spun", in, "--name", "x", "--output", folder.resolve("x.tsv"));
        assertThat(learned.told()).contains(leftOut());
    }

    @Test
    void toDirectoriesAreCountedAndFollowedLikeOthers() throws IOException {
        link("dir", "../elsewhere");
        link("twice", secret.getParent().toString());
        Cli.Result plain = Cli.run("restore", in);
        assertThat(plain.out()).isEqualTo("Fine.\n");
        assertThat(plain.told()).isEqualTo("unspin: 2 links lead out of " + in + " and were left out\n");
        Path out = folder.resolve("out");
        assertThat(Cli.run("restore", "--follow-links", "--output", out, in).told())
                .isEmpty();
        assertThat(FolderRuns.names(out)).hasSize(3).anyMatch(name -> name.endsWith("/secret.txt"));
        assertThat(secret).hasContent(Cli.spun());
    }

    @Test
    void inACircleDoNotHang() throws IOException {
        link("self", ".");
        link("deep/up", "../..");
        link("round", "round");
        for (int i = 0; i < 25; i++) {
            String next = "../../maze/" + (i + 1);
            Files.createDirectories(folder.resolve("maze/" + (i + 1)));
            for (String name : new String[] {"x", "y"}) {
                Path at = Files.createDirectories(folder.resolve("maze/" + i)).resolve(name);
                Files.createSymbolicLink(at, Path.of(next));
            }
        }
        link("maze", "../maze/0");
        Cli.Result result = Cli.run("restore", "-q", "--follow-links", "--exclude", "in", in);
        assertThat(result.out()).startsWith("Fine.\n");
        Cli.Result plain = Cli.run("restore", in);
        assertThat(plain.out()).isEqualTo("Fine.\n");
        assertThat(plain.code()).isZero();
    }

    @Test
    void aDirectoryMayItselfBeNamedByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        Cli.Result result = Cli.run("restore", link);
        assertThat(result.told()).isEmpty();
        assertThat(result.out()).isEqualTo("Fine.\n");
    }

    @Test
    void linksInsideAreReadAsWhatTheyLeadTo() throws IOException {
        link("b.txt", "a.txt");
        Cli.Result result = Cli.run("restore", "-q", in);
        assertThat(result.told()).isEmpty();
        assertThat(result.out()).isEqualTo("Fine.\nFine.\n");
    }

    @Test
    void nothingIsWrittenThroughALinkInTheDirectoryOfTheCopies() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Cli.write(in.resolve("sub/b.txt"), Cli.spun());
        Files.createSymbolicLink(out.resolve("sub"), secret.getParent());
        Files.createSymbolicLink(out.resolve("a.txt"), secret);
        Cli.Result result = Cli.run("restore", "--output", out, in);
        assertThat(result.told()).contains("a.txt: not written", "b.txt: not written", "a link leads out of " + out);
        assertThat(result.code()).isEqualTo(2);
        assertThat(FolderRuns.names(secret.getParent())).containsExactly("secret.txt");
        assertThat(secret).hasContent(Cli.spun());
    }
}
