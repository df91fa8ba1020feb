package org.unspin.learn.assemble;

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
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.thesaurus.WalkStep;
import org.unspin.learn.thesaurus.WordFrequencies;

class DictionaryAssemblerTest {
    private static final String HEAD = "#! name: test\n#! title: A test\n";
    private static final WordFrequencies FREQUENCIES =
            WordFrequencies.of(List.of("time", "work", "day", "clip", "act"));

    @TempDir
    Path folder;

    @Test
    void writesSortedEntriesWithTheSourceOfEveryPair() throws IOException {
        DictionaryAssembler.Assembly assembly = assemble(
                "enactment\twork\tobserved\nenactment\tnote\tunverified\n",
                "",
                proposal("act", "enactment", 2, 80),
                proposal("time", "clip", 1, 97));
        assertThat(lines(assembly))
                .containsExactly(
                        "clip\ttime:97\twalk",
                        "enactment\twork:90\tobserved",
                        "enactment\tnote:90\tunverified",
                        "enactment\tact:80\twalk2");
        assertThat(assembly.pairs())
                .containsEntry(Source.OBSERVED, 1)
                .containsEntry(Source.UNVERIFIED, 1)
                .containsEntry(Source.WALK, 1)
                .containsEntry(Source.WALK2, 1);
        assertThat(assembly.text())
                .startsWith("#! name: test\n#! title: A test\n#! language: en\n#! license: Apache-2.0\n");
        assertThat(assembly.text()).contains("2 garbled words, 4 pairs");
    }

    @Test
    void sharesAnOriginalAmongItsKnownGarbledWords() throws IOException {
        assertThat(lines(assemble("clip\ttime\tunverified\nhour\ttime\tunverified\n", "")))
                .containsExactly("clip\ttime:45\tunverified", "hour\ttime:45\tunverified");
    }

    @Test
    void computesNothingWhereAGarbledWordWasSeenAndLittleWhereItWasRemembered() throws IOException {
        assertThat(lines(assemble(
                        "clip\ttime\tobserved\nenactment\twork\tunverified\n",
                        "",
                        proposal("time", "magazine", 2, 97),
                        proposal("work", "activity", 1, 97))))
                .containsExactly(
                        "activity\twork:29\twalk", "clip\ttime:90\tobserved", "enactment\twork:90\tunverified");
    }

    @Test
    void leavesOutNumbersNoiseAndUnlikelyPairsWhoseGarbledWordIsTheCommonerOne() throws IOException {
        assertThat(lines(assemble(
                        "2\ttwo\tunverified\n",
                        "",
                        proposal("work", "1", 1, 97),
                        proposal("act", "legislation", 1, 2),
                        proposal("clip", "time", 1, 6),
                        proposal("day", "time", 1, 97))))
                .containsExactly("2\ttwo:90\tunverified", "time\tday:97\twalk");
    }

    @Test
    void saysSoWhereTheReversePairExists() throws IOException {
        assertThat(lines(assemble("", "", proposal("time", "clip", 1, 90), proposal("clip", "time", 1, 90))))
                .containsExactly("clip\ttime:90\twalk; cycle", "time\tclip:90\twalk; cycle");
    }

    @Test
    void doesWhatTheReviewSays() throws IOException {
        String review = """
                drop\tclip\ttime\twrong
                weight\tenactment\twork\t7\tdoubtful
                add\tperiod\tday\t40\tread somewhere
                drop\t*\tact\ta name
                add\tenactment\twork\t3\tthere already
                """;
        assertThatThrownBy(() -> assemble("", review))
                .hasMessageContaining("review.tsv:5")
                .hasMessageContaining("line 2");
        DictionaryAssembler.Assembly assembly = assemble(
                "enactment\tact\tunverified\n",
                review.substring(0, review.lastIndexOf("add")) + "drop\tnone\tsuch\tstale\n",
                proposal("time", "clip", 1, 90),
                proposal("work", "enactment", 2, 90),
                proposal("act", "deed", 1, 90));
        assertThat(lines(assembly))
                .containsExactly("enactment\tact:90\tunverified", "enactment\twork:7\twalk2", "period\tday:40\tlisted");
        assertThat(assembly.unused()).containsExactly("line 5: none -> such");
    }

    @Test
    void refusesWordsThatTheLanguageModelDoesNotKnow() throws IOException {
        DictionaryAssembler assembler = DictionaryAssembler.read(
                write("known.tsv", HEAD + "clip\ttiem\tunverified\n"), write("review.tsv", ""));
        assertThatThrownBy(() -> assembler.assemble(List.of(), FREQUENCIES, word -> !word.equals("tiem")))
                .isInstanceOf(DictionaryFormatException.class)
                .hasMessageContaining("unknown word \"tiem\"");
    }

    @Test
    void writesAFileThatReadsBackTheSame() throws IOException {
        DictionaryAssembler.Assembly assembly = assemble("clip\ttime\tobserved\n", "", proposal("work", "act", 1, 50));
        Path file = write("old.tsv", "old");
        assembly.write(file);
        assertThat(Files.readString(file)).isEqualTo(assembly.text());
        assertThat(SubstitutionDictionary.read(file).entries())
                .isEqualTo(assembly.dictionary().entries());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clip time\n",
                "clip\ttime\n",
                "clip\ttime\twalk\n",
                "\ttime\tunverified\n",
                "#! title\n",
                "clip\ttime\tunverified\nclip\ttime\tobserved\n"
            })
    void namesTheLineOfABadKnownPair(String lines) {
        assertThatThrownBy(() -> assemble(lines, ""))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("(?s).*known\\.tsv:[34]: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep\ta\tb\tc\n",
                "drop\ta\tb\n",
                "drop\ta\t\twhy\n",
                "weight\ta\tb\t0\twhy\n",
                "weight\ta\tb\tx\twhy\n",
                "add\ta\tb\t101\twhy\n",
                "weight\t*\tb\t5\twhy\n"
            })
    void namesTheLineOfABadDecision(String line) {
        assertThatThrownBy(() -> assemble("", "# fine\n" + line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("review.tsv:2: ");
    }

    private DictionaryAssembler.Assembly assemble(
            String known, String review, WalkDictionaryGenerator.Proposal... proposals) throws IOException {
        return DictionaryAssembler.read(write("known.tsv", HEAD + known), write("review.tsv", review))
                .assemble(List.of(proposals), FREQUENCIES, word -> true);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static WalkDictionaryGenerator.Proposal proposal(
            String original, String garbled, int steps, double weight) {
        return new WalkDictionaryGenerator.Proposal(
                original, new WalkStep(garbled, 1, steps, weight / 100, original + " > " + garbled), weight);
    }

    private static List<String> lines(DictionaryAssembler.Assembly assembly) {
        return assembly.text().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
