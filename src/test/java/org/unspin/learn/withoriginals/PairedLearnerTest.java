package org.unspin.learn.withoriginals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.detector.DictionarySpinner;

class PairedLearnerTest {
    private static void silent() {}

    private static final String FARM = "Marta Oriel bought the old farm near Lake Dunmore in 1987. She paid 40,000"
            + " crowns for 12 acres and a barn without a roof. Her brother Tomas helped her to repair it before the"
            + " winter. They kept six goats, and they sold cheese on the market of Hallin.";
    private static final String PORT = "The port of Sellwick handles 3,200 ships a year. Harbour master Ruth Calloway"
            + " says that the number will grow to 4,000 by 2031. A new pier opened on 5 May, and the Norrland line"
            + " sends two ferries a day to Kasterby.";

    private static PairedLearner learner() {
        return new PairedLearner(PairedSettings.DEFAULT);
    }

    private static LearnerPage page(String name, String text) {
        return new LearnerPage(name, text);
    }

    private static Map<String, String> pairs(SubstitutionDictionary dictionary) {
        Map<String, String> notes = new HashMap<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                notes.put(entry.garbled() + " <- " + substitution.original(), entry.note());
            }
        }
        return notes;
    }

    /** Spins all paragraphs of the tests, gives four originals of five, in another order. */
    private static PairedLearner.Learned learnAll(Map<String, Integer> uses) throws IOException {
        PairedLearner learner = learner();
        DictionarySpinner spinner = LearnerTexts.spinner(7);
        List<LearnerPage> originals = new ArrayList<>();
        List<String> paragraphs = LearnerTexts.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            String spun = spinner.spin(paragraphs.get(i));
            learner.addSpun(page("spun/" + i, spun));
            if (i % 5 != 0) {
                originals.add(page("original/" + i, paragraphs.get(i)));
                String after = spun.toLowerCase(Locale.ROOT);
                String before = paragraphs.get(i).toLowerCase(Locale.ROOT);
                LearnerTexts.GARBLED.forEach((original, garbled) -> uses.merge(
                        garbled + " <- " + original,
                        LearnerTexts.occurrences(after, garbled) - LearnerTexts.occurrences(before, garbled),
                        Integer::sum));
            }
        }
        Collections.shuffle(originals, new Random(1));
        originals.forEach(learner::addOriginal);
        return learner.learn("house", PairedLearnerTest::silent);
    }

    @Test
    void findsNearlyAllPairsAndHardlyAnyOther() throws IOException {
        Map<String, Integer> uses = new HashMap<>();
        PairedLearner.Learned learned = learnAll(uses);
        Map<String, String> found = pairs(learned.dictionary());
        uses.values().removeIf(count -> count < 3);
        assertThat(uses).hasSizeGreaterThan(20);
        assertThat(found.keySet()).containsAll(uses.keySet());
        found.keySet()
                .removeIf(pair -> LearnerTexts.GARBLED.entrySet().stream()
                        .anyMatch(known -> pair.equals(known.getValue() + " <- " + known.getKey())));
        assertThat(found).isEmpty();
        assertThat(learned.report().usedPages()).isGreaterThan(learned.report().originalPages() * 3 / 4);
    }

    @Test
    void everyPairSaysWhatSpeaksForItAndTheFileIsSound() throws IOException {
        PairedLearner.Learned learned = learnAll(new HashMap<>());
        for (DictionaryEntry entry : learned.dictionary().entries()) {
            assertThat(entry.source()).isEqualTo(Source.LEARNED);
            assertThat(entry.note()).startsWith("learned; count:").contains("; first:spun/", "; confidence:0.9");
        }
        StringBuilder text = new StringBuilder();
        learned.dictionary().write(text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(new DictionaryValidator().examine("house.tsv", bytes, word -> true))
                .isEmpty();
        assertThat(SubstitutionDictionary.parse("house.tsv", bytes).entries())
                .hasSize(learned.dictionary().entries().size());
    }

    @Test
    void theWeightIsTheShareOfTheOriginalsOccurrences() throws IOException {
        SubstitutionDictionary dictionary = learnAll(new HashMap<>()).dictionary();
        double weight = dictionary.entries().stream()
                .filter(entry -> entry.garbled().equals("walruses"))
                .findFirst()
                .orElseThrow()
                .substitutions()
                .get(0)
                .weight();
        assertThat(weight).isBetween(70.0, 97.0);
        assertThat(dictionary.habits().leastSwaps()).isGreaterThan(50);
        assertThat(dictionary.habits().sparesCapitals()).isFalse();
    }

    @Test
    void givesTheSameEveryTime() throws IOException {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        learnAll(new HashMap<>()).dictionary().write(first);
        learnAll(new HashMap<>()).dictionary().write(second);
        assertThat(second.toString()).isEqualTo(first.toString());
    }

    @Test
    void pagesThatCannotBeUsedAreCountedWithTheReason() throws IOException {
        PairedLearner learner = learner();
        for (String paragraph : LearnerTexts.paragraphs().subList(0, 30)) {
            learner.addOriginal(page("o", paragraph));
            learner.addSpun(page("s", LearnerTexts.spinner(1).spin(paragraph)));
        }
        PairedLearner.Learned soundly = learner.learn("sound", PairedLearnerTest::silent);
        int sound = soundly.report().usedPages();
        learner.addSpun(page("empty", " \n"));
        learner.addSpun(page("not-spun", FARM));
        learner.addOriginal(page("farm", FARM));
        learner.addSpun(page("stranger", PORT));
        learner.addSpun(page("stranger-again", PORT));
        learner.addSpun(page(
                "german",
                "Der Hafen von Sellwick fertigt im Jahr 3.200 Schiffe ab. Die Leiterin Ruth Calloway sagt, dass die"
                        + " Zahl bis 2031 auf 4.000 steigen wird. Ein neuer Kai wurde am 5. Mai eingeweiht."));
        learner.addOriginal(page(
                "french",
                "Le port de Sellwick accueille chaque jour des bateaux venus du nord. La directrice pense que leur"
                        + " nombre va encore grandir dans les prochaines saisons, et le maire partage cet espoir."));
        PairedLearner.Learned all = learner.learn("all", PairedLearnerTest::silent);
        assertThat(pairs(all.dictionary())).isEqualTo(pairs(soundly.dictionary()));
        LearningReport report = all.report();
        assertThat(report.usedPages()).isEqualTo(sound);
        assertThat(report.skippedSpun())
                .contains(
                        new LearningReport.Skipped("empty", SkipReason.EMPTY),
                        new LearningReport.Skipped("not-spun", SkipReason.NOT_SPUN),
                        new LearningReport.Skipped("stranger", SkipReason.NO_PARTNER),
                        new LearningReport.Skipped("stranger-again", SkipReason.DUPLICATE),
                        new LearningReport.Skipped("german", SkipReason.OTHER_LANGUAGE));
        assertThat(report.skippedOriginals())
                .contains(
                        new LearningReport.Skipped("farm", SkipReason.NOT_SPUN),
                        new LearningReport.Skipped("french", SkipReason.OTHER_LANGUAGE));
        assertThat(report.spunReasons()).containsEntry(SkipReason.EMPTY, 1);
    }

    @Test
    void whatAnEditorChangedIsNoPair() {
        PairedLearner learner = learner();
        learner.addOriginal(page("farm", FARM));
        learner.addOriginal(page("port", PORT));
        learner.addSpun(page(
                "farm",
                "Last week we told a story. In 1987 Marta Oriel bought the run-down old farm near Lake Dunmore. She paid"
                        + " 41,500 crowns for 12 acres and a large barn without a roof. Her cousin Tomas helped her to"
                        + " repair it. They kept goats, and they sold good cheese on the market of Hallin."));
        learner.addSpun(page(
                "port",
                "The port of Sellwick handles 3,200 vessels a year. Harbour master Ruth Calloway says the number will"
                        + " grow to 4,000 by 2031, if all goes well. A new pier opened on 5 May."));
        PairedLearner.Learned learned = learner.learn("edited", PairedLearnerTest::silent);
        assertThat(pairs(learned.dictionary())).isEmpty();
    }

    @Test
    void pagesWithTheSameNamesButAnotherTextGiveNothing() {
        PairedLearner learner = learner();
        learner.addOriginal(page("port", PORT));
        learner.addSpun(page(
                "port",
                "Ruth Calloway was born in Kasterby, went to school there until 2031 minus half her age, and later"
                        + " moved to Sellwick. On 5 May she met a sailor of the Norrland line who had counted 3,200"
                        + " gulls. Of her 4,000 letters to him none survives."));
        PairedLearner.Learned learned = learner.learn("strange", PairedLearnerTest::silent);
        assertThat(learned.dictionary().entries()).isEmpty();
        assertThat(learned.report().usedPages()).isZero();
        assertThat(learned.report().spunReasons()).containsOnlyKeys(SkipReason.NOT_TOGETHER);
    }

    @Test
    void noPagesGiveAnEmptyDictionary() {
        PairedLearner.Learned learned = learner().learn("none", PairedLearnerTest::silent);
        assertThat(learned.dictionary().entries()).isEmpty();
        assertThat(learned.report().spunPages()).isZero();
    }

    @Test
    void tellsOfEveryPage() throws IOException {
        PairedLearner learner = learner();
        List<String> paragraphs = LearnerTexts.paragraphs().subList(0, 20);
        for (String paragraph : paragraphs) {
            learner.addOriginal(page("o", paragraph));
            learner.addSpun(page("s", LearnerTexts.spinner(1).spin(paragraph)));
        }
        AtomicInteger steps = new AtomicInteger();
        learner.learn("steps", steps::incrementAndGet);
        assertThat(steps).hasValue(paragraphs.size());
    }

    @Test
    void badSettingsAndNamesAreRefused() {
        assertThatThrownBy(() -> learner().learn("No Name", PairedLearnerTest::silent))
                .isInstanceOf(DictionaryFormatException.class);
        assertThatThrownBy(() -> PairedSettings.DEFAULT.withLeastCount(0))
                .hasMessage("the least count must be at least 1, not 0");
        assertThatThrownBy(() -> PairedSettings.DEFAULT.withLeastConfidence(Double.NaN))
                .hasMessageContaining("confidence must be 0 to 1");
        assertThatThrownBy(() -> PairedSettings.DEFAULT.withLeastShare(2)).hasMessageContaining("share");
    }
}
