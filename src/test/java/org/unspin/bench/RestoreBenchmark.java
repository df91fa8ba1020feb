package org.unspin.bench;

import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import org.unspin.Restoration;
import org.unspin.Unspin;

/** Words restored in a second, article by article. The score is in words, because a word is the operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-Xmx128m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RestoreBenchmark {
    private static final int WORDS = 20_000;

    private Unspin unspin = Unspin.english();
    private List<String> spun = List.of();
    private List<String> clean = List.of();

    /** Makes the texts, the same at every run, and checks that they are what their names say. */
    @Setup
    public void makeTexts() {
        spun = Articles.spun(WORDS, 42);
        clean = Articles.clean(WORDS);
        int corrections = 0;
        for (String document : spun) {
            corrections += unspin.restore(document).corrections().size();
        }
        if (corrections < WORDS / 5) {
            throw new IllegalStateException("only " + corrections + " corrections: this text is not spun");
        }
        if (clean.stream()
                .anyMatch(document -> unspin.restore(document).corrections().size() > 2)) {
            throw new IllegalStateException("the clean text is taken for spun");
        }
    }

    /** Text that was spun: every sentence goes through the lattice. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void spun(Blackhole blackhole) {
        for (String document : spun) {
            Restoration r = unspin.restore(document);
            blackhole.consume(r);
        }
    }

    /** Text that was not: most of it is settled by word frequencies. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void clean(Blackhole blackhole) {
        for (String document : clean) {
            Restoration r = unspin.restore(document);
            blackhole.consume(r);
        }
    }
}
