package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script is read by a real shell, which is then asked what it would offer. */
class CompletionCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private static boolean isThere(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, shell)));
    }

    private String run(String shell, String script) throws IOException, InterruptedException {
        Path file = Cli.write(folder.resolve("ask.sh"), script);
        Process process = new ProcessBuilder(shell, file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }

    private List<String> offered(String... words) throws IOException, InterruptedException {
        assumeTrue(isThere("bash"), "no bash here");
        Path script = Cli.write(
                folder.resolve("unspin.bash"), Cli.run("completion", "bash").out());
        StringBuilder ask =
                new StringBuilder("set -e\n. '" + script + "'\ncomplete -p unspin > /dev/null\nCOMP_WORDS=(");
        for (String word : words) {
            ask.append('\'').append(word).append("' ");
        }
        ask.append(")\nCOMP_CWORD=")
                .append(words.length - 1)
                .append("\nset +e\n_complete_unspin 2> /dev/null\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        return new ArrayList<>(
                run("bash", ask.toString()).lines().map(String::strip).toList());
    }

    @Test
    void bashOffersTheCommands() throws IOException, InterruptedException {
        assertThat(offered("unspin", "re")).containsExactly("restore");
        assertThat(offered("unspin", "")).contains("restore", "diagnose", "explain", "learn", "dictionary");
        assertThat(offered("unspin", "dictionary", "")).contains("check", "review", "merge");
    }

    @Test
    void bashOffersTheOptions() throws IOException, InterruptedException {
        assertThat(offered("unspin", "restore", "--resu")).containsExactly("--resume");
        assertThat(offered("unspin", "restore", "--format", "")).contains("text", "json", "diff");
        assertThat(offered("unspin", "diagnose", "--ex")).contains("--exclude");
    }

    @Test
    void zshReadsItToo() throws IOException, InterruptedException {
        assumeTrue(isThere("zsh"), "no zsh here");
        Path script = Cli.write(
                folder.resolve("unspin.zsh"), Cli.run("completion", "zsh").out());
        assertThat(run("zsh", ". '" + script + "'\necho ${_comps[unspin]}\n")).contains("bash");
    }

    @Test
    void theShellHasToBeOneThatIsKnown() {
        assertThat(Cli.run("completion", "bash").code()).isZero();
        assertThat(Cli.run("completion", "fish").err()).contains("fish").hasLineCount(1);
        assertThat(Cli.run("completion").code()).isEqualTo(2);
    }
}
