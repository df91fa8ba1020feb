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
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.FixedSubstitutionModel;
import org.unspin.learn.model.SubstitutionModel;
import org.unspin.learn.thesaurus.WordFrequencies;

class ModelDictionaryAssemblerTest {
    private static final String HEAD = "#! name: test\n#! inflects: true\n";
    private static final WordFrequencies FREQUENCIES = WordFrequencies.of(List.of("in", "time", "use", "rare"));
    private static final SubstitutionModel MODEL = FixedSubstitutionModel.of(Map.of(
            "in", Map.of("indiana", 0.4, "inwards", 0.4),
            "time",
                    Map.of(
                            "clock",
                            0.6,
                            "u.s. time",
                            0.05,
                            "x"
                                    .repeat(DictionaryLimits.MAX_WORDS + 1)
                                    .replace("x", "x ")
                                    .strip(),
                            0.05,
                            "",
                            0.1,
                            "clip",
                            0.001),
            "rare", Map.of("uncommon", 0.8),
            "cold", Map.of("frigid", 0.8)));

    @TempDir
    Path folder;

    @Test
    void listsWhatTheLawGivesForTheCommonestWords() throws IOException {
        AssembledDictionary assembly = assemble("", "", 3, 100);
        assertThat(lines(assembly))
                .containsExactly("clock\ttime:60\twalk", "indiana\tin:40\twalk", "inwards\tin:40\twalk");
        assertThat(assembly.text())
                .startsWith(
                        "#! name: test\n# Computed by 'unspin dictionary infer --substitution-model'; do not edit: ")
                .contains("# 3 garbled forms, 3 pairs.", "a fixed list");
        assertThat(assembly.pairs()).containsOnly(Map.entry(Source.WALK, 3));
    }

    @Test
    void takesAKnownPairForOneObservationMore() throws IOException {
        // The model counts for three observations: 3 * 0.5 / 4 of the 80 % that are replaced are left for each of the
        // others.
        assertThat(lines(assemble("indiana\tin\tobserved\n", "", 1, 100))).containsExactly("inwards\tin:30\twalk");
        assertThat(lines(assemble("indium\tin\tunverified\n", "", 1, 100)))
                .containsExactly("indiana\tin:30\twalk", "inwards\tin:30\twalk");
    }

    @Test
    void takesAPairThatAPersonListedForNoObservationButDoesNotComputeIt() throws IOException {
        assertThat(lines(assemble("indiana\tin\tlisted\n", "", 1, 100))).containsExactly("inwards\tin:40\twalk");
    }

    @Test
    void computesKnownOriginalsThatAreRare() throws IOException {
        assertThat(lines(assemble("gelid\tcold\tobserved\n", "", 2, 2))).containsExactly("indiana\tin:40\twalk");
        assertThat(lines(assemble("gelid\tcold\tobserved\n", "", 1, 100))).contains("frigid\tcold:60\twalk");
    }

    @Test
    void keepsThePairsThatTextsHoldMostOf() throws IOException {
        assertThat(lines(assemble("", "", 4, 2))).containsExactly("indiana\tin:40\twalk", "inwards\tin:40\twalk");
    }

    @Test
    void appliesTheReviewAndTellsWhatHadNoEffect() throws IOException {
        AssembledDictionary assembly =
                assemble("", "drop\tinwards\tin\twhy\nweight\tindiana\tin\t7\twhy\ndrop\tx\tin\twhy\n", 1, 100);
        assertThat(lines(assembly)).containsExactly("indiana\tin:7\twalk");
        assertThat(assembly.unused()).containsExactly("line 3: x -> in");
    }

    @Test
    void computesNothingForWordsThatTheLanguageModelDoesNotKnow() throws IOException {
        assertThat(assembler("", "")
                        .assemble(MODEL, FREQUENCIES, 2, 100, word -> !word.equals("in"))
                        .text())
                .contains("\ttime")
                .doesNotContain("\tin:");
    }

    @Test
    void refusesCountsBelowOne() {
        assertThatThrownBy(() -> assemble("", "", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assemble("", "", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private AssembledDictionary assemble(String known, String review, int words, int pairs) throws IOException {
        return assembler(known, review).assemble(MODEL, FREQUENCIES, words, pairs, word -> true);
    }

    private ModelDictionaryAssembler assembler(String known, String review) throws IOException {
        return ModelDictionaryAssembler.of(
                SubstitutionDictionary.parse("known.tsv", (HEAD + known).getBytes(StandardCharsets.UTF_8)),
                ReviewFile.read(Files.writeString(folder.resolve("review.tsv"), review)));
    }

    private static List<String> lines(AssembledDictionary assembly) {
        return assembly.text().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
