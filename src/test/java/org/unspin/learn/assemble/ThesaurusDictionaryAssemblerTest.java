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
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.FixedSubstitutionModel;
import org.unspin.learn.model.SubstitutionModel;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.lm.ngram.NgramModel;

class ThesaurusDictionaryAssemblerTest {
    private static final WordFrequencies FREQUENCIES = WordFrequencies.of(List.of("answer", "answers", "use", "zzyzx"));
    private static final SubstitutionModel MODEL = FixedSubstitutionModel.of(Map.of(
            "answer", Map.of("reply", 0.4, "u.s. reply", 0.1, "response", 0.001),
            "answers", Map.of("reply", 0.1),
            "use", Map.of("usance", 0.3),
            "zzyzx", Map.of("road", 0.3)));

    @TempDir
    Path folder;

    @Test
    void takesThePairsThatTextsHoldMostOf() throws IOException {
        assertThat(lines("", 10)).containsExactly("reply\tanswer:40 | answers:10\twalk", "usance\tuse:30\twalk");
        assertThat(lines("", 1)).containsExactly("reply\tanswer:40\twalk");
    }

    @Test
    void obeysTheReview() throws IOException {
        assertThat(lines("drop\tusance\tuse\ta test\n", 10)).containsExactly("reply\tanswer:40 | answers:10\twalk");
    }

    @Test
    void computesNoPairThatPeopleWrote() throws IOException {
        assertThat(assemble("reply\tanswer\tobserved\n", "", 10).text())
                .contains("\nreply\tanswers:10\twalk\n", "\nusance\tuse:30\twalk\n");
    }

    @Test
    void refusesCountsBelowOne() {
        assertThatThrownBy(() -> assemble("", "", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void madeTheShippedDictionaryOfComputedPairsOnly() throws IOException {
        SubstitutionDictionary shipped = SubstitutionDictionary.resource("thesaurus");
        assertThat(shipped.habits().inflects()).isTrue();
        NgramModel model = NgramModel.english();
        int pairs = 0;
        for (DictionaryEntry entry : shipped.entries()) {
            pairs += entry.substitutions().size();
            assertThat(entry.substitutions()).allMatch(pair -> pair.source() == Source.WALK);
            assertThat(entry.substitutions()).allMatch(pair -> model.knows(pair.original()));
        }
        assertThat(pairs).isBetween(50_000, 60_000);
    }

    private List<String> lines(String review, int pairs) throws IOException {
        return assemble("", review, pairs)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private AssembledDictionary assemble(String known, String review, int pairs) throws IOException {
        String written = "#! name: test\n#! inflects: true\n" + known;
        Path decisions = Files.writeString(folder.resolve("review.tsv"), review);
        return ThesaurusDictionaryAssembler.of(
                        SubstitutionDictionary.parse("known.tsv", written.getBytes(StandardCharsets.UTF_8)),
                        ReviewFile.read(decisions),
                        BaseForms.wordNet())
                .assemble(MODEL, FREQUENCIES, 10, pairs, word -> !word.equals("zzyzx"));
    }
}
