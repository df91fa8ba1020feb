package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.unspin.binary.ContainerFormat;
import org.unspin.binary.ContainerReader;
import org.unspin.binary.SectionReader;
import org.unspin.lm.ModelFormatException;

/**
 * The file of a language model: a {@link ContainerFormat} with the sections
 *
 * <pre>
 * model           order, number of words, 6 class scores
 * vocabulary      the words, one a line (UTF-8)
 * scores          scores of single words
 * back-offs       back-off weights of single words
 * and for each order n from 2:
 * codes n         seed, segment length, segments, keys, bits of score, back-off and fingerprint, the scores, the weights
 * table n         the cells, read where they lie
 * </pre>
 */
public final class ModelFile {
    /** The kind of file. */
    public static final ContainerFormat FORMAT =
            new ContainerFormat("NGRM", 1, "language model", TopicModel.REMEDY, ModelFormatException::new);

    /** The section of order, number of words and class scores. */
    public static final String MODEL = "model";
    /** The section of the words. */
    public static final String VOCABULARY = "vocabulary";
    /** The section of the scores of single words. */
    public static final String SCORES = "scores";
    /** The section of their back-off weights. */
    public static final String BACKOFFS = "back-offs";
    /** Classes that have a score of their own. */
    private static final int CLASSES = Vocabulary.FIRST_WORD;

    private ModelFile() {}

    /** The section of what the codes of an order stand for. */
    public static String codes(int order) {
        return "codes ".concat(Integer.toString(order));
    }

    /** The section of the cells of an order. */
    public static String table(int order) {
        return "table ".concat(Integer.toString(order));
    }

    static NgramModel read(String name, InputStream in) throws IOException {
        return ContainerReader.read(FORMAT, name, in, ModelFile::parse);
    }

    private static NgramModel parse(ContainerReader file) {
        SectionReader model = file.section(MODEL);
        int order = model.readInt(1, NgramModel.MAX_ORDER, "order");
        int words = model.readInt(0, Vocabulary.LIMIT, "number of words");
        float[] classScores = model.readFloats();
        SectionReader.require(classScores.length == CLASSES, "number of class scores");
        Vocabulary vocabulary = Vocabulary.of(file.section(VOCABULARY).rest(), words);
        float[] scores = file.section(SCORES).readFloats();
        float[] backoffs = file.section(BACKOFFS).readFloats();
        SectionReader.require(
                scores.length == vocabulary.size() && backoffs.length == vocabulary.size(), "number of word scores");
        NgramLevel[] levels = new NgramLevel[order + 1];
        for (int n = 2; n <= order; n++) {
            levels[n] = level(file.section(codes(n)), file.section(table(n)).rest());
        }
        return new NgramModel(vocabulary, scores, backoffs, levels, classScores);
    }

    private static NgramLevel level(SectionReader codes, ByteBuffer table) {
        long seed = codes.readLong();
        int segmentLength = codes.readInt(1, Integer.MAX_VALUE, "segment length");
        int segments = codes.readInt(1, Integer.MAX_VALUE, "number of segments");
        SectionReader.require(
                Integer.bitCount(segmentLength) == 1 && (segments + 2L) * segmentLength <= Integer.MAX_VALUE,
                "size of a table");
        int keys = codes.readInt(0, Integer.MAX_VALUE, "number of keys");
        int scoreBits = codes.readInt(1, 16, "bits of a score");
        int backoffBits =
                codes.readInt(0, 15, "bits of a back-off weight"); // with the score's not negative as a number
        int fingerprintBits = codes.readInt(4, 24, "bits of a fingerprint");
        float[] scores = codes.readFloats();
        float[] backoffs = codes.readFloats();
        SectionReader.require(
                scores.length == 1 << scoreBits && backoffs.length == 1 << backoffBits, "number of codes");
        FuseLayout layout = new FuseLayout(seed, segmentLength, segments);
        int valueBits = scoreBits + backoffBits;
        SectionReader.require(
                table.remaining() == FingerprintTable.byteLength(layout.cells(), valueBits + fingerprintBits),
                "length of a table");
        return new NgramLevel(
                new FingerprintTable(
                        table.array(), table.arrayOffset() + table.position(), layout, valueBits, fingerprintBits),
                scores,
                backoffs,
                keys);
    }
}
