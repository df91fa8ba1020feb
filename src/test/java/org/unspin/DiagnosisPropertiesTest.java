package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.SubstitutionDictionary;

/** What holds for the diagnosis of every text. */
final class DiagnosisPropertiesTest {
    private static final Unspin UNSPIN = Unspin.english();

    @Property(tries = 300)
    void arbitraryStringsGetASoundDiagnosis(@ForAll String text) {
        Passages.assertSound(text, UNSPIN.diagnose(text));
    }

    @Property(tries = 150)
    @StatisticsReport(onFailureOnly = true)
    void mixesOfAllSpinnersWordsGetASoundDiagnosis(@ForAll("mixes") String text) {
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        Statistics.label("spun")
                .collect(diagnosis.spun())
                .coverage(spun -> spun.check(true).percentage(share -> share > 50));
        Passages.assertSound(text, diagnosis);
        assertThat(UNSPIN.diagnose(new String(text))).isEqualTo(diagnosis);
    }

    @Property(tries = 100)
    @StatisticsReport(onFailureOnly = true)
    void piecesOfSpunPagesGetASoundDiagnosis(@ForAll("pieces") String text) {
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        Statistics.label("spun")
                .collect(diagnosis.spun())
                .coverage(spun -> spun.check(true).percentage(share -> share > 20));
        Passages.assertSound(text, diagnosis);
    }

    /** Garbled words of any spinner, function words, signs and oddities, in any order. */
    @Provide
    Arbitrary<String> mixes() {
        List<String> garbled = new ArrayList<>();
        for (String family : Pages.FAMILIES) {
            SubstitutionDictionary.resource(family).entries().stream()
                    .map(DictionaryEntry::garbled)
                    .forEach(garbled::add);
        }
        Arbitrary<String> words = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(garbled)),
                Tuple.of(5, Arbitraries.of("the", "a", "an", "of", "and", "said", "was", "A", "An", "its")),
                Tuple.of(1, Arbitraries.of("😀", "\uD83D", "\uDE00", "cafe\u0301", "𝒜𝓁", "\0", "12", "U.S.")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        Arbitrary<String> gaps = Arbitraries.frequency(
                Tuple.of(20, " "),
                Tuple.of(2, ", "),
                Tuple.of(2, ". "),
                Tuple.of(1, "\r\n"),
                Tuple.of(1, "\n\n"),
                Tuple.of(1, "\u00A0"),
                Tuple.of(1, ""));
        return Combinators.combine(words, gaps)
                .as(String::concat)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    /** Sentences of spun and clean pages, in any order. */
    @Provide
    Arbitrary<String> pieces() {
        List<String> sentences = new ArrayList<>();
        Stream.concat(
                        Pages.FAMILIES.stream().map(Pages::spun),
                        Samples.texts("articles").stream().limit(2))
                .flatMap(page -> Stream.of(page.replace(". ", ".\n").split("\n", -1)))
                .filter(sentence -> !sentence.isBlank())
                .forEach(sentences::add);
        return Arbitraries.of(sentences)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .flatMap(parts -> Arbitraries.of(" ", "\n", "\n\n", " 😀 ").map(gap -> String.join(gap, parts)));
    }
}
