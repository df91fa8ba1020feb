package org.unspin.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * Milliseconds until things are there, in new Java machines that have done nothing before. Each machine can be new only once:
 * leave the numbers of iterations as they are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {
    private static final String TEXT = "The caller marketplace volition beryllium unfastened connected Monday, oregon"
            + " whitethorn beryllium adjacent astatine the doorway.";

    /** The language model from the class path. */
    @Benchmark
    public NgramModel languageModel() throws IOException {
        return NgramModel.english();
    }

    /** The topic model from the class path. */
    @Benchmark
    public TopicModel topicModel() throws IOException {
        return TopicModel.english();
    }

    /** The dictionary, parsed but not compiled. */
    @Benchmark
    public SubstitutionDictionary dictionary() {
        return SubstitutionDictionary.resource("newswire");
    }

    /** All of it, and a first sentence restored. */
    @Benchmark
    public Restoration firstRestoration() {
        Restoration r = Unspin.english().restore(TEXT);
        if (!r.changed()) {
            throw new IllegalStateException("nothing was restored");
        }
        return r;
    }
}
