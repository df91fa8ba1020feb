package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.dictionary.SubstitutionDictionary;

/** Which of the dictionaries that come with the library are used. */
final class FamiliesTest {
    static List<String> families() {
        return Pages.FAMILIES;
    }

    @Test
    void everySpinnerThatIsKnownHasOne() {
        assertThat(Unspin.families())
                .startsWith("newswire")
                .doesNotHaveDuplicates()
                .containsAll(Pages.FAMILIES);
        assertThatThrownBy(() -> Unspin.families().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("families")
    void onlyTheFamilyThatIsAskedForIsUsed(String family) {
        Unspin unspin = Unspin.builder().onlyFamilies(family).build();
        String text = Pages.spun(family);

        assertThat(unspin.restore(text).corrections())
                .hasSizeGreaterThan(5)
                .allSatisfy(c -> assertThat(c.reason().family()).isEqualTo(family));
        assertThat(unspin.diagnose(text).families().stream().map(FamilyShare::name))
                .containsExactly(family);
    }

    @Test
    void severalMayBeAskedFor() {
        Unspin unspin = Unspin.builder().onlyFamilies("entrance", "newswire").build();
        String page = Pages.page(Pages.spun("newswire"), Pages.spun("entrance"));

        assertThat(unspin.diagnose(page).families().stream().map(FamilyShare::name))
                .containsExactlyInAnyOrder("newswire", "entrance");
    }

    @Test
    void theOrderOfAskingDoesNotMatter() {
        String page = Pages.page(Pages.spun("newswire"), Pages.spun("entrance"));
        Unspin one = Unspin.builder().onlyFamilies("entrance", "newswire").build();
        Unspin other = Unspin.builder()
                .onlyFamilies("newswire", "entrance", "entrance")
                .build();

        assertThat(other.restore(page).text()).isEqualTo(one.restore(page).text());
        assertThat(other.diagnose(page).spans())
                .hasSameSizeAs(one.diagnose(page).spans());
    }

    @Test
    void askingForAllIsTheDefault() {
        Unspin all = Unspin.builder()
                .onlyFamilies(Unspin.families().toArray(String[]::new))
                .build();

        assertThat(all.diagnose(Pages.spun("entrance")))
                .isEqualTo(Unspin.english().diagnose(Pages.spun("entrance")));
    }

    @Test
    void whatIsAskedForLastCounts() {
        Unspin unspin = Unspin.builder()
                .onlyFamilies("entrance")
                .onlyFamilies("newswire")
                .build();

        assertThat(unspin.restore(Pages.spun("newswire")).corrections())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.reason().family()).isEqualTo("newswire"));
    }

    @Test
    void oneThatIsAskedForMayBeSwitchedOff() {
        Unspin.Builder builder = Unspin.builder().onlyFamilies("entrance").withoutFamily("entrance");

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
        Unspin.Builder builder = Unspin.builder();

        assertThatThrownBy(() -> builder.onlyFamilies("entrance", "daily"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no family \"daily\"")
                .hasMessageContaining("wordnet-aug");
        assertThat(builder.build()
                        .diagnose(Pages.spun("newswire"))
                        .families()
                        .get(0)
                        .name())
                .as("a refused call changes nothing")
                .isEqualTo("newswire");
    }

    @Test
    void noneLeavesOnesOwnDictionariesAlone() {
        Unspin unspin = Unspin.builder()
                .onlyFamilies()
                .dictionary(SubstitutionDictionary.of(
                        "own",
                        Map.of(
                                "volition", List.of("will"),
                                "beryllium", List.of("be"),
                                "whitethorn", List.of("may"),
                                "nary", List.of("no"))))
                .build();

        assertThat(unspin.restore(Samples.SPUN).corrections())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.reason().family()).isEqualTo("own"));
        assertThat(unspin.diagnose(Samples.SPUN + "\n" + Pages.spun("newswire")).families().stream()
                        .map(FamilyShare::name))
                .containsExactly("own");
    }
}
