package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.unspin.lm.ModelFormatException;

/**
 * The file of a model. All numbers are big-endian.
 *
 * <pre>
 * 8 bytes  UNSPINLM           4 bytes  version
 * 4 bytes  length of all that follows the check sum      8 bytes  CRC-32C of it
 * order, words, bytes of the vocabulary, 6 class scores
 * per order from 2: seed, segment length, segments, keys, bits of score, back-off and fingerprint, the scores, the weights
 * vocabulary (UTF-8, a word a line); scores and back-off weights of single words; the tables
 * </pre>
 *
 * The check sum is compared before anything is believed; what is inconsistent all the same is refused as well.
 */
public final class ModelFile {
    /** The first bytes of a model file. */
    public static final byte[] MAGIC = "UNSPINLM".getBytes(StandardCharsets.US_ASCII);
    /** The version that this class reads. */
    public static final int VERSION = 1;
    /** Bytes before the part that the check sum covers. */
    public static final int PREFIX = 24;
    /** Classes that have a score of their own. */
    public static final int CLASSES = Vocabulary.FIRST_WORD;

    private static final int LONGEST = 1 << 30;
    private static final String REMEDY =
            "; restore the file from where you had it, or train it anew with 'unspin train'";

    private ModelFile() {}

    static NgramModel read(String name, InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(PREFIX);
        if (prefix.length < PREFIX || !Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ModelFormatException(name, "not a language model of Unspin" + REMEDY);
        }
        ByteBuffer head = ByteBuffer.wrap(prefix, MAGIC.length, PREFIX - MAGIC.length);
        int version = head.getInt();
        if (version != VERSION) {
            throw new ModelFormatException(
                    name, "language model of version " + version + ", this library reads version " + VERSION + REMEDY);
        }
        int length = head.getInt();
        if (length < 0 || length > LONGEST) {
            throw new ModelFormatException(name, "damaged: impossible length " + length + REMEDY);
        }
        byte[] body = body(in, length);
        if (body.length < length) {
            throw new ModelFormatException(
                    name,
                    "cut short: " + (PREFIX + (long) body.length) + " of " + (PREFIX + (long) length) + " bytes"
                            + REMEDY);
        }
        CRC32C crc = new CRC32C();
        crc.update(body, 0, length);
        if (crc.getValue() != head.getLong()) {
            throw new ModelFormatException(name, "damaged: the check sum does not match" + REMEDY);
        }
        try {
            return parse(body);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ModelFormatException(name, "inconsistent (" + e.getMessage() + ")" + REMEDY);
        }
    }

    /** The next {@code length} bytes, or what there is of them; a length that is not true costs no memory. */
    private static byte[] body(InputStream in, int length) throws IOException {
        byte[] body = new byte[Math.min(length, Math.max(1 << 16, in.available()))];
        int got = in.readNBytes(body, 0, body.length);
        while (got == body.length && got < length) {
            body = Arrays.copyOf(body, (int) Math.min(length, 2L * got));
            got += in.readNBytes(body, got, body.length - got);
        }
        return got == body.length ? body : Arrays.copyOf(body, got);
    }

    private static NgramModel parse(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        int order = in.getInt();
        if (order < 1 || order > NgramModel.MAX_ORDER) {
            throw new IllegalArgumentException("order " + order);
        }
        int words = in.getInt();
        int vocabularyBytes = in.getInt();
        if (words < 0 || vocabularyBytes < 0 || vocabularyBytes > in.remaining()) {
            throw new IllegalArgumentException(words + " words in " + vocabularyBytes + " bytes");
        }
        float[] classScores = floats(in, CLASSES);
        Header[] headers = new Header[order + 1];
        for (int n = 2; n <= order; n++) {
            headers[n] = Header.read(in);
        }
        Vocabulary vocabulary = Vocabulary.fromBytes(body, in.position(), vocabularyBytes, words);
        in.position(in.position() + vocabularyBytes);
        float[] scores = floats(in, vocabulary.size());
        float[] backoffs = floats(in, vocabulary.size());
        NgramLevel[] levels = new NgramLevel[order + 1];
        for (int n = 2; n <= order; n++) {
            Header h = headers[n];
            FingerprintTable table =
                    new FingerprintTable(body, in.position(), h.layout, h.scoreBits + h.backoffBits, h.fingerprintBits);
            levels[n] = new NgramLevel(table, h.scores, h.backoffs, h.keys);
            if (h.tableBytes() > in.remaining()) {
                throw new IllegalArgumentException("table of " + h.tableBytes() + " bytes in " + in.remaining());
            }
            in.position(in.position() + (int) h.tableBytes());
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException(in.remaining() + " bytes too many");
        }
        return new NgramModel(vocabulary, scores, backoffs, levels, classScores);
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] values = new float[count];
        in.asFloatBuffer().get(values);
        in.position(in.position() + 4 * count);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("score " + value);
            }
        }
        return values;
    }

    /** What the file says of one order. */
    private record Header(
            FuseLayout layout,
            int keys,
            int scoreBits,
            int backoffBits,
            int fingerprintBits,
            float[] scores,
            float[] backoffs) {

        static Header read(ByteBuffer in) {
            long seed = in.getLong();
            int segmentLength = in.getInt();
            int segments = in.getInt();
            int keys = in.getInt();
            int scoreBits = in.get();
            int backoffBits = in.get();
            int fingerprintBits = in.get();
            if (segmentLength < 1
                    || Integer.bitCount(segmentLength) != 1
                    || segments < 1
                    || (segments + 2L) * segmentLength > Integer.MAX_VALUE
                    || keys < 0
                    || scoreBits < 1
                    || scoreBits > 16
                    || backoffBits < 0
                    || backoffBits > 15 // with the score's bits, a number that is not negative
                    || fingerprintBits < 4
                    || fingerprintBits > 24) {
                throw new IllegalArgumentException("table of " + segments + " segments of " + segmentLength);
            }
            return new Header(
                    new FuseLayout(seed, segmentLength, segments),
                    keys,
                    scoreBits,
                    backoffBits,
                    fingerprintBits,
                    floats(in, 1 << scoreBits),
                    floats(in, 1 << backoffBits));
        }

        long tableBytes() {
            return FingerprintTable.byteLength(layout.cells(), scoreBits + backoffBits + fingerprintBits);
        }
    }
}
