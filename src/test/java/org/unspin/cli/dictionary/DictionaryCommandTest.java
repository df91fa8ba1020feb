package org.unspin.cli.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.Cli;

class DictionaryCommandTest {
    private static final String GOOD = """
        #! name: house
        #! title: The house list
        astatine\tat\tobserved
        enactment\twork:40 | action:35\tobserved
        in truth\tindeed\twalk
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goodDictionariesHaveNoProblems() throws IOException {
        Path file = Cli.write(folder.resolve("house.tsv"), GOOD);
        Cli.Result result = Cli.run("dictionary", "check", file);
        assertThat(result.out()).isEqualTo(file + ": 3 garbled words, 4 pairs, no problems\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void checkPrintsEveryProblemOfEveryFileAndAnswersNo() throws IOException {
        Path broken = Cli.write(folder.resolve("broken.tsv"), "#! name: x\nlonely\nalone\n");
        Path odd = Cli.write(folder.resolve("odd.tsv"), "#! name: y\nzebra\tqzxvw\nastatine\tat | AT2\n");
        Cli.Result result = Cli.run("dictionary", "check", broken, odd, Cli.write(folder.resolve("house.tsv"), GOOD));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains(
                        broken + ":2: ",
                        broken + ":3: ",
                        odd + ":2: ",
                        "unknown word \"qzxvw\"",
                        odd + ":3: ",
                        "unsorted")
                .contains("house.tsv: 3 garbled words");
    }

    @Test
    void checkGoesOnAfterAFileThatIsNotThere() throws IOException {
        Path none = folder.resolve("none.tsv");
        Cli.Result result = Cli.run("dictionary", "check", none, Cli.write(folder.resolve("house.tsv"), GOOD));
        assertThat(result.err()).isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(result.out()).contains("no problems");
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.run("dictionary", "check", folder).err()).contains("is a directory");
    }

    @Test
    void checkTakesAnotherModel() throws IOException {
        Path house = Cli.write(folder.resolve("house.tsv"), GOOD);
        Path model = Cli.write(folder.resolve("model.bin"), "none");
        assertThat(Cli.run("dictionary", "check", "--model", model, house).err())
                .contains("not a language model");
    }

    @Test
    void statsTellWhatADictionaryHolds() throws IOException {
        Path file = Cli.write(folder.resolve("house.tsv"), GOOD);
        Cli.Result result = Cli.run("dictionary", "stats", file);
        assertThat(result.out())
                .isEqualTo(file + "\n"
                        + "  name        house\n"
                        + "  title       The house list\n"
                        + "  language    en\n"
                        + "  license     (none given)\n"
                        + "  swaps       50 to 99 % of what it knows\n"
                        + "  inflects    no\n"
                        + "  composes    no\n"
                        + "  spares      nothing\n"
                        + "  garbled     3, 1 of them phrases\n"
                        + "  originals   4, 0 of them phrases\n"
                        + "  pairs       4, on average 1.3 a garbled word, at most 2 (enactment)\n"
                        + "  weights     from 35 to 50, half of them at least 50\n"
                        + "    observed       3   75 %\n"
                        + "    walk           1   25 %\n");
        assertThat(result.code()).isZero();
        Cli.Result none = Cli.run("dictionary", "stats", folder.resolve("none.tsv"), file);
        assertThat(none.out()).isEqualTo(result.out());
        assertThat(none.err()).contains("none.tsv: no such file or directory").hasLineCount(1);
        assertThat(none.code()).isEqualTo(2);
        Path empty = Cli.write(folder.resolve("empty.tsv"), "#! name: empty\n");
        assertThat(Cli.run("dictionary", "stats", empty).out()).contains("pairs       0");
        Path broken = Cli.write(folder.resolve("broken.tsv"), "lonely\n");
        assertThat(Cli.run("dictionary", "stats", broken).err()).contains("broken.tsv");
    }

    @Test
    void statsTellHowTheSpinnerWorks() throws IOException {
        Path file = Cli.write(
                folder.resolve("house.tsv"),
                "#! name: house\n#! swaps: 10-30\n#! composes: true\n#! spares: capitals, touching\nab\tc:2.5\n");
        assertThat(Cli.run("dictionary", "stats", file).out())
                .contains(
                        "  swaps       10 to 30 % of what it knows\n",
                        "  composes    yes\n",
                        "  spares      capitalised words, words beside a sign\n",
                        "  weights     from 2.5 to 2.5, half of them at least 2.5\n");
    }

    private List<Object> inferArguments() throws IOException {
        Path known = Cli.write(folder.resolve("known.tsv"), "#! name: house\nastatine\tat\tobserved\n");
        Path review = Cli.write(folder.resolve("review.tsv"), "drop\tnowhere\there\tnot a word of this spinner\n");
        Path frequencies = Cli.write(folder.resolve("words.tsv"), "at\t900\nquick\t800\nhouse\t700\nfast\t10\n");
        Path thesaurus = Cli.write(
                folder.resolve("thesaurus.json"),
                "{\"at\": [\"astatine\"], \"quick\": [\"speedy\", \"rapid\"], \"house\": [\"dwelling\"]}");
        return new ArrayList<>(List.of(
                "dictionary",
                "infer",
                "--known",
                known,
                "--review",
                review,
                "--frequencies",
                frequencies,
                "--thesaurus",
                thesaurus,
                "--output",
                folder.resolve("house.tsv")));
    }

    @Test
    void inferWritesWhatTheWalkGivesBesidesTheKnownPairs() throws IOException {
        Cli.Result result = Cli.run(inferArguments().toArray());
        Path house = folder.resolve("house.tsv");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith(house + ": ")
                .contains(" garbled words, ", " walk)")
                .doesNotContain("observed");
        assertThat(result.err()).startsWith("unspin: " + folder.resolve("review.tsv") + ": no pair for the decision ");
        assertThat(house)
                .content()
                .contains("#! name: house\n", "\nspeedy\tquick")
                .doesNotContain("astatine");
        assertThat(Cli.run("dictionary", "check", house).code()).isZero();
        Path all = folder.resolve("all.tsv");
        Path known = folder.resolve("known.tsv");
        assertThat(Cli.run("dictionary", "merge", known, house, "--name", "house", "--output", all)
                        .code())
                .isZero();
        assertThat(all).content().contains("\nastatine\tat", "\nspeedy\tquick");
    }

    @Test
    void inferTakesTheListOfReplacedWords() throws IOException {
        List<Object> arguments = inferArguments();
        arguments.addAll(
                List.of("--keys", Cli.write(folder.resolve("keys.txt"), "# the words\nat house\n"), "--words", 2));
        Cli.Result result = Cli.run(arguments.toArray());
        assertThat(result.code()).isZero();
        String listed = Files.readString(folder.resolve("house.tsv"));
        assertThat(listed).contains("\nspeedy\tquick:6\twalk");
        Cli.run(inferArguments().toArray());
        assertThat(folder.resolve("house.tsv"))
                .content()
                .contains("\nspeedy\tquick")
                .doesNotContain("quick:6");
    }

    @Test
    void inferNeedsItsFiles() throws IOException {
        assertThat(Cli.run("dictionary", "infer").err())
                .contains("missing required options", "--known", "--frequencies", "--output")
                .hasLineCount(1);
        List<Object> arguments = inferArguments();
        arguments.set(3, folder.resolve("none.tsv"));
        assertThat(Cli.run(arguments.toArray()).err()).contains("none.tsv: no such file or directory");
        arguments.set(3, Cli.write(folder.resolve("bad.tsv"), "#! name: bad\none column\n"));
        Cli.Result bad = Cli.run(arguments.toArray());
        assertThat(bad.err()).contains("bad.tsv:2: ").hasLineCount(1);
        assertThat(bad.code()).isEqualTo(2);
        List<Object> few = inferArguments();
        few.addAll(List.of("--words", "0"));
        assertThat(Cli.run(few.toArray()).err()).contains("--words must be at least 1");
        assertThat(folder.resolve("house.tsv")).doesNotExist();
    }

    @Test
    void helpFitsTheScreen() {
        for (String command : List.of("review", "merge", "diff")) {
            Cli.Result result = Cli.run("dictionary", command, "--help");
            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("Usage: unspin dictionary " + command, "Example");
            assertThat(result.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void asksWhichCommand() {
        Cli.Result result = Cli.run("dictionary");
        assertThat(result.err())
                .isEqualTo("unspin: say which: check, diff, infer, merge, phrases, review or stats; see"
                        + " 'unspin dictionary --help'\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.run("dictionary", "burn").code()).isEqualTo(2);
        assertThat(Cli.run("dictionary", "check").err()).contains("FILE", "see 'unspin dictionary check --help'");
    }
}
