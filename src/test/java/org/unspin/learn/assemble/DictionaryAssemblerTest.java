package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void writesSortedComputedPairsWithTheirSource() throws IOException {
        AssembledDictionary assembly = assemble(
                "enactment\twork\tobserved\nenactment\tnote\tunverified\n",
                "",
                proposal("act", "enactment", 2, 80),
                proposal("time", "clip", 1, 97));
        assertThat(lines(assembly)).containsExactly("clip\ttime:97\twalk", "enactment\tact:80\twalk2");
        assertThat(assembly.pairs()).containsOnly(Map.entry(Source.WALK, 1), Map.entry(Source.WALK2, 1));
        assertThat(assembly.text()).startsWith("#! name: test\n# Computed by 'unspin dictionary infer'; do not edit: ");
        assertThat(assembly.text()).contains("2 garbled words, 2 pairs").doesNotContain("#! title");
    }

    @Test
    void computesNoPairThatPeopleWrote() throws IOException {
        assertThat(lines(assemble("clip\ttime:40\tlisted\n", "", proposal("time", "clip", 1, 97))))
                .isEmpty();
    }

    @Test
    void computesNothingWhereAGarbledWordWasSeenAndLittleWhereItIsUnverified() throws IOException {
        assertThat(lines(assemble(
                        "clip\ttime\tobserved\nday\tact:4\tlisted\nenactment\twork\tunverified\n",
                        "",
                        proposal("time", "magazine", 2, 97),
                        proposal("work", "activity", 1, 97))))
                .containsExactly("activity\twork:29\twalk");
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
                .containsExactly("time\tday:97\twalk");
    }

    @Test
    void saysSoWhereTheReversePairExists() throws IOException {
        assertThat(lines(assemble("", "", proposal("time", "clip", 1, 90), proposal("clip", "time", 1, 90))))
                .containsExactly("clip\ttime:90\twalk; cycle", "time\tclip:90\twalk; cycle");
        assertThat(lines(assemble("time\tclip\tlisted\n", "", proposal("time", "clip", 1, 90))))
                .containsExactly("clip\ttime:90\twalk; cycle");
    }

    @Test
    void doesWhatTheReviewSays() throws IOException {
        String review = """
                drop\tclip\ttime\twrong
                weight\tenactment\twork\t7\tdoubtful
                drop\t*\tact\ta name
                drop\tenactment\twork\tjudged already
                """;
        assertThatThrownBy(() -> assemble("", review))
                .hasMessageContaining("review.tsv:4")
                .hasMessageContaining("line 2");
        AssembledDictionary assembly = assemble(
                "enactment\tact\tunverified\n",
                review.substring(0, review.lastIndexOf("drop")) + "drop\tnone\tsuch\tstale\n",
                proposal("time", "clip", 1, 90),
                proposal("work", "enactment", 2, 90),
                proposal("act", "deed", 1, 90));
        assertThat(lines(assembly)).containsExactly("enactment\twork:7\twalk2");
        assertThat(assembly.unused()).containsExactly("line 4: none -> such");
    }

    @Test
    void refusesWordsThatTheLanguageModelDoesNotKnow() throws IOException {
        DictionaryAssembler assembler = DictionaryAssembler.of(parse(HEAD + "clip\ttiem\tunverified\n"), List.of());
        assertThatThrownBy(() -> assembler.assemble(List.of(), FREQUENCIES, word -> !word.equals("tiem")))
                .isInstanceOf(DictionaryFormatException.class)
                .hasMessageContaining("unknown word \"tiem\"");
    }

    @Test
    void itsTextReadsBackAsTheSame() throws IOException {
        AssembledDictionary assembly = assemble("clip\ttime\tobserved\n", "", proposal("work", "act", 1, 50));
        assertThat(SubstitutionDictionary.read(write("made.tsv", assembly.text()))
                        .entries())
                .isEqualTo(assembly.dictionary().entries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep\ta\tb\tc\n",
                "drop\ta\tb\n",
                "drop\ta\t\twhy\n",
                "weight\ta\tb\t0\twhy\n",
                "weight\ta\tb\tx\twhy\n",
                "weight\ta\tb\t101\twhy\n",
                "add\ta\tb\t40\twhy\n",
                "weight\t*\tb\t5\twhy\n"
            })
    void namesTheLineOfABadDecision(String line) {
        assertThatThrownBy(() -> assemble("", "# fine\n" + line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("review.tsv:2: ");
    }

    private AssembledDictionary assemble(String known, String review, WalkDictionaryGenerator.Proposal... proposals)
            throws IOException {
        return DictionaryAssembler.of(parse(HEAD + known), ReviewFile.read(write("review.tsv", review)))
                .assemble(List.of(proposals), FREQUENCIES, word -> true);
    }

    private static SubstitutionDictionary parse(String text) {
        return SubstitutionDictionary.parse("known.tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static WalkDictionaryGenerator.Proposal proposal(
            String original, String garbled, int steps, double weight) {
        return new WalkDictionaryGenerator.Proposal(
                original, new WalkStep(garbled, 1, steps, weight / 100, original + " > " + garbled), weight);
    }

    private static List<String> lines(AssembledDictionary assembly) {
        return assembly.text().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
