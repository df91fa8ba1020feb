package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.DictionaryDiff;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.DictionaryMerge;
import org.unspin.dictionary.DictionaryPairs;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Problem;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** Reading, making, checking, merging and comparing dictionaries. */
final class DictionaryExample {
    private final SubstitutionDictionary lunch = SubstitutionDictionary.of("lunch", Map.of("grub", List.of("food")));

    @Test
    void makeADictionaryAndUseIt() {
        SubstitutionDictionary house = SubstitutionDictionary.of("house", Map.of("grub", List.of("food", "meal")));
        Unspin mine = Unspin.builder().dictionary(house).build();

        assertThat(mine.restore(Texts.SPUN).text()).isEqualTo(Texts.RESTORED);
    }

    @Test
    void makeOneEntryByEntry() {
        DictionaryBuilder builder = SubstitutionDictionary.builder("house")
                .title("What our scraper writes")
                .habits(SpinnerHabits.DEFAULT.withSwaps(40, 90).withInflects(true));
        builder.add("grub", List.of("food", "meal"));
        builder.add("bole", List.of(new Substitution("trunk", 80, Source.OBSERVED)), "observed");
        SubstitutionDictionary house = builder.build();

        assertThat(house.entries().stream().map(DictionaryEntry::source))
                .containsExactly(Source.LISTED, Source.OBSERVED);
        assertThat(house.habits().expectedSwaps()).isEqualTo(0.65);
    }

    @Test
    void readOneAndWriteIt() throws IOException {
        StringBuilder out = new StringBuilder();
        String file = "#! name: house\ngrub\tfood:80 | meal:20\n";
        SubstitutionDictionary house = SubstitutionDictionary.parse("house.tsv", new StringReader(file));
        house.withoutEntry("grub", "meal").write(out);

        assertThat(out.toString()).contains("#! name: house").contains("grub\tfood:80\n");
    }

    @Test
    void tellWhatIsWrongWithAFile() {
        byte[] utf8 = "#! name: house\ngrub food\n".getBytes(StandardCharsets.UTF_8);
        DictionaryFormatException refused = catchThrowableOfType(
                DictionaryFormatException.class, () -> SubstitutionDictionary.parse("house.tsv", utf8));
        for (Problem problem : refused.problems()) {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.remedy()).isNotEmpty();
        }
        assertThat(utf8).hasSizeLessThan(DictionaryLimits.MAX_FILE_SIZE);
    }

    @Test
    void checkAFileBeforeItIsShipped() {
        byte[] utf8 = "#! name: house\ngrub\tfood\n".getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = new DictionaryValidator().examine("house.tsv", utf8, word -> true);

        assertThat(problems).isEmpty();
    }

    @Test
    void mergeAndCompare() {
        SubstitutionDictionary monday = SubstitutionDictionary.of("monday", Map.of("grub", List.of("food")));
        SubstitutionDictionary tuesday = SubstitutionDictionary.of("tuesday", Map.of("bole", List.of("trunk")));
        SubstitutionDictionary both =
                DictionaryMerge.merge(List.of(monday, tuesday), "both").dictionary();
        DictionaryDiff diff = DictionaryDiff.of(monday, both);
        int added = diff.count(DictionaryDiff.Kind.ADDED);

        assertThat(added).isEqualTo(1);
        assertThat(both.entries()).hasSize(2);
    }

    @Test
    void collectPairsOneByOne() {
        DictionaryPairs pairs = new DictionaryPairs();
        pairs.add("grub", new Substitution("food", 80, Source.LEARNED), "learned");
        pairs.add("grub", new Substitution("meal", 20, Source.LEARNED), "learned");
        SubstitutionDictionary house = pairs.build("house", lunch);

        assertThat(house.entries()).hasSize(1);
    }

    @Test
    void compareTwoPairsWithoutRegardToCase() {
        PairKey pair = new PairKey("Grub", "food");

        assertThat(pair).isEqualTo(new PairKey("grub", "Food"));
        assertThat(pair.reversed().garbled()).isEqualTo("food");
    }

    @Test
    void sayHowASpinnerWorks() {
        SpinnerHabits habits = SpinnerHabits.DEFAULT.withSwaps(40, 90).withInflects(true);

        assertThat(habits.expectedSwaps()).isEqualTo(0.65);
    }
}
