package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
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
    /** The first bytes of the file. */
    public static final byte[] MAGIC = "UNSPINTM".getBytes(StandardCharsets.US_ASCII);
    /** Bytes before the part that the check sum covers. */
    public static final int PREFIX = 20;

    private static final String RESOURCE = "/org/unspin/lm/english-topics.bin";
    private static final int LONGEST = 1 << 28;
    private static final int MOST_DIMENSIONS = 4096;
    private static final String REMEDY =
            "; restore the file from where you had it, or train it anew with 'unspin train'";

    private final int firstWord;
    private final int words;
    private final int dimensions;
    private final int vocabularyCheck;
    private final float scale;
    private final byte[] bytes;
    private final int expectedAt;
    private final int standingByAt;

    private TopicModel(String name, byte[] bytes) throws ModelFormatException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 20) {
            throw new ModelFormatException(name, "inconsistent: too short" + REMEDY);
        }
        vocabularyCheck = in.getInt();
        firstWord = in.getInt();
        words = in.getInt();
        dimensions = in.getInt();
        scale = in.getFloat();
        if (words < 0
                || words > Vocabulary.LIMIT
                || dimensions < 1
                || dimensions > MOST_DIMENSIONS
                || firstWord < 0
                || firstWord > Vocabulary.LIMIT
                || !Float.isFinite(scale)
                || 2L * words * dimensions + 20 != bytes.length) {
            throw new ModelFormatException(name, "inconsistent: " + words + " vectors of " + dimensions + REMEDY);
        }
        this.bytes = bytes;
        this.expectedAt = in.position();
        this.standingByAt = expectedAt + words * dimensions;
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
        byte[] prefix = in.readNBytes(PREFIX);
        if (prefix.length < PREFIX || !Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ModelFormatException(name, "not a topic model of Unspin" + REMEDY);
        }
        ByteBuffer head = ByteBuffer.wrap(prefix, MAGIC.length, PREFIX - MAGIC.length);
        int length = head.getInt();
        if (length < 0 || length > LONGEST) {
            throw new ModelFormatException(name, "damaged: impossible length " + length + REMEDY);
        }
        byte[] body = in.readNBytes(length);
        CRC32C crc = new CRC32C();
        crc.update(body, 0, body.length);
        if (body.length < length || crc.getValue() != head.getLong()) {
            throw new ModelFormatException(name, "damaged or cut short: the check sum does not match" + REMEDY);
        }
        return new TopicModel(name, body);
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
