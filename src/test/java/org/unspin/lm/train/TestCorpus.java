package org.unspin.lm.train;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.unspin.lm.ngram.FuseLayout;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.Vocabulary;

/** Sentences of a small grammar, always the same, and what the trainer makes of them, step by step. */
public final class TestCorpus {
    private static final String[] NOUNS = {
        "council", "mayor", "plan", "bridge", "river", "school", "teacher", "budget", "vote", "street", "market",
        "station", "train", "driver", "letter", "report", "museum", "garden", "winter", "harbour"
    };
    private static final String[] ADJECTIVES = {"new", "old", "long", "small", "public", "quiet", "costly", "famous"};
    private static final String[] VERBS = {
        "opened", "closed", "praised", "rejected", "visited", "repaired", "described", "ignored", "needed", "forgot"
    };
    private static final String[] PLACES = {"near", "behind", "on", "beside", "after", "before"};
    private static final String[] NAMES = {"Amery", "Brandt", "Corwin", "Dalby"};
    private static final String[] DAYS = {"Monday", "Tuesday", "Friday", "Sunday"};

    private TestCorpus() {}

    /** Sentences, a few of them with numbers, names and rare words. */
    public static List<String> sentences(int count, long seed) {
        Random random = new Random(seed);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder sentence = new StringBuilder(subject(random));
            sentence.append(' ').append(often(random, VERBS)).append(' ').append(phrase(random));
            if (random.nextInt(3) == 0) {
                sentence.append(' ').append(often(random, PLACES)).append(' ').append(phrase(random));
            }
            switch (random.nextInt(6)) {
                case 0 -> sentence.append(" on ").append(often(random, DAYS));
                case 1 -> sentence.append(" in ").append(1900 + random.nextInt(100));
                case 2 ->
                    sentence.append(" for ").append(10 + random.nextInt(90)).append(",000 euros");
                default -> {}
            }
            out.add(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
        }
        return out;
    }

    /** Settings for a corpus of this size. */
    static Trainer.Settings settings(int order, double megabytes) {
        return Trainer.Settings.DEFAULT
                .withOrder(order)
                .withWords(1000)
                .withLeastCount(2)
                .withMegabytes(megabytes);
    }

    private static String subject(Random random) {
        return random.nextInt(5) == 0 ? often(random, NAMES) : phrase(random);
    }

    private static String phrase(Random random) {
        String noun = often(random, NOUNS);
        return switch (random.nextInt(4)) {
            case 0 -> "the " + often(random, ADJECTIVES) + " " + noun;
            case 1 -> "a " + noun;
            case 2 -> "the " + noun + "'s " + often(random, NOUNS);
            default -> "the " + noun;
        };
    }

    /** The first words of a list more often than the last, so that there are counts of every size. */
    private static String often(Random random, String[] words) {
        return words[Math.min(random.nextInt(words.length), random.nextInt(words.length))];
    }

    /** The tokens of such a sentence. */
    public static List<String> words(String sentence) {
        return Splitter.on(' ').splitToList(sentence.replace(".", " .").replace("'s", " 's"));
    }

    /** Writes the sentences, one a line. */
    public static Path write(Path file, List<String> sentences) throws IOException {
        return Files.write(file, sentences);
    }

    /**
     * The steps of the trainer, for a look at what is between them.
     *
     * @param text the corpus as numbers
     * @param full the estimates, nothing pruned
     */
    record Steps(Corpus corpus, Vocabulary vocabulary, char[] text, KneserNey full) {
        static Steps of(Path file, int order) throws IOException {
            Corpus corpus = new Corpus();
            corpus.add(file);
            Vocabulary vocabulary = corpus.vocabulary(Vocabulary.LIMIT, 2);
            char[] text = corpus.encode(vocabulary, order);
            return new Steps(corpus, vocabulary, text, new KneserNey(new NgramTrie(text, vocabulary.size(), order)));
        }

        /** All n-grams. */
        BitSet[] all() {
            BitSet[] all = new BitSet[full.trie.order + 1];
            for (int n = 2; n < all.length; n++) {
                all[n] = new BitSet();
                all[n].set(0, full.trie.size[n]);
            }
            return all;
        }

        /** The model of the kept n-grams, written and read again. */
        NgramModel model(BitSet[] kept, ModelWriter.Bits bits, Path file) throws IOException {
            float[][] backoffs = new EntropyPruner(full).backoffs(kept);
            ModelWriter writer = new ModelWriter(full, kept, backoffs, bits);
            Files.write(file, writer.write(vocabulary, corpus.classScores(vocabulary)));
            return NgramModel.read(file);
        }
    }

    /**
     * A filled fingerprint table.
     *
     * @param bytes its cells as a model file holds them
     */
    public record Table(FuseLayout layout, byte[] bytes) {
        /** Fills a table; all keys differ. */
        public static Table of(long[] keys, int[] values, int valueBits, int fingerprintBits) {
            FingerprintTableBuilder.Filled filled =
                    new FingerprintTableBuilder(keys, values, keys.length).fill(valueBits, fingerprintBits);
            return new Table(filled.layout(), ModelWriter.packed(filled.cells(), valueBits + fingerprintBits));
        }
    }
}
