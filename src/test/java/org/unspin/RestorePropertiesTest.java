package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** What holds for every text. */
final class RestorePropertiesTest {
    private static final Unspin UNSPIN = Unspin.english();
    private static final Unspin EAGER =
            Unspin.builder().preset(Preset.THOROUGH).minimumConfidence(0).build();

    @Property(tries = 500)
    void arbitraryStringsKeepWhatIsNotCorrected(@ForAll String text) {
        assertSound(UNSPIN.restore(text), text);
    }

    @Property(tries = 300)
    void mixesOfDictionaryWordsKeepWhatIsNotCorrected(@ForAll("mixes") String text) {
        assertSound(UNSPIN.restore(text), text);
    }

    @Property(tries = 300)
    @StatisticsReport(onFailureOnly = true)
    void readinessToChangeDoesNotAlterThat(@ForAll("mixes") String text) {
        Restoration r = EAGER.restore(text);
        Statistics.label("changed")
                .collect(r.changed())
                .coverage(changed -> changed.check(true).percentage(share -> share > 10));
        assertSound(r, text);
    }

    @Property(tries = 100)
    void theSameTextGivesTheSameResult(@ForAll("mixes") String text) {
        Restoration first = EAGER.restore(text);
        Restoration second = EAGER.restore(new String(text));

        assertThat(second.corrections()).isEqualTo(first.corrections());
        assertThat(second.text()).isEqualTo(first.text());
    }

    private static void assertSound(Restoration r, String text) {
        assertThat(r.original()).isSameAs(text);
        assertThat(r.swapRate()).isBetween(0.0, 1.0);
        int at = 0;
        for (Correction c : r.corrections()) {
            assertThat(c.start()).isGreaterThanOrEqualTo(at).isLessThan(c.end());
            assertThat(c.end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(c.start(), c.end())).isEqualTo(c.original());
            assertThat(c.replacement()).isNotEqualTo(c.original());
            assertThat(splitsPair(text, c.start()) || splitsPair(text, c.end())).isFalse();
            assertProbabilities(c);
            at = c.end();
        }
        assertThat(r.text()).isEqualTo(Samples.applied(text, r.corrections()));
        assertThat(r.undo(c -> true).text()).isSameAs(text);
        if (r.corrections().isEmpty()) {
            assertThat(r.text()).isSameAs(text);
        }
    }

    private static void assertProbabilities(Correction c) {
        double sum = c.confidence();
        double last = 1;
        for (Alternative alternative : c.alternatives()) {
            assertThat(alternative.probability()).isBetween(0.0, last);
            last = alternative.probability();
            sum += last;
        }
        assertThat(sum).isLessThanOrEqualTo(1 + 1e-6);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** Garbled words and originals of the dictionary, function words, signs and oddities, in any order. */
    @Provide
    Arbitrary<String> mixes() {
        List<String> garbled = new ArrayList<>();
        List<String> originals = new ArrayList<>();
        for (DictionaryEntry entry : SubstitutionDictionary.resource("newswire").entries()) {
            garbled.add(entry.garbled());
            entry.substitutions().forEach(substitution -> originals.add(substitution.original()));
        }
        Arbitrary<String> words = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(garbled)),
                Tuple.of(3, Arbitraries.of(originals)),
                Tuple.of(4, Arbitraries.of("the", "a", "an", "of", "and", "said", "was", "A", "An", "its")),
                Tuple.of(
                        2,
                        Arbitraries.of(garbled).map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))),
                Tuple.of(1, Arbitraries.of(garbled).map(w -> w + "'s")),
                Tuple.of(
                        1,
                        Arbitraries.of("😀", "\uD83D", "\uDE00", "cafe\u0301", "𝒜𝓁", "\0", "12", "U.S.", "e@x.org")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        Arbitrary<String> gaps = Arbitraries.frequency(
                Tuple.of(20, " "),
                Tuple.of(2, ", "),
                Tuple.of(2, ". "),
                Tuple.of(1, "-"),
                Tuple.of(1, "\r\n"),
                Tuple.of(1, "\n\n"),
                Tuple.of(1, " \""),
                Tuple.of(1, "\u00A0"),
                Tuple.of(1, ""));
        return Combinators.combine(words, gaps)
                .as(String::concat)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }
}
