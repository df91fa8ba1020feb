package org.unspin.lm.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.unspin.binary.ContainerWriter;
import org.unspin.binary.SectionWriter;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.lm.ngram.Vocabulary;

/**
 * Learns the vectors of a {@link TopicModel}: predicts a word from the mean of the words around it, against words drawn
 * at random (negative sampling; T. Mikolov et al., "Distributed Representations of Words and Phrases and their
 * Compositionality", 2013). The window is wide, for topics, not syntax. One thread and a fixed seed: the same text
 * gives the same bytes.
 */
final class TopicTrainer {
    /** The commonest words say nothing about a topic. */
    private static final int FIRST_WORD = Vocabulary.FIRST_WORD + 120;

    private static final int MOST_WORDS = 30_000;
    private static final int DIMENSIONS = 48;
    private static final int WINDOW = 24;
    private static final int NEGATIVES = 6;
    private static final double SUBSAMPLE = 2e-4;
    private static final float FIRST_RATE = 0.05f;
    private static final int EPOCHS = 2;
    private static final long SEED = 20_261_123;

    private final Vocabulary vocabulary;
    private final int words;
    private final float[] expected;
    private final float[] standingBy;
    private final SplittableRandom random = new SplittableRandom(SEED);

    TopicTrainer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = Math.max(0, Math.min(MOST_WORDS, vocabulary.size() - FIRST_WORD));
        this.expected = new float[words * DIMENSIONS];
        this.standingBy = new float[words * DIMENSIONS];
        for (int i = 0; i < standingBy.length; i++) {
            standingBy[i] = (float) (random.nextDouble() - 0.5) / DIMENSIONS;
        }
    }

    /**
     * Learns from a text.
     *
     * @param text paragraphs of word ids as {@link Corpus#encodeParagraphs} gives them, separated by
     *     {@link Vocabulary#NONE}
     */
    void learn(char[] text) {
        long[] counts = new long[words];
        long total = 0;
        for (char c : text) {
            if (known(c)) {
                counts[c - FIRST_WORD]++;
                total++;
            }
        }
        if (total == 0) {
            return;
        }
        int[] noise = noise(counts);
        double[] kept = new double[words];
        for (int w = 0; w < words; w++) {
            double share = (double) counts[w] / total;
            kept[w] = share == 0 ? 0 : Math.min(1, Math.sqrt(SUBSAMPLE / share) + SUBSAMPLE / share);
        }
        int[] paragraph = new int[4096];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            int size = 0;
            for (int i = 0; i < text.length; i++) {
                if (text[i] == Vocabulary.NONE || size == paragraph.length) {
                    float progress = (epoch + (float) i / text.length) / EPOCHS;
                    learnParagraph(paragraph, size, noise, Math.max(1e-3f, FIRST_RATE * (1 - progress)));
                    size = 0;
                } else if (known(text[i]) && random.nextDouble() < kept[text[i] - FIRST_WORD]) {
                    paragraph[size++] = text[i] - FIRST_WORD;
                }
            }
        }
    }

    private boolean known(char word) {
        return word >= FIRST_WORD && word < FIRST_WORD + words;
    }

    /** Words to draw from, each in proportion to its count to the power 3/4. */
    private static int[] noise(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += Math.pow((double) count, 0.75);
        }
        int[] noise = new int[1 << 20];
        double sum = 0;
        int at = 0;
        for (int w = 0; w < counts.length; w++) {
            sum += Math.pow((double) counts[w], 0.75);
            while (at < noise.length && at < sum / total * noise.length) {
                noise[at++] = w;
            }
        }
        Arrays.fill(noise, at, noise.length, Math.max(0, counts.length - 1));
        return noise;
    }

    private void learnParagraph(int[] paragraph, int size, int[] noise, float rate) {
        float[] mean = new float[DIMENSIONS];
        float[] error = new float[DIMENSIONS];
        for (int i = 0; i < size; i++) {
            int from = Math.max(0, i - WINDOW);
            int to = Math.min(size, i + WINDOW + 1);
            int count = to - from - 1;
            if (count < 2) {
                continue;
            }
            Arrays.fill(mean, 0);
            Arrays.fill(error, 0);
            for (int j = from; j < to; j++) {
                if (j != i) {
                    add(standingBy, paragraph[j] * DIMENSIONS, 1f / count, mean);
                }
            }
            for (int k = 0; k <= NEGATIVES; k++) {
                int target = k == 0 ? paragraph[i] : noise[random.nextInt(noise.length)];
                if (k > 0 && target == paragraph[i]) {
                    continue;
                }
                int at = target * DIMENSIONS;
                float product = 0;
                for (int d = 0; d < DIMENSIONS; d++) {
                    product += mean[d] * expected[at + d];
                }
                float gradient = rate * ((k == 0 ? 1 : 0) - (float) (1 / (1 + Math.exp(-product))));
                for (int d = 0; d < DIMENSIONS; d++) {
                    error[d] += gradient * expected[at + d];
                    expected[at + d] += gradient * mean[d];
                }
            }
            for (int j = from; j < to; j++) {
                if (j != i) {
                    int at = paragraph[j] * DIMENSIONS;
                    for (int d = 0; d < DIMENSIONS; d++) {
                        standingBy[at + d] += error[d];
                    }
                }
            }
        }
    }

    private static void add(float[] from, int at, float times, float[] to) {
        for (int d = 0; d < DIMENSIONS; d++) {
            to[d] += times * from[at + d];
        }
    }

    /** The file, with the vectors a byte a number. */
    byte[] write() {
        float expectedStep = step(expected);
        float standingByStep = step(standingBy);
        ContainerWriter file = new ContainerWriter(TopicModel.FORMAT);
        SectionWriter model = file.section(TopicModel.MODEL);
        model.writeInt(vocabulary.check());
        model.writeInt(FIRST_WORD);
        model.writeInt(words);
        model.writeInt(DIMENSIONS);
        model.writeFloat(expectedStep * standingByStep);
        file.section(TopicModel.EXPECTED).writePlain(bytes(expected, expectedStep));
        file.section(TopicModel.STANDING_BY).writePlain(bytes(standingBy, standingByStep));
        return file.toByteArray();
    }

    /** The value of one step of a byte: nearly all numbers fit, the few beyond are clipped. */
    private static float step(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        return (float) Math.max(1e-9, 5 * Math.sqrt(squares / Math.max(1, values.length)) / 127);
    }

    private static byte[] bytes(float[] values, float step) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(values[i] / step)));
        }
        return bytes;
    }
}
