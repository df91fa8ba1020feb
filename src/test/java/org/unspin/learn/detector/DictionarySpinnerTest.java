package org.unspin.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Spins honest text as a family would. */
final class DictionarySpinnerTest {
    private static final SpinnerHabits LOOSE = new SpinnerHabits(30, 90, false, false, false, false);
    private static final SpinnerHabits SPARING = new SpinnerHabits(80, 98, false, false, true, true);
    /** More often than any weight: all that the spinner knows is swapped, save two in a hundred. */
    private static final double ALWAYS = 100;

    @Test
    void theSameSeedGivesTheSameText() {
        String text = "at home and at work, ".repeat(50);
        Set<String> texts = new HashSet<>();
        for (long seed = 0; seed < 5; seed++) {
            String spun = spinner(LOOSE, 1, false, seed).spin(text);
            assertThat(spinner(LOOSE, 1, false, seed).spin(text)).isEqualTo(spun);
            texts.add(spun);
        }
        assertThat(texts).hasSizeGreaterThan(1);
    }

    @Test
    void theLongestOriginalIsSwapped() {
        assertThat(spun(LOOSE, "She came in order to help, in time."))
                .isIn("She came with a view to help, inch time.", "She came with a view to help, in time.");
    }

    @Test
    void caseIsKept() {
        assertThat(mostly(LOOSE, "At night. In order to win.")).isEqualTo("Astatine night. With a view to win.");
        assertThat(mostly(LOOSE, "AT NIGHT")).isEqualTo("AT NIGHT");
    }

    @Test
    void habitsAreKept() {
        assertThat(mostly(SPARING, "At night")).isEqualTo("At night");
        assertThat(mostly(SPARING, "look at, (at) or at the \"at\"")).isEqualTo("look at, (at) or astatine the \"at\"");
        assertThat(mostly(LOOSE, "look at, (at)")).isEqualTo("look astatine, (astatine)");
    }

    @Test
    void aConsistentSpinnerHasOneFormForAWord() {
        String text = "work at work ".repeat(100);
        for (long seed = 0; seed < 4; seed++) {
            assertThat(forms(spinner(LOOSE, ALWAYS, true, seed).spin(text)))
                    .doesNotContainSequence("toil", "labour")
                    .satisfies(forms -> assertThat(forms.contains("toil")).isNotEqualTo(forms.contains("labour")));
        }
        assertThat(forms(spinner(LOOSE, ALWAYS, false, 1).spin(text))).contains("toil", "labour");
    }

    @Test
    void wordsAreSwappedAsOftenAsTheirWeightsSay() {
        String text = "at, ".repeat(2000);

        assertThat(count(spinner(LOOSE, 1, false, 9).spin(text), "astatine")).isBetween(700, 900);
        assertThat(count(spinner(LOOSE, 0.5, false, 9).spin(text), "astatine")).isBetween(330, 470);
        assertThat(count(spinner(LOOSE, ALWAYS, false, 9).spin(text), "astatine"))
                .isBetween(1920, 1990);
    }

    @Test
    void formsAreDrawnAsTheirWeightsSay() {
        String spun = spinner(LOOSE, ALWAYS, false, 2).spin("work. ".repeat(2000));

        assertThat(count(spun, "toil")).isBetween(1380, 1580);
        assertThat(count(spun, "labour")).isBetween(400, 580);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "Nothing known here.", "😀 \ud83d \0", "attic atlas"})
    void whatItDoesNotKnowStays(String text) {
        assertThat(spun(LOOSE, text)).isEqualTo(text);
    }

    @Test
    void nothingButTheWordsIsTouched() {
        assertThat(mostly(LOOSE, "\t😀 at\r\n\r\nat  \u00a0at\n"))
                .isEqualTo("\t😀 astatine\r\n\r\nastatine  \u00a0astatine\n");
    }

    @Test
    void otherFamiliesDoNotCount() {
        CompiledDictionary both =
                CompiledDictionary.compile(List.of(dictionary("one", LOOSE), other("two")), word -> true);

        assertThat(new DictionarySpinner(both, "two", ALWAYS, false, 1).spin("at home"))
                .isIn("at dwelling", "at home");
    }

    @Test
    void aFamilyThatIsNotThereIsNamed() {
        CompiledDictionary one = CompiledDictionary.compile(List.of(dictionary("one", LOOSE)), word -> true);

        assertThatThrownBy(() -> new DictionarySpinner(one, "two", 1, false, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dictionary has no family \"two\"");
    }

    private static List<String> forms(String spun) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(spun);
    }

    private static int count(String text, String word) {
        return (int) Splitter.on(word).splitToStream(text).count() - 1;
    }

    private static String spun(SpinnerHabits habits, String text) {
        return spinner(habits, ALWAYS, false, 1).spin(text);
    }

    /** What most seeds make of it: two in a hundred words are left alone whatever the weights say. */
    private static String mostly(SpinnerHabits habits, String text) {
        return LongStream.range(0, 25)
                .mapToObj(seed -> spinner(habits, ALWAYS, false, seed).spin(text))
                .collect(Collectors.groupingBy(t -> t, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static DictionarySpinner spinner(SpinnerHabits habits, double intensity, boolean consistent, long seed) {
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(dictionary("one", habits)), word -> true);
        return new DictionarySpinner(compiled, "one", intensity, consistent, seed);
    }

    private static SubstitutionDictionary dictionary(String name, SpinnerHabits habits) {
        DictionaryBuilder builder = SubstitutionDictionary.builder(name).habits(habits);
        add(builder, "astatine", "at", 40);
        add(builder, "inch", "in", 40);
        add(builder, "with a view to", "in order to", 40);
        add(builder, "toil", "work", 30);
        add(builder, "labour", "work", 10);
        return builder.build();
    }

    private static SubstitutionDictionary other(String name) {
        DictionaryBuilder builder = SubstitutionDictionary.builder(name).habits(LOOSE);
        add(builder, "dwelling", "home", 40);
        return builder.build();
    }

    private static void add(DictionaryBuilder builder, String garbled, String original, double weight) {
        builder.add(garbled, List.of(new Substitution(original, weight, Source.LISTED)), "");
    }
}
