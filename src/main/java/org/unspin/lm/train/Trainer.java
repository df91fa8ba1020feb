package org.unspin.lm.train;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.unspin.lm.NgramModel;
import org.unspin.lm.Vocabulary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.Tokens;

/**
 * Trains a language model from text files and writes it, with a record of how it was made beside it.
 *
 * <p>The same files and settings give the same bytes. Time and memory are linear in the corpus, about 100 bytes a word.
 */
public final class Trainer {
    private final Settings settings;
    private final Consumer<String> progress;

    /**
     * What a model is made with.
     *
     * @param order longest n-grams, 2 to {@link NgramModel#MAX_ORDER}
     * @param words most words of the vocabulary, at most {@link Vocabulary#LIMIT}
     * @param leastCount rarer words are left out of the vocabulary
     * @param megabytes size that the file may have, in units of 1,000,000 bytes
     */
    public record Settings(int order, int words, int leastCount, double megabytes) {
        /** The settings of the model that comes with the library. */
        public static final Settings DEFAULT = new Settings(5, Vocabulary.LIMIT, 4, 28);

        /** Checks the ranges. */
        public Settings {
            if (order < 2 || order > NgramModel.MAX_ORDER) {
                throw new IllegalArgumentException("order must be 2 to " + NgramModel.MAX_ORDER + ", not " + order);
            }
            if (words < 100 || words > Vocabulary.LIMIT) {
                throw new IllegalArgumentException("words must be 100 to " + Vocabulary.LIMIT + ", not " + words);
            }
            if (!(megabytes > 0 && megabytes <= 1000)) {
                throw new IllegalArgumentException("megabytes must be above 0 and at most 1000, not " + megabytes);
            }
        }
    }

    /** A trainer that tells {@code progress} what it is doing, a line at a time. */
    public Trainer(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Trains and writes.
     *
     * @param corpus UTF-8 text, one paragraph a line; ".xz" files are read as they are
     * @param heldOut texts to measure perplexity on; not trained on
     * @param output where the model goes; the record goes beside it, with ".txt" added to the name
     * @throws IOException if a file cannot be read or written; nothing half-written is left behind
     */
    public void train(List<Path> corpus, List<Path> heldOut, Path output) throws IOException {
        Corpus text = new Corpus();
        StringBuilder record = new StringBuilder("Language model of Unspin\n\n");
        for (Path file : corpus) {
            progress.accept("reading " + file);
            long before = text.words();
            text.add(file);
            record.append(String.format(Locale.ROOT, "trained on  %s  %,d tokens  sha256 %s%n",
                    file.getFileName(), text.words() - before, sha256(file)));
        }
        if (text.words() == 0) {
            throw new IOException("the corpus " + corpus + " has no words");
        }
        Vocabulary vocabulary = text.vocabulary(settings.words, settings.leastCount);
        float[] classScores = text.classScores(vocabulary);
        progress.accept(String.format(Locale.ROOT, "counting %,d tokens, %,d words", text.words(), vocabulary.size()));
        NgramTrie trie = new NgramTrie(text.encode(vocabulary, settings.order), vocabulary.size(), settings.order);
        progress.accept("estimating");
        KneserNey full = new KneserNey(trie);
        progress.accept("pruning");
        ModelWriter.Bits bits = new ModelWriter.Bits(7, 5, 14);
        double[] cost = new double[settings.order + 1];
        for (int n = 2; n <= settings.order; n++) {
            cost[n] = bits.perNgram(n == settings.order);
        }
        long budget = (long) (settings.megabytes * 8e6 - 8.0 * (vocabulary.toBytes().length + 8.0 * vocabulary.size()) - 1e5);
        EntropyPruner pruner = new EntropyPruner(full);
        BitSet[] kept = pruner.keep(Math.max(0, budget), cost);
        progress.accept("writing " + output);
        write(output, new ModelWriter(full, kept, pruner.backoffs(kept), bits), vocabulary, classScores);

        record.append(String.format(Locale.ROOT, "command     unspin train --order %d --words %d --least-count %d --megabytes %s%n",
                settings.order, settings.words, settings.leastCount, settings.megabytes));
        record.append("smoothing   modified Kneser-Ney, interpolated; discounts by order ").append(full.discounts()).append('\n');
        record.append(String.format(Locale.ROOT, "vocabulary  %,d%n", vocabulary.size()));
        long total = vocabulary.size();
        for (int n = 2; n <= settings.order; n++) {
            record.append(String.format(Locale.ROOT, "%d-grams     %,d of %,d%n", n, kept[n].cardinality(), trie.size[n]));
            total += kept[n].cardinality();
        }
        record.append(String.format(Locale.ROOT, "size        %,d bytes, %.1f bits an n-gram%n",
                Files.size(output), Files.size(output) * 8.0 / total));
        NgramModel pruned = NgramModel.read(output);
        for (Path file : heldOut) {
            progress.accept("measuring " + file);
            List<int[]> sentences = sentences(file, vocabulary);
            record.append(String.format(Locale.ROOT, "perplexity  %s  %.2f, of the full model %.2f%n",
                    file.getFileName(), pruned.perplexity(sentences), perplexity(full, sentences)));
        }
        Files.writeString(output.resolveSibling(output.getFileName() + ".txt"), record);
        progress.accept(record.toString());
    }

    private static void write(Path output, ModelWriter writer, Vocabulary vocabulary, float[] classScores)
            throws IOException {
        Path partial = output.resolveSibling(output.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                writer.write(out, vocabulary, classScores);
            }
            Files.move(partial, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }

    private static List<int[]> sentences(Path file, Vocabulary vocabulary) throws IOException {
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        List<int[]> out = new ArrayList<>();
        try (BufferedReader lines = Corpus.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                SegmentedText text = segmenter.segment(line);
                Tokens tokens = text.tokens();
                for (int s = 0; s < text.sentenceCount(); s++) {
                    int from = text.sentences()[s];
                    int[] words = new int[text.sentences()[s + 1] - from];
                    for (int i = 0; i < words.length; i++) {
                        words[i] = vocabulary.id(line, tokens.start(from + i), tokens.end(from + i));
                    }
                    if (words.length > 0) {
                        out.add(words);
                    }
                }
            }
        }
        return out;
    }

    private static double perplexity(KneserNey model, List<int[]> sentences) {
        double sum = 0;
        long words = 0;
        for (int[] sentence : sentences) {
            char[] text = new char[sentence.length + 2];
            text[0] = Vocabulary.BEGIN;
            for (int i = 0; i < sentence.length; i++) {
                text[i + 1] = (char) sentence[i];
            }
            text[sentence.length + 1] = Vocabulary.END;
            for (int i = 1; i < text.length; i++) {
                sum += Math.log(model.probability(text, 0, i, text[i]));
                words++;
            }
        }
        return Math.exp(-sum / Math.max(1, words));
    }
}
