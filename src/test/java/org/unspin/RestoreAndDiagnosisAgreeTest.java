package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.engine.Models;
import org.unspin.learn.detector.DictionarySpinner;
import org.unspin.lm.LanguageModel;

/** Nothing is restored in a text that a diagnosis does not call spun. */
final class RestoreAndDiagnosisAgreeTest {
    private static final List<String> PARAGRAPHS = Samples.texts("texts").stream()
            .flatMap(String::lines)
            .filter(line -> line.length() > 60)
            .toList();
    private static final List<String> FAMILIES =
            Unspin.families().stream().filter(name -> !name.equals("thesaurus")).toList();
    private static final LanguageModel MODEL = Models.NGRAMS.get();
    private static final CompiledDictionary DICTIONARY = CompiledDictionary.compile(
            FAMILIES.stream().map(SubstitutionDictionary::resource).toList(), MODEL::knows);
    private static final Unspin BALANCED = Unspin.english();
    private static final Unspin THOROUGH =
            Unspin.builder().preset(Preset.THOROUGH).build();

    /** An excerpt, spun so lightly or so much that either answer comes. */
    private static String spun(long seed, int intensity) {
        Random random = new Random(seed);
        String text = PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
        if (random.nextBoolean()) {
            text += "\n\n" + PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
        }
        String family = FAMILIES.get(random.nextInt(FAMILIES.size()));
        return intensity == 0
                ? text
                : new DictionarySpinner(DICTIONARY, family, intensity / 20.0, random.nextBoolean(), seed).spin(text);
    }

    @Property(tries = 400)
    @StatisticsReport(onFailureOnly = true)
    void onlyWhatADiagnosisCallsSpunIsChanged(@ForAll long seed, @ForAll @IntRange(max = 20) int intensity) {
        String text = spun(seed, intensity);
        boolean changed = BALANCED.restore(text).changed();
        Statistics.collect(changed);
        Statistics.coverage(of -> {
            of.check(true).percentage(share -> share > 10);
            of.check(false).percentage(share -> share > 10);
        });

        assertThat(!changed || BALANCED.diagnose(text).spun()).isTrue();
    }

    @Property(tries = 200)
    void noPresetChangesThat(@ForAll long seed, @ForAll @IntRange(max = 10) int intensity) {
        String text = spun(seed, intensity);

        assertThat(!THOROUGH.restore(text).changed() || THOROUGH.diagnose(text).spun())
                .isTrue();
    }
}
