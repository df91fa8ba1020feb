package org.unspin.lm.train;

import java.util.Arrays;
import java.util.BitSet;
import org.unspin.binary.ContainerWriter;
import org.unspin.binary.SectionWriter;
import org.unspin.lm.ngram.ModelFile;
import org.unspin.lm.ngram.NgramLevel;
import org.unspin.lm.ngram.Vocabulary;

/** Quantises a pruned model and writes it in the format that {@link ModelFile} describes. */
final class ModelWriter {
    private final KneserNey model;
    private final NgramTrie trie;
    private final BitSet[] kept;
    private final float[][] backoffs;
    private final Bits bits;

    /** How many bits of a table's cell each part takes. */
    record Bits(int score, int backoff, int fingerprint) {
        /** Bits that an n-gram costs. */
        double perNgram(boolean highest) {
            return 1.125 * (score + fingerprint + (highest ? 0 : backoff));
        }
    }

    ModelWriter(KneserNey model, BitSet[] kept, float[][] backoffs, Bits bits) {
        this.model = model;
        this.trie = model.trie;
        this.kept = kept;
        this.backoffs = backoffs;
        this.bits = bits;
    }

    byte[] write(Vocabulary vocabulary, float[] classScores) {
        ContainerWriter file = new ContainerWriter(ModelFile.FORMAT);
        SectionWriter head = file.section(ModelFile.MODEL);
        head.writeInt(trie.order);
        head.writeInt(vocabulary.size() - Vocabulary.FIRST_WORD);
        head.writeFloats(classScores);
        file.section(ModelFile.VOCABULARY).writePlain(vocabulary.toBytes());
        float[] scores = new float[vocabulary.size()];
        for (int w = 0; w < scores.length; w++) {
            scores[w] = model.probability[1][w] > 0 ? (float) Math.log(model.probability[1][w]) : -20f;
        }
        file.section(ModelFile.SCORES).writeFloats(scores);
        file.section(ModelFile.BACKOFFS).writeFloats(backoffs[1]);
        for (int n = 2; n <= trie.order; n++) {
            writeLevel(n, file.section(ModelFile.codes(n)), file.section(ModelFile.table(n)));
        }
        return file.toByteArray();
    }

    private void writeLevel(int n, SectionWriter codes, SectionWriter table) {
        int size = kept[n].cardinality();
        boolean highest = n == trie.order;
        Quantizer scores = Quantizer.fit(collect(n, false), 1 << bits.score());
        Quantizer weights = highest ? null : Quantizer.fit(collect(n, true), (1 << bits.backoff()) - 1);
        long[] keys = new long[size];
        int[] values = new int[size];
        Walk walk = new Walk(n);
        for (int i = 0; i < size; i++) {
            int k = walk.next();
            keys[i] = NgramLevel.key(walk.context(), n - 1, trie.word[n][k]);
            values[i] = scores.code((float) Math.log(model.probability[n][k]));
            if (weights != null && backoffs[n][k] != 0) {
                values[i] |= (weights.code(backoffs[n][k]) + 1) << bits.score();
            }
        }
        int backoffBits = highest ? 0 : bits.backoff();
        FingerprintTableBuilder.Filled filled =
                new FingerprintTableBuilder(keys, values, size).fill(bits.score() + backoffBits, bits.fingerprint());
        codes.writeLong(filled.layout().seed());
        codes.writeInt(filled.layout().segmentLength());
        codes.writeInt(filled.layout().segments());
        codes.writeInt(size);
        codes.writeInt(bits.score());
        codes.writeInt(backoffBits);
        codes.writeInt(bits.fingerprint());
        codes.writeFloats(scores.centres());
        float[] weightCodes = new float[1 << backoffBits];
        if (weights != null) {
            System.arraycopy(weights.centres(), 0, weightCodes, 1, weights.centres().length);
        }
        codes.writeFloats(weightCodes);
        table.writePlain(packed(filled.cells(), bits.score() + backoffBits + bits.fingerprint()));
    }

    private float[] collect(int n, boolean weights) {
        float[] out = new float[kept[n].cardinality()];
        int at = 0;
        for (int k = kept[n].nextSetBit(0); k >= 0; k = kept[n].nextSetBit(k + 1)) {
            if (!weights) {
                out[at++] = (float) Math.log(model.probability[n][k]);
            } else if (backoffs[n][k] != 0) {
                out[at++] = backoffs[n][k];
            }
        }
        return Arrays.copyOf(out, at);
    }

    /** Cells of so many bits one after another, and the bytes that reading the last of them may touch. */
    static byte[] packed(long[] cells, int width) {
        byte[] packed = new byte[(int) (((long) cells.length * width + 7) / 8) + 8];
        for (int i = 0; i < cells.length; i++) {
            long bit = (long) i * width;
            for (int done = 0; done < width; ) {
                int at = (int) ((bit + done) >>> 3);
                int shift = (int) ((bit + done) & 7);
                packed[at] |= (byte) ((cells[i] >>> done) << shift);
                done += 8 - shift;
            }
        }
        return packed;
    }

    /** Visits the kept nodes of an order with the words before their last. */
    private final class Walk {
        private final int n;
        /** The node at each order on the way to the current one. */
        private final int[] path;

        private int at = -1;

        Walk(int n) {
            this.n = n;
            this.path = new int[n + 1];
        }

        int next() {
            at = kept[n].nextSetBit(at + 1);
            int node = at;
            path[n] = at;
            for (int m = n - 1; m >= 1; m--) {
                int[] child = trie.child[m];
                int parent = path[m]; // parents come in order too, so this only moves forward
                while (child[parent + 1] <= node) {
                    parent++;
                }
                path[m] = parent;
                node = parent;
            }
            return at;
        }

        /** The words before the last, 16 bits each, the last of them lowest. */
        long context() {
            long context = path[1];
            for (int m = 2; m < n; m++) {
                context = context << 16 | trie.word[m][path[m]];
            }
            return context;
        }
    }
}
