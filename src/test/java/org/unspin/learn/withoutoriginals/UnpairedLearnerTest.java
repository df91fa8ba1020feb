package org.unspin.learn.withoutoriginals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.learn.detector.DictionarySpinner;

/** Deciphers a small language whose spinner nobody has listed. */
final class UnpairedLearnerTest {
    private static final int SWAPPED = 40;
    private static final BigramWorld WORLD = new BigramWorld(80, 7);
    /** Like a known language, but short. */
    private static final UnpairedSettings SETTINGS =
            UnpairedSettings.DEFAULT.withMostTokens(100_000).withFewestKnown(0.3);

    /**
     * What it writes for the words, one by one; for the first and the second of those in {@code same} it writes the
     * same.
     */
    private static SubstitutionDictionary spinner(int... same) {
        Map<String, List<Substitution>> originals = new HashMap<>();
        for (int w = 0; w < SWAPPED; w++) {
            String garbled = BigramWorld.name("q", same.length == 2 && w == same[1] ? same[0] : w);
            originals
                    .computeIfAbsent(garbled, key -> new ArrayList<>())
                    .add(new Substitution(WORLD.words().get(w), 90, Source.LISTED));
        }
        var builder = SubstitutionDictionary.builder("secret");
        originals.forEach((garbled, of) -> builder.add(garbled, of, ""));
        return builder.build();
    }

    private static List<String> spun(SubstitutionDictionary spinner, int documents) {
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(spinner), WORLD::knows);
        DictionarySpinner machine = new DictionarySpinner(compiled, "secret", 1, true, 5);
        List<String> texts = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            texts.add(machine.spin(WORLD.document(d)));
        }
        return texts;
    }

    private static UnpairedLearner learner(SubstitutionDictionary... known) {
        return new UnpairedLearner(WORLD, WORLD.expectedCounts(), List.of(known), SETTINGS);
    }

    private static UnpairedLearning learn(List<String> texts) throws IOException {
        return learner().learn(texts, "learned", Optional.empty(), UnpairedProgress.NONE);
    }

    private static List<String> pairs(SubstitutionDictionary dictionary) {
        List<String> pairs = new ArrayList<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            entry.substitutions().forEach(s -> pairs.add(entry.garbled() + " < " + s.original()));
        }
        return pairs;
    }

    @Test
    void findsAnUnknownSpinnersPairs() throws IOException {
        SubstitutionDictionary secret = spinner();
        UnpairedLearning learned = learn(spun(secret, 100));
        List<String> found = pairs(learned.dictionary());
        assertThat(found).hasSizeGreaterThan(SWAPPED * 7 / 10);
        List<String> right = new ArrayList<>(found);
        right.retainAll(pairs(secret));
        assertThat(right).hasSizeGreaterThanOrEqualTo((int) Math.ceil(found.size() * 0.9));
        assertThat(learned.pairs()).isEqualTo(found.size());
        assertThat(learned.swapRate()).isBetween(0.7, 1.0);
        assertThat(learned.heldOut().documents()).isEqualTo(5);
        assertThat(learned.heldOut().gain()).isPositive();
        assertThat(learned.documents()).isEqualTo(95);
    }

    @Test
    void saysHowSureItIs() throws IOException {
        UnpairedLearning learned = learn(spun(spinner(), 100));
        for (DictionaryEntry entry : learned.dictionary().entries()) {
            assertThat(entry.source()).isEqualTo(Source.LEARNED);
            assertThat(entry.note())
                    .matches("learned; uses:\\d+( \\| \\d+)*; confidence:[01]\\.\\d\\d( \\| [01]\\.\\d\\d)*");
        }
    }

    @Test
    void oneGarbledWordMayStandForTwo() throws IOException {
        UnpairedLearning learned = learn(spun(spinner(2, 3), 100));
        assertThat(pairs(learned.dictionary()))
                .contains(
                        "qac < " + WORLD.words().get(2),
                        "qac < " + WORLD.words().get(3));
    }

    @Test
    void writesNextToNothingForHonestText() throws IOException {
        List<String> honest = new ArrayList<>();
        for (int d = 0; d < 100; d++) {
            honest.add(WORLD.document(d));
        }
        assertThat(learn(honest).pairs()).isLessThanOrEqualTo(1);
    }

    @Test
    void sameTextsSameDictionary() throws IOException {
        List<String> texts = spun(spinner(), 60);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        learn(texts).dictionary().write(first);
        learn(texts).dictionary().write(second);
        assertThat(second.toString()).isEqualTo(first.toString());
    }

    @Test
    void skipsWhatItCannotReadAndSaysWhy() throws IOException {
        List<String> texts = new ArrayList<>(spun(spinner(), 30));
        texts.add("Too short.");
        texts.add("lorem ipsum dolor sit amet ".repeat(10));
        UnpairedLearning learned = learn(texts);
        assertThat(learned.skipped()).isEqualTo(Map.of("too short", 1, "other language", 1));
    }

    @Test
    void readsNoMoreThanFits() throws IOException {
        UnpairedSettings small = SETTINGS.withRounds(1).withMostTokens(500);
        UnpairedLearning learned = new UnpairedLearner(WORLD, WORLD.expectedCounts(), List.of(), small)
                .learn(spun(spinner(), 30), "learned", Optional.empty(), UnpairedProgress.NONE);
        assertThat(learned.skipped()).containsKey("beyond budget");
        assertThat(learned.documents()).isLessThan(10);
    }

    @Test
    void nothingToLearnFromGivesAnEmptyDictionary() throws IOException {
        UnpairedLearning learned = learn(List.of());
        assertThat(learned.dictionary().entries()).isEmpty();
        assertThat(learned.heldOut().gain()).isZero();
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        List<String> steps = new ArrayList<>();
        learner()
                .learn(
                        spun(spinner(), 40),
                        "learned",
                        Optional.empty(),
                        (step, done, of) -> steps.add(step.name().toLowerCase(Locale.ROOT) + " " + done + "/" + of));
        assertThat(steps).contains("reading 40/0", "learning 1/12", "learning 12/12", "checking 2/0");
    }

    private static String written(UnpairedLearning learning) throws IOException {
        StringBuilder text = new StringBuilder();
        learning.dictionary().write(text);
        return text.toString();
    }

    @Test
    void whoIsInterruptedComesToTheSame(@TempDir Path folder) throws IOException {
        List<String> texts = spun(spinner(), 60);
        UnpairedLearning all =
                learner().learn(texts, "learned", Optional.of(folder.resolve("whole.tsv")), UnpairedProgress.NONE);
        Path state = folder.resolve("state.tsv");
        for (int round = 1; round <= 3; round++) {
            int last = 3 * round + 2;
            assertThatThrownBy(() -> learner().learn(texts, "learned", Optional.of(state), (step, done, of) -> {
                        if (step == UnpairedProgress.Step.LEARNING && done == last) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(Files.readAllLines(state).get(0)).startsWith("unspin-unpaired-2\t" + round + "\t");
        }
        List<Integer> rounds = new ArrayList<>();
        UnpairedLearning resumed = learner().learn(texts, "learned", Optional.of(state), (step, done, of) -> {
            if (step == UnpairedProgress.Step.LEARNING) {
                rounds.add(done);
            }
        });
        assertThat(rounds).containsExactly(10, 11, 12);
        assertThat(written(resumed)).isEqualTo(written(all));
        assertThat(state).hasSameTextualContentAs(folder.resolve("whole.tsv"));
    }

    @Test
    void manyWorkersComeToTheSame() throws IOException {
        List<String> texts = spun(spinner(), 60);
        Workers backwards = (pieces, work) -> {
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                int first = pieces - 1 - thread;
                threads.add(new Thread(() -> {
                    for (int piece = first; piece >= 0; piece -= 3) {
                        work.accept(piece);
                    }
                }));
            }
            threads.forEach(Thread::start);
            threads.forEach(Uninterruptibles::joinUninterruptibly);
        };
        UnpairedLearning together = new UnpairedLearner(WORLD, WORLD.expectedCounts(), List.of(), SETTINGS, backwards)
                .learn(texts, "learned", Optional.empty(), UnpairedProgress.NONE);
        assertThat(written(together)).isEqualTo(written(learn(texts)));
    }

    @Test
    void honestDocumentsAreLeftOutAndCounted() throws IOException {
        SubstitutionDictionary secret = spinner();
        List<String> texts = spun(secret, 100);
        UnpairedLearning pure = learn(texts);
        for (int d = 100; d < 140; d++) {
            texts.add(WORLD.document(d));
        }
        UnpairedLearning mixed = learn(texts);
        assertThat(pure.skipped()).isEmpty();
        assertThat(mixed.skipped()).containsOnlyKeys("not spun");
        assertThat(mixed.skipped().getOrDefault("not spun", 0)).isBetween(36, 40);
        assertThat(pairs(secret))
                .containsAll(pairs(mixed.dictionary()).stream()
                        .filter(pair -> !pairs(pure.dictionary()).contains(pair))
                        .toList());
        assertThat(mixed.swapRate()).isBetween(pure.swapRate() - 0.05, pure.swapRate() + 0.05);
    }

    @Test
    void theSameTextTwiceCountsOnce() throws IOException {
        List<String> texts = spun(spinner(), 60);
        UnpairedLearning once = learn(texts);
        texts.addAll(texts.subList(0, 9).stream().map(text -> text + "\n").toList());
        UnpairedLearning twice = learn(texts);
        assertThat(twice.skipped()).containsOnlyKeys("duplicate");
        assertThat(twice.documents()).isLessThanOrEqualTo(once.documents() + 3);
    }

    @Test
    void ofTooManyPagesAnEvenSampleIsReadWhateverTheirOrder() throws IOException {
        UnpairedSettings small = SETTINGS.withRounds(1).withMostTokens(3_000);
        PooledTexts forwards = new PooledTexts(WORLD, WORLD.expectedCounts(), small);
        PooledTexts backwards = new PooledTexts(WORLD, WORLD.expectedCounts(), small);
        List<String> texts = spun(spinner(), 200);
        texts.forEach(forwards::add);
        Lists.reverse(texts).forEach(backwards::add);
        assertThat(forwards.size()).isBetween(1_000, 3_000);
        assertThat(forwards.documents() + forwards.skipped().getOrDefault(UnpairedSkip.BEYOND_BUDGET, 0))
                .isEqualTo(200);
        assertThat(backwards.digest()).isEqualTo(forwards.digest());
        assertThat(backwards.words()).isEqualTo(forwards.words());
        int counted = 0;
        for (int place = 0; place < forwards.size(); place++) {
            counted += forwards.open(place) ? 1 : 0;
        }
        int listed = 0;
        for (int type = 0; type < forwards.typeCount(); type++) {
            listed += forwards.count(type);
        }
        assertThat(listed).isEqualTo(counted);
    }

    @Test
    void refusesTheStateOfOtherDocuments(@TempDir Path folder) throws IOException {
        Path state = folder.resolve("state.tsv");
        learner().learn(spun(spinner(), 30), "learned", Optional.of(state), UnpairedProgress.NONE);
        assertThatThrownBy(() ->
                        learner().learn(spun(spinner(), 40), "learned", Optional.of(state), UnpairedProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("state.tsv:1: belongs to other documents");
    }

    @Test
    void refusesADamagedState(@TempDir Path folder) throws IOException {
        Path state = folder.resolve("state.tsv");
        Files.writeString(state, "something else\n");
        assertThatThrownBy(() ->
                        learner().learn(spun(spinner(), 30), "learned", Optional.of(state), UnpairedProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("state.tsv:1: not a saved state");
    }
}
