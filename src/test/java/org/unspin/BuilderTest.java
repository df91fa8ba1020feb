package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ModelFormatException;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/** Every setting of the builder, and what it refuses. */
final class BuilderTest {
    private static final Path MODEL = Path.of("src/main/resources/org/unspin/lm/english.bin");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void minimumConfidenceMustBeAProbability(double confidence) {
        assertThatThrownBy(() -> Unspin.builder().minimumConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumConfidence must be 0 to 1, not " + confidence);
    }

    @Test
    void aPresetHasToBeOne() {
        assertThatNullPointerException()
                .isThrownBy(() -> Unspin.builder().preset(null))
                .withMessage("preset");
    }

    @Test
    void tellsItsSettings() {
        assertThat(Unspin.english())
                .hasToString("Unspin[preset balanced, dictionaries "
                        + Unspin.families().toString().replace("]", "")
                        + ", thesaurus (in reserve)], language model english]");
        assertThat(Unspin.builder()
                        .preset(Preset.CAUTIOUS)
                        .minimumConfidence(0.5)
                        .onlyFamilies("newswire")
                        .dictionary(SubstitutionDictionary.of("house", Map.of("doorway", List.of("house"))))
                        .withoutEntry("doorway", "door")
                        .protect("Associated Press")
                        .removeDebris()
                        .build())
                .hasToString("Unspin[preset cautious, minimum confidence 0.5, dictionaries [house, newswire]"
                        + " without the entries [doorway=door], language model english,"
                        + " protected [Associated Press], removes debris]");
    }

    @Test
    void minimumConfidenceLeavesOutWhatIsBelowIt() {
        Restoration all = Unspin.builder().minimumConfidence(0).build().restore(Samples.SPUN);
        Restoration sure = Unspin.builder().minimumConfidence(0.95).build().restore(Samples.SPUN);

        assertThat(sure.corrections()).isNotEmpty().allMatch(c -> c.confidence() >= 0.95);
        assertThat(all.corrections()).containsAll(sure.corrections());
        assertThat(sure.corrections())
                .containsAll(all.accept(c -> c.confidence() >= 0.99).corrections());
        assertThat(sure.corrections()).hasSizeLessThan(all.corrections().size());
    }

    @Test
    void minimumConfidenceOverrulesThePreset() {
        Unspin thorough =
                Unspin.builder().preset(Preset.THOROUGH).minimumConfidence(0.99).build();

        assertThat(thorough.restore(Samples.SPUN).corrections()).isNotEmpty().allMatch(c -> c.confidence() >= 0.99);
    }

    @Test
    void presetsChangeMoreAndMore() {
        List<Integer> counts = Arrays.stream(Preset.values())
                .map(preset -> Unspin.builder().preset(preset).build())
                .map(unspin ->
                        unspin.restore(Samples.SPUN.repeat(2)).corrections().size())
                .toList();

        assertThat(counts).hasSize(3).isSorted();
        assertThat(counts.get(0)).isGreaterThan(20);
    }

    @Test
    void cautiousCorrectionsAreAmongTheBalancedOnes() {
        Restoration cautious = Unspin.builder().preset(Preset.CAUTIOUS).build().restore(Samples.SPUN);
        Restoration balanced = Unspin.builder().preset(Preset.BALANCED).build().restore(Samples.SPUN);

        assertThat(balanced.corrections()).containsAll(cautious.corrections());
        assertThat(balanced.corrections())
                .isEqualTo(Unspin.english().restore(Samples.SPUN).corrections());
    }

    @Test
    void protectsWordsInUpperAndLowerCase() {
        Unspin unspin = Unspin.builder()
                .protect("marketplace", "DOORWAY")
                .protect("person to")
                .build();

        assertThat(unspin.restore(Samples.SPUN).text())
                .isEqualTo(Samples.RESTORED
                        .replace("market", "marketplace")
                        .replace("have to", "person to")
                        .replace("door", "doorway"));
    }

    @Test
    void protectsAnArticleToo() {
        String spun = Samples.SPUN + " Connected Monday it was an adjacent contest betwixt the 2 sides.";

        assertThat(Unspin.english().restore(spun).text()).contains("it was a close contest");
        assertThat(Unspin.builder().protect("an").build().restore(spun).corrections())
                .noneMatch(c -> c.original().equals("an"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankPhrasesAndEntriesAreRefused(String blank) {
        assertThatThrownBy(() -> Unspin.builder().protect("fine", blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phrase must not be blank");
        assertThatThrownBy(() -> Unspin.builder().withoutEntry(blank)).hasMessage("garbled must not be blank");
        assertThatThrownBy(() -> Unspin.builder().withoutEntry(blank, "on")).hasMessage("garbled must not be blank");
        assertThatThrownBy(() -> Unspin.builder().withoutEntry("connected", blank))
                .hasMessage("original must not be blank");
    }

    @Test
    void anEntryCanBeSwitchedOff() {
        Unspin unspin = Unspin.builder()
                .withoutEntry("Marketplace")
                .withoutEntry("doorway", "door")
                .build();
        String text = unspin.restore(Samples.SPUN).text();

        assertThat(text)
                .startsWith("The new marketplace will be open on Monday")
                .endsWith("walk to the doorway in the rain.");
    }

    @Test
    void onePairCanBeSwitchedOffInEveryDictionary() {
        SubstitutionDictionary own = SubstitutionDictionary.of("own", Map.of("doorway", List.of("door", "house")));
        Unspin unspin =
                Unspin.builder().dictionary(own).withoutEntry("doorway", "Door").build();

        assertThat(unspin.restore(Samples.SPUN).text()).endsWith("have to walk to the house in the rain.");
    }

    @Test
    void anEntryThatNoDictionaryHasCannotBeSwitchedOff() {
        Unspin.Builder misspelt = Unspin.builder().withoutEntry("connectd");
        Unspin.Builder otherOriginal = Unspin.builder().withoutEntry("connected", "astrid");

        assertThatThrownBy(misspelt::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no dictionary in use lists \"connectd\" as a garbled word;"
                        + " did you mean \"connect\" or \"connected\" or \"connects\"?");
        assertThatThrownBy(otherOriginal::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the dictionaries list \"connected\" for \"on\", ")
                .hasMessageEndingWith(", not for \"astrid\"");
    }

    @Test
    void onlyEntriesOfTheDictionariesInUseCanBeSwitchedOff() {
        SubstitutionDictionary own = SubstitutionDictionary.of("own", Map.of("lovisa", List.of("astrid")));
        Unspin.Builder builder = Unspin.builder().withoutEntry("lovisa");

        assertThatThrownBy(builder::build).hasMessageStartingWith("no dictionary in use lists \"lovisa\"");
        assertThatCode(builder.dictionary(own)::build).doesNotThrowAnyException();
        assertThatThrownBy(builder.withoutEntry("volition").onlyFamilies()::build)
                .hasMessageStartingWith("no dictionary in use lists \"volition\"");
    }

    @Test
    void aFamilyCanBeSwitchedOff() {
        SubstitutionDictionary own = SubstitutionDictionary.of(
                "own", Map.of("volition", List.of("will"), "beryllium", List.of("be"), "astatine", List.of("at")));
        Unspin unspin = Unspin.builder().onlyFamilies().dictionary(own).build();

        assertThat(unspin.restore(Samples.SPUN).text())
                .isEqualTo(Samples.SPUN
                        .replace("volition", "will")
                        .replace("beryllium", "be")
                        .replace("astatine", "at"));
    }

    @Test
    void aFamilyThatIsNotThereCannotBeSwitchedOff() {
        assertThatThrownBy(() -> Unspin.builder().withoutFamily("daily"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "no family \"daily\" to switch off; those that come with the library: newswire, indiana, ")
                .hasMessageEndingWith(" and thesaurus");
    }

    @Test
    void aRestorerNeedsADictionary() {
        Unspin.Builder builder = Unspin.builder().onlyFamilies();

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "every family is switched off and no dictionary was added: there is nothing to restore with");
    }

    @Test
    void aDictionaryFileIsRead() throws IOException {
        Path file = folder.resolve("house.tsv");
        Files.writeString(file, "#! name: house\ndoorway\thouse:90\tobserved\n");
        Restoration r = Unspin.builder()
                .withoutEntry("doorway", "door")
                .dictionary(file)
                .build()
                .restore(Samples.SPUN);

        assertThat(r.text()).endsWith("have to walk to the house in the rain.");
        assertThat(r.corrections())
                .filteredOn(c -> c.original().equals("doorway"))
                .singleElement()
                .satisfies(c -> assertThat(c.reason().family()).isEqualTo("house"));
    }

    @Test
    void aBadDictionaryFileIsRefusedWithAllThatIsWrong() throws IOException {
        Path file = folder.resolve("bad.tsv");
        Files.writeString(file, "#! name: bad\nspan bridge\nspot\t\n");

        assertThatThrownBy(() -> Unspin.builder().dictionary(file))
                .isInstanceOf(DictionaryFormatException.class)
                .hasMessageContaining(file + ":2")
                .hasMessageContaining(file + ":3");
    }

    @Test
    void aMissingDictionaryFileIsNamed() {
        Path file = folder.resolve("none.tsv");

        assertThatThrownBy(() -> Unspin.builder().dictionary(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void twoDictionariesOfOneNameAreRefused() {
        SubstitutionDictionary own = SubstitutionDictionary.of("own", Map.of("marketplace", List.of("shop")));
        Unspin.Builder builder = Unspin.builder().dictionary(own);

        assertThatThrownBy(() -> builder.dictionary(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is a dictionary \"own\" already; change the name in its \"#! name:\" line, or switch the"
                                + " other off first");
        assertThatThrownBy(() -> builder.dictionary(SubstitutionDictionary.of("newswire", Map.of())))
                .hasMessageStartingWith("there is a dictionary \"newswire\" already");
    }

    @Test
    void aFamilyThatIsSwitchedOffCanBeReplaced() {
        SubstitutionDictionary own = SubstitutionDictionary.of(
                "newswire", Map.of("volition", List.of("will"), "beryllium", List.of("be"), "astatine", List.of("at")));
        Unspin unspin = Unspin.builder().onlyFamilies().dictionary(own).build();

        assertThat(unspin.restore(Samples.SPUN).corrections()).hasSize(4);
    }

    @Test
    void aModelFileIsRead() {
        Unspin unspin = Unspin.builder().languageModel(MODEL).build();

        assertThat(unspin.restore(Samples.SPUN).text()).isEqualTo(Samples.RESTORED);
    }

    @Test
    void theTopicsBesideAModelFileAreReadAndRefusedIfTheyAreDamaged() throws IOException {
        Path file = Files.copy(MODEL, folder.resolve("house.bin"));
        byte[] topics = Files.readAllBytes(TopicModel.fileBeside(MODEL));
        Path beside = Files.write(folder.resolve("house-topics.bin"), topics);

        assertThat(Unspin.builder()
                        .languageModel(file)
                        .build()
                        .restore(Samples.SPUN)
                        .text())
                .isEqualTo(Samples.RESTORED);
        topics[topics.length / 2] ^= 1;
        Files.write(beside, topics);
        assertThatThrownBy(() -> Unspin.builder().languageModel(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ModelFormatException.class)
                .hasMessageContaining(beside.toString());
    }

    @Test
    void aModelOfOnesOwnTakesThePlaceOfTheEnglishOne() throws IOException {
        LanguageModel english = NgramModel.read(MODEL);
        CountingModel counting = new CountingModel(english);
        Restoration r = Unspin.builder().languageModel(counting).build().restore(Samples.SPUN);

        assertThat(counting.queries()).isPositive();
        assertThat(r.text()).contains(" will be open on Monday");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 5_000_000})
    void aModelFileThatIsCutShortIsRefused(int length) throws IOException {
        Path file = folder.resolve("cut.bin");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(MODEL), length));

        assertThatRefused(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 30, 1000, 4_000_000, -1})
    void aDamagedModelFileIsRefused(int at) throws IOException {
        byte[] bytes = Files.readAllBytes(MODEL);
        bytes[at < 0 ? bytes.length + at : at] ^= 4;
        Path file = folder.resolve("damaged.bin");
        Files.write(file, bytes);

        assertThatRefused(file);
    }

    @Test
    void aForeignModelFileIsRefused() throws IOException {
        Path file = folder.resolve("text.bin");
        Files.writeString(file, "ngram 1=20\nngram 2=30\n".repeat(100));

        assertThatRefused(file);
        assertThatRefused(folder);
    }

    @Test
    void aMissingModelFileIsNamed() {
        Path file = folder.resolve("none.bin");

        assertThatThrownBy(() -> Unspin.builder().languageModel(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void laterSettingsDoNotReachWhatWasBuilt() {
        Unspin.Builder builder = Unspin.builder();
        Unspin before = builder.build();
        builder.minimumConfidence(1).protect("doorway").withoutEntry("caller").preset(Preset.CAUTIOUS);

        assertThat(before.restore(Samples.SPUN).text()).isEqualTo(Samples.RESTORED);
    }

    private static void assertThatRefused(Path file) {
        assertThatThrownBy(() -> Unspin.builder().languageModel(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ModelFormatException.class)
                .hasMessageContaining(file.toString());
    }

    /** Counts what it is asked and passes it on. */
    private record CountingModel(LanguageModel model, java.util.concurrent.atomic.AtomicLong count)
            implements LanguageModel {
        CountingModel(LanguageModel model) {
            this(model, new java.util.concurrent.atomic.AtomicLong());
        }

        long queries() {
            return count.get();
        }

        @Override
        public int stateSize() {
            return model.stateSize();
        }

        @Override
        public int keySize() {
            return model.keySize();
        }

        @Override
        public void begin(long[] states, int at) {
            model.begin(states, at);
        }

        @Override
        public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
            count.incrementAndGet();
            return model.score(from, fromAt, word, to, toAt);
        }

        @Override
        public float wordScore(int word) {
            return model.wordScore(word);
        }

        @Override
        public int wordId(CharSequence text, int start, int end) {
            return model.wordId(text, start, end);
        }

        @Override
        public float formScore(int word, CharSequence text, int start, int end) {
            return model.formScore(word, text, start, end);
        }

        @Override
        public int endOfSentence() {
            return model.endOfSentence();
        }
    }
}
