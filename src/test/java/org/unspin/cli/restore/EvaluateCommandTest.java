package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Unspin;
import org.unspin.cli.Cli;
import org.unspin.evaluate.Scorer;

class EvaluateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path spun = Path.of("");
    private Path gold = Path.of("");
    private Path system = Path.of("");

    @BeforeEach
    void writeCase() throws IOException {
        spun = Cli.write(folder.resolve("case.spun.txt"), "We meet astatine noon connected the pier.\nA person ran.\n");
        gold = Cli.write(folder.resolve("case.gold.txt"), "We meet at noon on the {pier|quay}.\nA person ran.\n");
        system = Cli.write(folder.resolve("case.out.txt"), "We meet at noon in the pier.\nA leader ran.\n");
    }

    @Test
    void printsCountsAndFiguresOfATriple() {
        Cli.Result result = Cli.run("evaluate", spun, gold, system);
        assertThat(result.out())
                .isEqualTo("case.spun.txt {\"slots\": 12, \"garbled\": 2, \"restored\": 1, \"wrong\": 2, \"missed\":"
                        + " 1, \"harmed\": 1} {\"precision\": 0.3333, \"recall\": 0.5, \"f05\": 0.3571,"
                        + " \"harm_per_10k\": 1000.0, \"right\": 0.8333}\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void verbosePrintsTheSlotsThatAreNotRight() {
        assertThat(Cli.run("evaluate", "-v", spun, gold, system).out())
                .startsWith("WRONG  'connected' -> 'in', gold 'on'   \u2026 We meet at noon [] in the pier .\n")
                .contains("HARM  'person' -> 'leader', gold 'person'")
                .hasLineCount(3);
    }

    @Test
    void severalCasesHaveATotal() {
        String[] lines =
                Cli.run("evaluate", spun, gold, system, spun, gold, gold).out().split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[2]).startsWith("ALL {\"slots\": 24, \"garbled\": 4,");
    }

    @Test
    void pairsAreRestoredByUs() throws IOException {
        Path article = Cli.write(folder.resolve("article.txt"), Cli.spun());
        Path right = Cli.write(folder.resolve("right.txt"), Cli.gold());
        String expected = ScoreLine.of("article.txt", Scorer.score(Cli.spun(), Cli.gold(), Cli.restored())) + "\n";
        assertThat(Cli.run("evaluate", article, right).out()).isEqualTo(expected);
        assertThat(Cli.run("evaluate", "--pairs", article, right, article, right, article, right)
                        .out())
                .startsWith(expected.repeat(3) + "ALL {");
        assertThat(Scorer.score(Cli.spun(), Cli.gold(), Cli.restored())
                        .metrics()
                        .f05())
                .as("the demo's sample, of which most must come back")
                .isGreaterThan(0.85);
    }

    @Test
    void paragraphsAreRestoredEachByItself() throws IOException {
        Path article = Cli.write(folder.resolve("article.txt"), Cli.spun());
        Path right = Cli.write(folder.resolve("right.txt"), Cli.gold());
        StringBuilder restored = new StringBuilder();
        for (String line : Cli.spun().split("\n", -1)) {
            restored.append(restored.length() == 0 ? "" : "\n")
                    .append(Unspin.english().restore(line).text());
        }
        assertThat(Cli.run("evaluate", "--paragraphs", article, right).out())
                .contains(ScoreLine.of("article.txt", Scorer.score(Cli.spun(), Cli.gold(), restored.toString())));
    }

    @Test
    void refusesNumbersOfFilesThatMakeNoCases() {
        Cli.Result result = Cli.run("evaluate", spun, gold, system, spun, gold);
        assertThat(result.err())
                .isEqualTo("unspin: 5 files are neither pairs SPUN GOLD nor triples SPUN GOLD SYSTEM\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.run("evaluate", spun).err()).startsWith("unspin: ").contains("see 'unspin evaluate --help'");
        assertThat(Cli.run("evaluate").code()).isEqualTo(2);
    }

    @Test
    void refusesOptionsThatWouldHaveNoEffect() {
        assertThat(Cli.run("evaluate", "--paragraphs", spun, gold, system).err())
                .contains("have no effect where SYSTEM");
        assertThat(Cli.run("evaluate", "--preset", "cautious", spun, gold, system)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void unreadableFilesAreToldOfInOneLine() throws IOException {
        Path none = folder.resolve("none.txt");
        assertThat(Cli.run("evaluate", spun, none).err())
                .isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(Cli.run("evaluate", spun, folder).err()).contains("this is a directory");
        Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xc3, 0});
        assertThat(Cli.run("evaluate", spun, bad).err()).contains("bad.txt: not UTF-8 at byte 0");
    }

    @Test
    void printsExactlyWhatThePythonScorerPrints() throws IOException, InterruptedException {
        Path scorer = Path.of("..", "shared", "eval", "score.py");
        assumeTrue(Files.exists(scorer), "../shared/eval/score.py is not there");
        Path marked = Cli.write(folder.resolve("marked.txt"), "\ufeff" + Files.readString(spun));
        List<Object> files = List.of(spun, gold, system, marked, gold, gold, gold, spun, system);
        List<String> command = new ArrayList<>(Arrays.asList("python3", scorer.toString(), "-v"));
        files.forEach(file -> command.add(file.toString()));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String expected = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(python.waitFor() == 0, "python3 does not run it: " + expected);
        List<Object> args = new ArrayList<>(List.of("evaluate", "-v"));
        args.addAll(files);
        assertThat(Cli.run(args.toArray()).out()).isEqualTo(expected);
    }
}
