package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directives that say how a spinner works. */
class DirectivesTest {
    private static final String NAME = "#! name: x\n";

    private static SpinnerHabits habits(String directives) {
        return SubstitutionDictionaryTest.parse(NAME + directives).habits();
    }

    private static Problem onlyProblem(String directive) {
        var problems = DictionaryErrorsTest.problems(NAME + directive);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(2);
        return problems.get(0);
    }

    @Test
    void withoutDirectivesTheDefaultIsTakenForGranted() {
        assertThat(habits("")).isEqualTo(SpinnerHabits.DEFAULT);
        assertThat(SpinnerHabits.DEFAULT).isEqualTo(new SpinnerHabits(50, 99, false, false, false, false));
    }

    @Test
    void everyDirectiveIsTaken() {
        assertThat(habits("#! swaps: 10-35\n#! inflects: true\n#! composes: true\n#! spares: capitals, touching\n"))
                .isEqualTo(new SpinnerHabits(10, 35, true, true, true, true));
        assertThat(habits("#! spares: touching\n#! inflects: false\n"))
                .isEqualTo(new SpinnerHabits(50, 99, false, false, false, true));
        assertThat(habits("#!spares:capitals\n#!composes:true"))
                .isEqualTo(new SpinnerHabits(50, 99, false, true, true, false));
        assertThat(habits("#! spares: touching ,capitals\n").sparesCapitals()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "0-50",
                "50-100",
                "80-60",
                "50-50",
                "-5",
                "5-",
                "-",
                "-5-50",
                "5--50",
                "8.5-9",
                "8%-9%",
                "5-many",
                "5-9999999999",
                "5-20-30",
                "5 - 20"
            })
    void refusesSharesThatAreNoPercentage(String value) {
        Problem problem = onlyProblem("#! swaps: " + value + "\n");

        assertThat(problem.message()).startsWith("'swaps' is ");
        assertThat(problem.remedy())
                .isEqualTo("write how many in 100 of the words it knows the spinner swaps, as a range like '60-95'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capital", "Capitals", "none", "capitals touching", "capitals; touching"})
    void refusesWhatASpinnerCannotSpare(String value) {
        Problem problem = onlyProblem("#! spares: " + value + "\n");

        assertThat(problem.message()).isEqualTo("'spares' has \"" + value + "\"");
        assertThat(problem.remedy()).contains("'capitals'", "'touching'", "both with a comma");
    }

    @Test
    void refusesAnEmptyPartOfAList() {
        assertThat(onlyProblem("#! spares: capitals,\n").message()).isEqualTo("'spares' has \"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inflects", "composes"})
    void refusesWhatIsNeitherTrueNorFalse(String directive) {
        Problem problem = onlyProblem("#! " + directive + ": yes\n");

        assertThat(problem.message()).isEqualTo("'" + directive + "' is \"yes\"");
        assertThat(problem.remedy()).isEqualTo("write 'true' or 'false'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swaps: 50-60", "inflects: true", "composes: true", "spares: capitals"})
    void refusesADirectiveGivenTwice(String directive) {
        var problems = DictionaryErrorsTest.problems(NAME + "#! " + directive + "\n#! " + directive + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).contains("is given twice, first in line 2");
    }

    @Test
    void theyAreWrittenBack() {
        String text = SubstitutionDictionaryTest.write(SubstitutionDictionary.builder("x")
                .habits(new SpinnerHabits(10, 35, true, true, true, true))
                .build());

        assertThat(text)
                .contains(
                        "#! swaps: 10-35\n",
                        "#! inflects: true\n",
                        "#! composes: true\n",
                        "#! spares: capitals, touching\n");
        assertThat(habits(text.substring(NAME.length()))).isEqualTo(new SpinnerHabits(10, 35, true, true, true, true));
    }

    @Test
    void aSpinnerThatSparesNothingHasNoSuchDirective() {
        assertThat(SubstitutionDictionaryTest.write(SubstitutionDictionaryTest.parse(NAME)))
                .doesNotContain("spares")
                .contains("#! swaps: 50-99\n");
    }

    @Property(tries = 200)
    void everyHabitSurvivesTheFile(
            @ForAll @IntRange(min = 1, max = 98) int least,
            @ForAll @IntRange(min = 1, max = 98) int more,
            @ForAll boolean inflects,
            @ForAll boolean composes,
            @ForAll boolean capitals,
            @ForAll boolean touching) {
        SpinnerHabits habits =
                new SpinnerHabits(least, Math.min(99, least + more), inflects, composes, capitals, touching);
        SubstitutionDictionary built =
                SubstitutionDictionary.builder("x").habits(habits).build();

        assertThat(SubstitutionDictionaryTest.parse(SubstitutionDictionaryTest.write(built))
                        .habits())
                .isEqualTo(habits);
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "50, 100", "60, 60", "60, 50", "-5, 20"})
    void refusesARangeThatIsNone(int least, int most) {
        assertThatThrownBy(() -> new SpinnerHabits(least, most, false, false, false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("swaps must be a range within 1-99, not " + least + "-" + most);
    }

    @Test
    void aRangeStandsForItsMiddleAndForHowCertainItIs() {
        SpinnerHabits wide = new SpinnerHabits(10, 90, false, false, false, false);
        SpinnerHabits narrow = new SpinnerHabits(40, 60, false, false, false, false);

        assertThat(wide.expectedSwaps()).isEqualTo(0.5);
        assertThat(narrow.expectedSwaps()).isEqualTo(0.5);
        assertThat(narrow.certainty()).isGreaterThan(wide.certainty());
        assertThat(wide.certainty()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void entriesThatAreLeftOutChangeNoHabit() {
        SubstitutionDictionary d = SubstitutionDictionaryTest.parse(NAME + "#! swaps: 10-35\na\tb\nc\td\n");

        assertThat(d.withoutEntry("a").habits()).isEqualTo(d.habits());
    }
}
