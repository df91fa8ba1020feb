package org.unspin.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.Tokens;

/** Queries answered in a second, along real sentences, as a decoder asks: of each word itself and of three in its place. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanguageModelBenchmark {
    private static final int WORDS = 16_384;
    private static final int CANDIDATES = 4;

    private NgramModel model = loaded();
    private final int[] words = new int[WORDS * CANDIDATES];

    private static NgramModel loaded() {
        try {
            return NgramModel.english();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Numbers the words; sentence ends are words too. */
    @Setup
    public void numberWords() {
        Random random = new Random(42);
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        int n = 0;
        for (String document : Articles.clean(WORDS)) {
            SegmentedText text = segmenter.segment(document);
            Tokens tokens = text.tokens();
            for (int s = 0; s < text.sentenceCount() && n < WORDS; s++) {
                for (int t = text.sentences()[s]; t < text.sentences()[s + 1] && n < WORDS; t++) {
                    words[CANDIDATES * n++] = model.wordId(document, tokens.start(t), tokens.end(t));
                }
                if (n < WORDS) {
                    words[CANDIDATES * n++] = model.endOfSentence();
                }
            }
        }
        if (n < WORDS) {
            throw new IllegalStateException("the articles have but " + n + " words");
        }
        for (int i = 0; i < words.length; i++) {
            if (i % CANDIDATES != 0) {
                words[i] = words[CANDIDATES * random.nextInt(WORDS)];
            }
        }
    }

    /** One query is one probability of a word after up to four others, and the state after it. */
    @Benchmark
    @OperationsPerInvocation(WORDS * CANDIDATES)
    public double queries() {
        int stateSize = model.stateSize();
        long[] states = new long[2 * stateSize];
        model.begin(states, 0);
        double sum = 0;
        for (int i = 0; i < words.length; i += CANDIDATES) {
            for (int c = CANDIDATES - 1; c >= 0; c--) {
                sum += model.score(states, 0, words[i + c], states, stateSize);
            }
            if (words[i] == model.endOfSentence()) {
                model.begin(states, 0);
            } else {
                System.arraycopy(states, stateSize, states, 0, stateSize);
            }
        }
        return sum;
    }
}
