package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.report.JsonPlan;

/** The options that say how to restore, and plans, which do without. */
class RestoreOptionsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path article() throws IOException {
        return Cli.write(folder.resolve("article.txt"), Cli.spun());
    }

    @Test
    void presetsAndThresholdsAreThoseOfTheLibrary() {
        for (Preset preset : Preset.values()) {
            String expected =
                    Unspin.builder().preset(preset).build().restore(Cli.spun()).text();
            assertThat(Cli.piped(
                                    Cli.spun(),
                                    "restore",
                                    "--preset",
                                    preset.name().toLowerCase(Locale.ROOT))
                            .out())
                    .isEqualTo(expected);
        }
        String sure = Unspin.builder()
                .minimumConfidence(0.99)
                .build()
                .restore(Cli.spun())
                .text();
        assertThat(Cli.piped(Cli.spun(), "restore", "--min-confidence", "0.99").out())
                .isEqualTo(sure)
                .isNotEqualTo(Cli.restored());
    }

    @Test
    void wordsCanBeProtectedAndEntriesSwitchedOff() {
        assertThat(Cli.restored()).contains("Skarholm on Saturday", "lived on", "more than");
        assertThat(Cli.piped(Cli.spun(), "restore", "--protect", "Skarholm connected Saturday")
                        .out())
                .contains("Skarholm connected Saturday", "lived on", "more than");
        assertThat(Cli.piped(Cli.spun(), "restore", "--without", "connected", "--without", "much")
                        .out())
                .contains("Skarholm connected Saturday", "lived connected", "much than");
        assertThat(Cli.piped(Cli.spun(), "restore", "--without=connected=on", "--without=much=such")
                        .out())
                .doesNotContain("Skarholm on Saturday")
                .contains("more than");
    }

    @Test
    void entriesThatNoDictionaryHasAreNotSwitchedOff() throws IOException {
        Path house = Cli.write(folder.resolve("house.tsv"), "#! name: house\nlovisa\tastrid\tobserved\n");
        assertThat(refusal("--without", "connectd"))
                .isEqualTo("unspin: no dictionary in use lists \"connectd\" as a garbled word;"
                        + " did you mean \"connect\" or \"connected\" or \"connects\"?\n");
        assertThat(refusal("--without", "Lovissa", "--dictionary", house)).contains("did you mean \"lovisa\"?");
        assertThat(refusal("--without", "lovisa")).doesNotContain("did you mean \"lovisa\"");
        assertThat(refusal("--without", "connected", "--family", "nolonger")).contains("no dictionary in use");
        assertThat(refusal("--without", "connected=astrid"))
                .startsWith("unspin: the dictionaries list \"connected\" for \"on\", ")
                .endsWith(" and others, not for \"astrid\"\n");
        for (String blank : List.of(" ", "=on", "connected=")) {
            assertThat(refusal("--without", blank)).startsWith("unspin: --without needs a garbled word");
        }
        assertThat(Cli.run("explain", "--word", "connected", "--without", "connectd", article())
                        .told())
                .contains("did you mean");
    }

    private String refusal(Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("restore", article()));
        args.addAll(List.of(options));
        Cli.Result result = Cli.run(args.toArray());
        assertThat(result.out()).isEmpty();
        assertThat(result.told()).hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
        return result.err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--min-confidence | 7 | \"7\" is not from 0 to 1",
                "--min-confidence | -0.1 | \"-0.1\" is not from 0 to 1",
                "--min-confidence | 0,9 | \"0,9\" is not a number; write 0.9",
                "--min-confidence | NaN | \"NaN\" is not a number",
                "--jobs | two | \"two\" is not a whole number, or too large",
                "--preset | bold | \"bold\" is none of cautious, balanced, thorough",
                "--color | blue | \"blue\" is none of auto, always, never",
                "--format | pdf | \"pdf\" is none of text, diff, json, html, confidence"
            })
    void valuesThatAreNoneAreRefusedWithoutAWordOfJava(String option, String value, String message) throws IOException {
        assertThat(refusal(option, value))
                .isEqualTo("unspin: invalid value for option '" + option + "': " + message
                        + "; see 'unspin restore --help'\n");
    }

    @Test
    void dictionariesOfOnesOwnGoFirst() throws IOException {
        Path house = Cli.write(
                folder.resolve("house.tsv"),
                "#! name: house\nlovisa\tastrid:90\tobserved\nconnected\ton:99\tobserved\n");
        Cli.Result result = Cli.run("restore", "--json", "--dictionary", house, article());
        assertThat(result.out()).contains("\"family\":\"house\",\"garbled\":\"connected\"");
        Cli.Result alone =
                Cli.run("restore", "--json", "--without-family", "newswire", "--dictionary", house, article());
        assertThat(alone.out()).doesNotContain("\"family\":\"newswire\"");
        assertThat(alone.code()).isZero();
    }

    @Test
    void allThatIsWrongWithADictionaryIsTold() throws IOException {
        Path house = Cli.write(folder.resolve("house.tsv"), "#! name: house\nlonely\n\tx\n");
        Cli.Result result = Cli.run("restore", "--dictionary", house, article());
        assertThat(result.told()).startsWith("unspin: " + house).contains("house.tsv:2: ", "house.tsv:3: ");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aModelThatIsNoneIsRefused() throws IOException {
        Path model = Cli.write(folder.resolve("model.bin"), "no model");
        Cli.Result result = Cli.run("restore", "--model", model, article());
        assertThat(result.told())
                .startsWith("unspin: " + model + ": not a language model of Unspin")
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.run("restore", "--model", folder.resolve("none.bin"), article())
                        .told())
                .isEqualTo("unspin: " + folder.resolve("none.bin") + ": no such file or directory\n");
    }

    @Test
    void plansAreStoredAndAppliedAgain() throws IOException {
        Path plan = folder.resolve("plan.json");
        Cli.Result result = Cli.run("restore", "--plan", plan, article());
        assertThat(result.out()).isEqualTo(Cli.restored());
        assertThat(plan).hasContent(JsonPlan.write(Unspin.english().restore(Cli.spun())));
        assertThat(Cli.run("restore", "--apply", plan, article()).out()).isEqualTo(Cli.restored());
        assertThat(Cli.piped(Cli.spun(), "restore", "--apply", plan, "--diff", "-")
                        .out())
                .contains("+The harbour town");
        String sure = Unspin.english()
                .restore(Cli.spun())
                .accept(c -> c.confidence() >= 0.99)
                .text();
        assertThat(Cli.run("restore", "--apply", plan, "--min-confidence", "0.99", article())
                        .out())
                .isEqualTo(sure);
    }

    @Test
    void plansOfLinesCountFromTheBeginningOfTheFile() throws IOException {
        Path plan = folder.resolve("plan.json");
        String byLine = Cli.run("restore", "--lines", "--plan", plan, article()).out();
        assertThat(Cli.run("restore", "--apply", plan, article()).out()).isEqualTo(byLine);
    }

    @Test
    void plansForOtherTextsAndBrokenOnesAreRefusedInOneLine() throws IOException {
        Path plan = folder.resolve("plan.json");
        Cli.run("restore", "--plan", plan, article());
        Cli.Result other = Cli.piped("Another text.", "restore", "--apply", plan, "-");
        assertThat(other.told())
                .startsWith("unspin: " + plan + ", for -: the plan was made for another text")
                .hasLineCount(1);
        assertThat(other.out()).isEmpty();
        assertThat(other.code()).isEqualTo(2);
        Files.writeString(plan, "{\"format\":");
        assertThat(Cli.run("restore", "--apply", plan, article()).told())
                .isEqualTo("unspin: " + plan + ", for " + article()
                        + ": the plan is damaged in line 1, column 11: it breaks off; make the plan again\n");
        assertThat(Cli.run("restore", "--apply", folder.resolve("none.json"), article())
                        .told())
                .contains("none.json: no such file or directory");
    }
}
