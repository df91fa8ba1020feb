package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.restore.ScoreLine;

/** Our scorer against score.py, line by line of its output: rows, counts and figures. */
class PythonAgreementTest {

    private static final Path EVAL = Path.of("..", "shared", "eval");
    private static final String[] PIECES = {
        "a",
        "b",
        "c",
        "dogs",
        "dogs'",
        "it's",
        "'",
        "\u2019",
        "\u201C",
        "\"",
        "-",
        ".",
        ",",
        "&",
        "_",
        "|",
        "{",
        "}",
        "{a|b}",
        "{a b|dogs'|}",
        "{|so}",
        "{}",
        "{b c|a b c|a}",
        "2",
        "m\u00B2",
        "\u0939\u093F",
        "\uD83D\uDE00",
        "\uD835\uDC00",
        "\u200B",
        "\u00A0",
        "\uFEFF",
        "\\",
        "\t",
        "\u2028"
    };

    @TempDir
    private Path folder = Path.of("");

    private record Case(String name, Path spun, Path gold, String system) {}

    @BeforeAll
    static void needsPython() {
        assumeTrue(hasPython(), "python3 is not installed");
    }

    @Test
    void agreesOnTheDevelopmentTexts() throws IOException, InterruptedException {
        assumeTrue(Files.exists(EVAL.resolve("score.py")), "../shared/eval/score.py is not there");
        List<Case> cases = new ArrayList<>();
        for (Path spun : spunTexts()) {
            String file = spun.getFileName().toString();
            Path gold = spun.resolveSibling(file.replace(".spun.txt", ".gold.txt"));
            String before = read(spun);
            String best = firstAlternatives(read(gold));
            cases.add(new Case(file + " itself", spun, gold, before));
            cases.add(new Case(file + " first alternatives", spun, gold, best));
            cases.add(new Case(file + " spun corrupted", spun, gold, corrupted(before, best, new Random(1))));
            cases.add(new Case(file + " gold corrupted", spun, gold, corrupted(best, before, new Random(2))));
            if (!file.startsWith("news")) { // score.py would need minutes and gigabytes for all of it at once
                cases.add(new Case(
                        file + " in one line",
                        spun,
                        gold,
                        corrupted(best, best, new Random(3)).replace('\n', ' ')));
            }
        }

        assertThat(cases).hasSizeGreaterThan(40);
        assertAgreement(cases);
    }

    @Test
    void agreesOnOddTexts() throws IOException, InterruptedException {
        assumeTrue(Files.exists(EVAL.resolve("score.py")), "../shared/eval/score.py is not there");
        Random random = new Random(20_240_229);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Path spun = write("odd" + i + ".spun.txt", odd(random));
            Path gold = write("odd" + i + ".gold.txt", "a " + odd(random)); // score.py divides by the number of slots
            cases.add(new Case("odd " + i, spun, gold, odd(random)));
        }

        assertAgreement(cases);
    }

    @Test
    void sortsCharactersAsPythonDoes() throws IOException, InterruptedException {
        Path script = write("characters.py", """
                import sys, unicodedata
                for c in range(sys.maxunicode + 1):
                    s = chr(c)
                    kind = "w" if s.isalnum() else "s" if s.isspace() else "m"
                    print("n" if unicodedata.category(s) == "Cn" else kind)
                """);
        List<String> kinds = run("python3", script.toString());

        assertThat(kinds).hasSize(Character.MAX_CODE_POINT + 1);
        List<String> wrong = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String ours = ScorerTokens.isAlphanumeric(c) ? "w" : ScorerTokens.isSpace(c) ? "s" : "m";
            // the two may know different versions of Unicode
            if (Character.isDefined(c)
                    && !kinds.get(c).equals("n")
                    && !kinds.get(c).equals(ours)) {
                wrong.add(Integer.toHexString(c));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void roundsAsPythonDoes() throws IOException, InterruptedException {
        Path script = write("numbers.py", """
                for n in range(1, 400):
                    for k in range(n + 3):
                        print(round(k / n, 4), round(1 - k / n, 4), round(1e4 * k / n, 1), sep="\\n")
                """);
        List<Double> ours = new ArrayList<>();
        for (int n = 1; n < 400; n++) {
            for (int k = 0; k < n + 3; k++) {
                ours.add(Python.rounded(k / (double) n, 4));
                ours.add(Python.rounded(1 - k / (double) n, 4));
                ours.add(Python.rounded(1e4 * k / n, 1));
            }
        }

        assertThat(run("python3", script.toString()))
                .extracting(Double::valueOf)
                .isEqualTo(ours);
    }

    private void assertAgreement(List<Case> cases) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", EVAL.resolve("score.py").toString(), "-v"));
        List<String> expected = new ArrayList<>();
        Score total = Score.NONE;
        for (int i = 0; i < cases.size(); i++) {
            Case c = cases.get(i);
            Path system = write("system" + i + ".txt", c.system());
            command.addAll(List.of(c.spun().toString(), c.gold().toString(), system.toString()));
            String spun = read(c.spun());
            String gold = read(c.gold());
            Score score = Scorer.score(spun, gold, c.system());
            Scorer.mismatches(spun, gold, c.system()).forEach(row -> expected.add(row.text()));
            expected.add(ScoreLine.of(String.valueOf(c.spun().getFileName()), score));
            total = total.plus(score);
        }
        expected.add(ScoreLine.of("ALL", total));

        assertThat(run(command.toArray(new String[0]))).isEqualTo(expected);
    }

    private static List<Path> spunTexts() throws IOException {
        try (Stream<Path> files = Files.walk(EVAL)) {
            return files.filter(file -> file.toString().endsWith(".spun.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String firstAlternatives(String gold) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int open = gold.indexOf('{'); open >= 0; open = gold.indexOf('{', done)) {
            int close = gold.indexOf('}', open);
            String group = gold.substring(open + 1, close);
            int bar = group.indexOf('|');
            out.append(gold, done, open).append(bar < 0 ? group : group.substring(0, bar));
            done = close + 1;
        }
        return out.append(gold.substring(done)).toString();
    }

    /** Loses, doubles, swaps and replaces some words, line by line. */
    private static String corrupted(String text, String other, Random random) {
        String[] others = other.split("\\s+", -1);
        Function<String, String> line = words -> Stream.of(words.split(" "))
                .map(word -> switch (random.nextInt(24)) {
                    case 0 -> "";
                    case 1 -> word + " " + word;
                    case 2 -> others[random.nextInt(others.length)];
                    case 3 -> word + " " + others[random.nextInt(others.length)];
                    case 4 -> word + ",";
                    default -> word;
                })
                .collect(Collectors.joining(" "));
        return text.lines().map(line).collect(Collectors.joining("\n"));
    }

    private static String odd(Random random) {
        StringBuilder out = new StringBuilder();
        int lines = random.nextInt(3);
        for (int i = random.nextInt(30); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) > 0 ? " " : "");
            if (lines > 0 && random.nextInt(10) == 0) {
                out.append(random.nextBoolean() ? "\n" : "\r\n");
            }
        }
        return out.toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        File out = folder.resolve("out.txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
        builder.environment().put("PYTHONUTF8", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
