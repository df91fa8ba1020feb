package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.output.Journal;

/** Runs in a process of their own that are really ended. */
@Timeout(600)
class InterruptedRunTest {
    private static final int COUNT = 200;
    private static final String PAGE = "A page that somebody wrote.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path out() {
        return folder.resolve("out");
    }

    private Process start() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            // Long enough that the run cannot be over before it is ended, however fast the machine.
            Cli.write(
                    folder.resolve("in").resolve(i + ".txt"),
                    i < 20 ? PAGE : Cli.spun().repeat(20));
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.unspin.cli.Main",
                        "restore",
                        "--output",
                        out().toString(),
                        folder.resolve("in").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void waitForTheFirstFiles(Process process) throws InterruptedException {
        while (process.isAlive() && copies() < 10) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).as("still busy").isTrue();
    }

    /** Asks for names only: a file that was listed may have been renamed before it could be asked for more. */
    private int copies() {
        String[] names = out().toFile().list((directory, name) -> name.endsWith(".txt"));
        return names == null ? 0 : names.length;
    }

    /** Every copy is there wholly, and a second run does the rest and only that. */
    private void goesOn() throws IOException {
        Map<String, String> begun = FolderRuns.contents(out());
        String restored =
                org.unspin.Unspin.english().restore(Cli.spun().repeat(20)).text();
        begun.forEach((name, text) -> {
            if (name.endsWith(".txt")) {
                assertThat(text).isIn(PAGE, restored);
            }
        });
        // The rest need not be long, and is read as it is now.
        for (int i = 0; i < COUNT; i++) {
            if (!begun.containsKey(i + ".txt")) {
                Cli.write(folder.resolve("in").resolve(i + ".txt"), PAGE);
            }
        }
        Cli.Result second = Cli.run("restore", "--output", out(), "--resume", folder.resolve("in"));
        assertThat(second.code()).isZero();
        assertThat(second.err()).containsPattern("^unspin: \\d+ of 200 texts done already\nunspin: \\d+ texts, ");
        int done = Integer.parseInt(
                second.err().substring("unspin: ".length(), second.err().indexOf(" of")));
        assertThat(done).isBetween(5, COUNT - 1);
        assertThat(FolderRuns.names(out()))
                .hasSize(COUNT + 1)
                .contains(Journal.NAME)
                .noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void whatAKilledRunLeavesIsWholeAndTheNextOneGoesOn() throws IOException, InterruptedException {
        Process process = start();
        try {
            waitForTheFirstFiles(process);
        } finally {
            process.destroyForcibly().waitFor();
        }
        goesOn();
    }

    @Test
    void aRunThatIsAskedToEndSaysHowToGoOn() throws IOException, InterruptedException {
        Process process = start();
        try {
            waitForTheFirstFiles(process);
            assumeTrue(process.supportsNormalTermination(), "processes cannot be asked to end here");
            Process kill = new ProcessBuilder(List.of("kill", "-INT", String.valueOf(process.pid()))).start();
            assumeTrue(kill.waitFor() == 0, "no command kill");
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("said")))
                .containsPattern(
                        "unspin: interrupted after \\d+ of 200 texts; every file is whole, and --resume goes on"
                                + " from here\n$");
        assertThat(FolderRuns.names(out())).noneMatch(name -> name.endsWith(".part"));
        goesOn();
    }
}
