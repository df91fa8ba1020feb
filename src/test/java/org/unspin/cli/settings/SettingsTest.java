package org.unspin.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.Cli;
import org.unspin.cli.console.CliException;

final class SettingsTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> found(String toml) throws CliException, IOException {
        Path file = Cli.write(folder.resolve(SettingsFile.NAME), toml);
        return SettingsFile.found(file).of("restore", Settings.COMMANDS).stream()
                .map(Setting::argument)
                .toList();
    }

    @Test
    void theNearestFileAboveIsFound() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Path top = Cli.write(folder.resolve(SettingsFile.NAME), "");
        assertThat(SettingsFile.above(deep)).hasValue(top);

        Path nearer = Cli.write(folder.resolve("a").resolve(SettingsFile.NAME), "");
        assertThat(SettingsFile.above(deep)).hasValue(nearer);
    }

    @Test
    void settingsAreTheOptionsOfTheirNames() throws Exception {
        assertThat(found("preset = 'cautious'\nprotect = ['New York', \"Rome\"]\nmin-confidence = 0.5\n"
                        + "remove-debris = true\nfamily = 'newswire'\n"))
                .containsExactlyInAnyOrder(
                        "--preset=cautious",
                        "--protect=New York",
                        "--protect=Rome",
                        "--min-confidence=0.5",
                        "--remove-debris",
                        "--family=newswire");
        assertThat(found("remove-debris = false")).isEmpty();
    }

    @Test
    void aTableIsForTheCommandOfItsName() throws Exception {
        assertThat(found("preset = 'cautious'\n[restore]\npreset = 'thorough'\n[diagnose]\npreset = 'balanced'\n"))
                .containsExactly("--preset=thorough");
    }

    /** Nothing that opens, writes or shows something else than the command line asks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "output = 'x'",
                "in-place = true",
                "backup = '.x'",
                "plan = 'x'",
                "html = 'x'",
                "apply = 'x'",
                "follow-links = true",
                "include = ['*']",
                "open = true",
                "port = 1",
                "dictionary = 'x.tsv'",
                "model = 'x'",
                "config = 'x'",
                "no-backup = true",
                "resume = true",
                "encoding = 'UTF-16'",
                "jobs = 1000"
            })
    void aFileThatIsFoundCannotWidenWhatIsReadOrWritten(String line) {
        for (String toml : List.of("\n" + line, "[restore]\n" + line)) {
            assertThatThrownBy(() -> found(toml))
                    .isInstanceOf(CliException.class)
                    .hasMessageStartingWith(folder.resolve(SettingsFile.NAME) + ":2: ");
        }
    }

    @Test
    void aLinkIsNotFollowedToAFileThatNobodyNamed() throws IOException {
        Path target = Cli.write(folder.resolve("other"), "preset = 'cautious'");
        Path link = Files.createSymbolicLink(folder.resolve(SettingsFile.NAME), target);
        assertThatThrownBy(() -> SettingsFile.found(link)).hasMessageContaining("not a plain file");
    }

    @Test
    void aFileThatIsNamedMayNameDictionariesBesideIt() throws Exception {
        Path file = Cli.write(folder.resolve("a/my.toml"), "dictionary = ['house.tsv']");
        assertThat(SettingsFile.named(file)
                        .of("restore", Settings.COMMANDS)
                        .get(0)
                        .argument())
                .isEqualTo("--dictionary=" + folder.resolve("a/house.tsv").toAbsolutePath());
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
        String at = folder.resolve(SettingsFile.NAME) + ":";
        assertThatThrownBy(() -> found("preset = 'cautious'\nfamly = 'x'"))
                .hasMessageStartingWith(at + "2: there is no setting \"famly\" (did you mean \"family\"?)");
        assertThatThrownBy(() -> found("preset = 1")).hasMessage(at + "1: \"preset\" is to be a text in quotes");
        assertThatThrownBy(() -> found("protect = [\n'a',\n2]")).hasMessageStartingWith(at + "3: \"protect\" is to be");
        assertThatThrownBy(() -> found("preset = \n")).hasMessageStartingWith(at + "1: not TOML: ");
        assertThatThrownBy(() -> found("[resotre]\n"))
                .hasMessageStartingWith(at + "1: [resotre]")
                .hasMessageContaining("did you mean \"restore\"?");
    }

    @Test
    void theCommandLineWins() throws IOException {
        Path text = Cli.write(folder.resolve("a.txt"), Cli.spun());
        Path file = Cli.write(folder.resolve("my.toml"), "min-confidence = 1.0\nprotect = 'volition'");

        String usual = Cli.run("restore", text).out();
        String set = Cli.run("restore", "--config", file, text).out();
        assertThat(set).isNotEqualTo(usual);
        assertThat(Cli.run("restore", "--config", file, "--min-confidence", "0.2", "--protect", "none", text)
                        .out())
                .isEqualTo(Cli.run("restore", "--min-confidence", "0.2", "--protect", "none", text)
                        .out());
    }

    @Test
    void wrongValuesAreNamedWithFileAndLine() throws IOException {
        Path text = Cli.write(folder.resolve("a.txt"), "A.");
        Path file = Cli.write(folder.resolve("my.toml"), "\npreset = 'cautios'");
        Cli.Result preset = Cli.run("restore", "--config", file, text);
        assertThat(preset.err()).startsWith("unspin: " + file + ":2: ").contains("cautious, balanced, thorough");
        assertThat(preset.code()).isEqualTo(2);

        Cli.write(file, "family = 'newswyre'");
        assertThat(Cli.run("diagnose", "--config", file, text).err())
                .startsWith("unspin: " + file + ":1: no family \"newswyre\" (did you mean \"newswire\"?)");
    }
}
