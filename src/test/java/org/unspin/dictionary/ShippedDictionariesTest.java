package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.lm.ngram.NgramModel;

/** The dictionaries that are shipped: what people write and what commands compute, each by itself and both together. */
class ShippedDictionariesTest {
    private static final Path WRITTEN = Path.of("dictionaries");
    private static final Path COMPUTED = Path.of("src", "main", "dictionary", "computed");
    private static final Set<Source> OF_PEOPLE =
            EnumSet.of(Source.OBSERVED, Source.UNVERIFIED, Source.LEARNED, Source.LISTED);
    private static final Set<Source> OF_COMMANDS = EnumSet.of(Source.WALK, Source.WALK2);
    /** Its phrases were observed by those who published the list from which the file is computed. */
    private static final String PHRASES = "tortured.tsv";

    static List<Path> written() throws IOException {
        return files(WRITTEN);
    }

    static List<Path> computed() throws IOException {
        return files(COMPUTED);
    }

    static Stream<Path> all() throws IOException {
        return Stream.concat(written().stream(), computed().stream());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void passTheValidatorWithTheVocabularyOfTheLanguageModel(Path file) throws IOException {
        assertThat(new DictionaryValidator().validate(SubstitutionDictionary.read(file), NgramModel.english()::knows))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("written")
    void passTheValidatorTogetherWithWhatIsComputed(Path file) throws IOException {
        SubstitutionDictionary both = SubstitutionDictionary.resource(
                SubstitutionDictionary.read(file).name());
        assertThat(new DictionaryValidator().validate(both, NgramModel.english()::knows))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areSortedAndCanonical(Path file) throws IOException {
        StringBuilder canonical = new StringBuilder();
        SubstitutionDictionary.read(file).write(canonical);
        assertThat(entries(Files.readString(file, StandardCharsets.UTF_8))).isEqualTo(entries(canonical.toString()));
    }

    private static List<String> entries(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @ParameterizedTest
    @MethodSource("written")
    void areForPeopleToEditAndHaveTheGradesOfPeople(Path file) throws IOException {
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("# For people to read and edit: ")
                .doesNotContain("do not edit");
        assertThat(SubstitutionDictionary.read(file).entries())
                .allSatisfy(entry -> assertThat(OF_PEOPLE).contains(entry.source()));
    }

    @ParameterizedTest
    @MethodSource("computed")
    void sayThatTheyAreComputedAndHaveTheGradesOfCommands(Path file) throws IOException {
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("# Computed by 'unspin dictionary ", "; do not edit: ");
        Set<Source> grades =
                file.endsWith(PHRASES) ? EnumSet.of(Source.OBSERVED, Source.LEARNED, Source.LISTED) : OF_COMMANDS;
        assertThat(SubstitutionDictionary.read(file).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(grades).contains(entry.source()));
    }

    @ParameterizedTest
    @MethodSource("computed")
    void takeNameAndDirectivesFromTheFileOfPeople(Path file) throws IOException {
        SubstitutionDictionary written = SubstitutionDictionary.read(WRITTEN.resolve(file.getFileName()));
        SubstitutionDictionary both = SubstitutionDictionary.resource(written.name());
        assertThat(SubstitutionDictionary.read(file).name()).isEqualTo(written.name());
        assertThat(Directives.of(both)).isEqualTo(Directives.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newswire", "indiana", "entrance", "tortured", "nolonger", "withinside", "wordnet-aug"})
    void coverWhatTheFirstReleasePromises(String family) {
        List<DictionaryEntry> entries = SubstitutionDictionary.resource(family).entries();
        int pairs =
                entries.stream().mapToInt(entry -> entry.substitutions().size()).sum();
        assertThat(pairs).isGreaterThanOrEqualTo(family.equals("nolonger") ? 1_900 : 3_500);
        assertThat(entries.stream().map(DictionaryEntry::garbled).distinct().count())
                .isGreaterThanOrEqualTo(family.equals("nolonger") ? 1_600 : 2_500);
    }
}
