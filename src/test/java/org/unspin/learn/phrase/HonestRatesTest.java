package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** Every listed phrase proves itself: it must not be one that honest text uses far more often than the spinner could write it. */
final class HonestRatesTest {
    /** Uses in spun text that there have to be for one in honest text, were half of all originals swapped as often as the entry says. */
    private static final double LEAST_SHARE = 0.01;

    private static final double HALF = 0.5;
    private static final double PERCENT = 100;

    @Test
    void noPhraseIsMuchMoreOftenHonestThanSpun() throws IOException {
        Map<String, Double> rates = HonestRates.read();
        List<String> harmful = new ArrayList<>();
        for (SubstitutionDictionary dictionary : HonestRates.dictionaries()) {
            for (DictionaryEntry entry : dictionary.entries()) {
                double honest = rates.getOrDefault(entry.garbled().toLowerCase(Locale.ROOT), 0.0);
                if (HonestRates.isPhrase(entry)
                        && entry.source() != Source.OBSERVED
                        && spun(entry, rates) < LEAST_SHARE * honest) {
                    harmful.add(dictionary.name() + ": " + entry.garbled() + " (" + honest + " in 100 million words)");
                }
            }
        }

        assertThat(harmful).isEmpty();
    }

    @Test
    void theRatesAreOfListedPhrases() throws IOException {
        assertThat(HonestRates.read()).hasSizeGreaterThan(100).allSatisfy((phrase, rate) -> {
            assertThat(phrase).isNotEmpty();
            assertThat(rate).isGreaterThanOrEqualTo(HonestRates.LEAST);
        });
    }

    /** How often the spinner may write a phrase, in as much text. */
    private static double spun(DictionaryEntry entry, Map<String, Double> rates) {
        double spun = 0;
        for (Substitution substitution : entry.substitutions()) {
            double uses = rates.getOrDefault(substitution.original().toLowerCase(Locale.ROOT), HonestRates.LEAST);
            spun += HALF * uses * substitution.weight() / PERCENT;
        }
        return spun;
    }
}
