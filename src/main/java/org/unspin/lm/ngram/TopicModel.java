package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.unspin.binary.ContainerFormat;
import org.unspin.binary.ContainerReader;
import org.unspin.binary.SectionReader;
import org.unspin.lm.ModelFormatException;

/**
 * Says which words go with the words around: "device" with phones, "law" with courts. An n-gram sees four words; this sees the
 * page. Each word has two small vectors, one for when it is expected and one for when it stands by; the score is their
 * product, learned by predicting words from the mean of the words around them (T. Mikolov et al., "Efficient Estimation of
 * Word Representations in Vector Space", 2013: the continuous bag of words).
 *
 * <p>Words go by their ids in the vocabulary of the language model that it was trained with. Immutable and thread-safe.
 */
public final class TopicModel {
    static final String REMEDY = "restore the file from where you had it, or train it anew with 'unspin train'";

    /** The kind of file. Its sections are those named here. */
    public static final ContainerFormat FORMAT =
            new ContainerFormat("TOPI", 1, "topic model", REMEDY, ModelFormatException::new);

    /** Check sum of the vocabulary, first word, number of words, dimensions, and what a score is multiplied by. */
    public static final String MODEL = "model";
    /** The vectors of expected words, a byte a number, read where they lie. */
    public static final String EXPECTED = "expected";
    /** The vectors of words that stand by, in the same form. */
    public static final String STANDING_BY = "standing by";

    private static final String RESOURCE = "/org/unspin/lm/english-topics.bin";
    private static final int MOST_DIMENSIONS = 4096;

    private final int firstWord;
    private final int words;
    private final int dimensions;
    private final int vocabularyCheck;
    private final float scale;
    private final byte[] bytes;
    private final int expectedAt;
    private final int standingByAt;

    private TopicModel(ContainerReader file) {
        SectionReader model = file.section(MODEL);
        vocabularyCheck = model.readInt();
        firstWord = model.readInt(0, Vocabulary.LIMIT, "first word");
        words = model.readInt(0, Vocabulary.LIMIT, "number of words");
        dimensions = model.readInt(1, MOST_DIMENSIONS, "number of dimensions");
        scale = model.readFloat();
        ByteBuffer expected = file.section(EXPECTED).rest();
        ByteBuffer standingBy = file.section(STANDING_BY).rest();
        SectionReader.require(
                expected.remaining() == words * dimensions && standingBy.remaining() == words * dimensions,
                "number of vectors");
        bytes = expected.array();
        expectedAt = expected.arrayOffset() + expected.position();
        standingByAt = standingBy.arrayOffset() + standingBy.position();
    }

    /**
     * The English model that comes with the library, for its English language model. Reads it anew at each call.
     *
     * @throws IOException if the resource is missing or damaged
     */
    public static TopicModel english() throws IOException {
        try (InputStream in = TopicModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ModelFormatException(RESOURCE, "no such resource; is the library's jar complete?");
            }
            return read("resource " + RESOURCE, in);
        }
    }

    /**
     * Reads a model that {@code unspin train} has written.
     *
     * @throws ModelFormatException if the file is no such model, is damaged or cut short
     * @throws IOException if the file cannot be read
     */
    public static TopicModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    /**
     * The file of the topics that belong to a language model: of the same name, with "-topics" before the ending.
     *
     * @param languageModel the file of the language model
     */
    public static Path fileBeside(Path languageModel) {
        String name = languageModel.getFileName().toString();
        String stem = name.endsWith(".bin") ? name.substring(0, name.length() - 4) : name;
        return languageModel.resolveSibling(stem + "-topics.bin");
    }

    private static TopicModel read(String name, InputStream in) throws IOException {
        return ContainerReader.read(FORMAT, name, in, TopicModel::new);
    }

    /** Whether word ids mean here what they mean in that vocabulary. */
    public boolean fits(Vocabulary vocabulary) {
        return vocabularyCheck == vocabulary.check();
    }

    /** The length of a vector. */
    public int dimensions() {
        return dimensions;
    }

    /** Whether the word has vectors: it is neither too common to tell anything nor too rare to be known. */
    public boolean knows(int word) {
        return word >= firstWord && word < firstWord + words;
    }

    /** Adds the word's vector to the sum of what stands by. */
    public void add(int word, int[] sum) {
        int at = standingByAt + (word - firstWord) * dimensions;
        for (int d = 0; d < dimensions; d++) {
            sum[d] += bytes[at + d];
        }
    }

    /**
     * How much likelier the word is where the given words stand by than anywhere.
     *
     * @param sum of the vectors of what stands by, see {@link #add}
     * @param count how many they are
     * @return a logarithm, natural, rough; 0 if nothing stands by
     */
    public float score(int word, int[] sum, int count) {
        if (count == 0) {
            return 0;
        }
        int at = expectedAt + (word - firstWord) * dimensions;
        long product = 0;
        for (int d = 0; d < dimensions; d++) {
            product += (long) sum[d] * bytes[at + d];
        }
        return product * scale / count;
    }
}
