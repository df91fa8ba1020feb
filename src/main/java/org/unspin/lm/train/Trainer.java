package org.unspin.lm.train;

import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.lm.ngram.Vocabulary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.Tokens;

/**
 * Trains a language model from text files and writes it, with a record beside it of how it was made.
 *
 * <p>The same files and settings give the same bytes. Time and memory are linear in the corpus, about 100 bytes a word.
 */
public final class Trainer {
    /** At a given size, fewer bits and more n-grams had lower perplexity: 95.7, against 97.5 with 7, 5 and 14 bits. */
    private static final ModelWriter.Bits BITS = new ModelWriter.Bits(5, 3, 11);

    private final Settings settings;
    private final Consumer<String> progress;

    /**
     * What a model is made with.
     *
     * @param order the length of the longest n-grams, 2 to {@link NgramModel#MAX_ORDER}
     * @param words the most words of the vocabulary, 100 to {@link Vocabulary#LIMIT}
     * @param leastCount how often a word must occur to be in the vocabulary, 1 to 1,000,000
     * @param megabytes the size that the language model may have, in units of 1,000,000 bytes
     */
    public record Settings(int order, int words, int leastCount, double megabytes) {
        /** The settings of the model that comes with the library. */
        public static final Settings DEFAULT = new Settings(5, Vocabulary.LIMIT, 4, 26.5);

        /** The same with n-grams of another length. */
        public Settings withOrder(int length) {
            return new Settings(length, words, leastCount, megabytes);
        }

        /** The same with another limit of words. */
        public Settings withWords(int number) {
            return new Settings(order, number, leastCount, megabytes);
        }

        /** The same with another least count. */
        public Settings withLeastCount(int count) {
            return new Settings(order, words, count, megabytes);
        }

        /** The same with another size. */
        public Settings withMegabytes(double size) {
            return new Settings(order, words, leastCount, size);
        }

        /** Checks the ranges. */
        public Settings {
            if (order < 2 || order > NgramModel.MAX_ORDER) {
                throw new IllegalArgumentException("order must be 2 to " + NgramModel.MAX_ORDER + ", not " + order);
            }
            if (words < 100 || words > Vocabulary.LIMIT) {
                throw new IllegalArgumentException("words must be 100 to " + Vocabulary.LIMIT + ", not " + words);
            }
            if (leastCount < 1 || leastCount > 1_000_000) {
                throw new IllegalArgumentException("least count must be 1 to 1,000,000, not " + leastCount);
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
     * @param corpus UTF-8 text, one paragraph a line; ".xz" files are decompressed
     * @param heldOut texts to measure perplexity on; the model is not trained on them
     * @param output where the language model goes, its name ending in ".bin"; the topic model goes beside it with
     *     "-topics" before the ending, and the record with ".txt" after it
     * @throws IOException if a file cannot be read or written; the output files are then left as they were
     */
    public void train(List<Path> corpus, List<Path> heldOut, Path output) throws IOException {
        // fail now rather than after minutes of work
        for (Path file : Iterables.concat(corpus, heldOut)) {
            Corpus.open(file).close();
        }
        Path directory = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || directory == null || !Files.isDirectory(directory)) {
            throw new IOException(output + ": cannot be written; name a file in a directory that exists");
        }
        Path work = Files.createTempDirectory(directory, ".unspin-train-");
        try {
            Path made = work.resolve(output.getFileName());
            String record = trainInto(corpus, heldOut, made);
            progress.accept("writing " + output);
            for (Path file : files(made)) {
                Files.move(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            progress.accept(record);
        } finally {
            MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private String trainInto(List<Path> corpus, List<Path> heldOut, Path output) throws IOException {
        Corpus text = new Corpus();
        StringBuilder record = new StringBuilder("Language model of Unspin\n\n");
        for (Path file : corpus) {
            progress.accept("reading " + file);
            long before = text.words();
            text.add(file);
            record(
                    record,
                    "trained on  %s  %,d tokens  sha256 %s",
                    file.getFileName(),
                    text.words() - before,
                    sha256(file));
        }
        if (text.words() == 0) {
            throw new IOException("the corpus " + corpus + " has no words");
        }
        record(
                record,
                "command     unspin train --order %d --words %d --least-count %d --megabytes %s",
                settings.order,
                settings.words,
                settings.leastCount,
                settings.megabytes);
        Vocabulary vocabulary = text.vocabulary(settings.words, settings.leastCount);
        KneserNey full = writeNgrams(text, vocabulary, output, record);
        measure(full, vocabulary, heldOut, output, record);
        writeTopics(text, vocabulary, TopicModel.fileBeside(output), record);
        Files.writeString(record(output), record);
        return record.toString();
    }

    /** All that is written for an output: the language model, the topic model and the record. */
    public static List<Path> files(Path output) {
        return List.of(output, TopicModel.fileBeside(output), record(output));
    }

    /** Where the record of a language model goes. */
    private static Path record(Path output) {
        return output.resolveSibling(output.getFileName() + ".txt");
    }

    private KneserNey writeNgrams(Corpus text, Vocabulary vocabulary, Path output, StringBuilder record)
            throws IOException {
        progress.accept(String.format(Locale.ROOT, "counting %,d tokens, %,d words", text.words(), vocabulary.size()));
        NgramTrie trie = new NgramTrie(text.encode(vocabulary, settings.order), vocabulary.size(), settings.order);
        progress.accept("estimating");
        KneserNey full = new KneserNey(trie);
        progress.accept("pruning");
        double[] cost = new double[settings.order + 1];
        for (int n = 2; n <= settings.order; n++) {
            cost[n] = BITS.perNgram(n == settings.order);
        }
        double besides = 8.0 * (vocabulary.toBytes().length + 8.0 * vocabulary.size()) + 1e5;
        if (settings.megabytes * 8e6 < besides) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s megabytes do not hold the vocabulary of %,d words; allow more megabytes, or fewer words",
                    settings.megabytes,
                    vocabulary.size()));
        }
        EntropyPruner pruner = new EntropyPruner(full);
        BitSet[] kept = pruner.keep((long) (settings.megabytes * 8e6 - besides), cost);
        ModelWriter writer = new ModelWriter(full, kept, pruner.backoffs(kept), BITS);
        Files.write(output, writer.write(vocabulary, text.classScores(vocabulary)));
        record(record, "smoothing   modified Kneser-Ney, interpolated; discounts by order %s", full.discounts());
        record(record, "vocabulary  %,d", vocabulary.size());
        long total = vocabulary.size();
        for (int n = 2; n <= settings.order; n++) {
            record(record, "%d-grams     %,d of %,d", n, kept[n].cardinality(), trie.size[n]);
            total += kept[n].cardinality();
        }
        record(
                record,
                "size        %,d bytes, %.1f bits an n-gram",
                Files.size(output),
                Files.size(output) * 8.0 / total);
        return full;
    }

    private void measure(KneserNey full, Vocabulary vocabulary, List<Path> heldOut, Path output, StringBuilder record)
            throws IOException {
        NgramModel pruned = NgramModel.read(output);
        for (Path file : heldOut) {
            progress.accept("measuring " + file);
            List<int[]> sentences = sentences(file, vocabulary);
            record(
                    record,
                    "perplexity  %s  %.2f, of the full model %.2f",
                    file.getFileName(),
                    pruned.perplexity(sentences),
                    perplexity(full, sentences));
        }
    }

    private void writeTopics(Corpus text, Vocabulary vocabulary, Path output, StringBuilder record) throws IOException {
        progress.accept("learning topics");
        TopicTrainer topics = new TopicTrainer(vocabulary);
        topics.learn(text.encodeParagraphs(vocabulary));
        Files.write(output, topics.write());
        record(record, "topics      %s, %,d bytes", output.getFileName(), Files.size(output));
    }

    private static void record(StringBuilder record, String format, Object... values) {
        record.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }

    private static List<int[]> sentences(Path file, Vocabulary vocabulary) throws IOException {
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        List<int[]> out = new ArrayList<>();
        Corpus.forEachLine(file, line -> {
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
        });
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
