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
import org.unspin.Unspin;

/** Words diagnosed in a second, article by article. The score is in words, because a word is the operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-Xmx128m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DiagnoseBenchmark {
    private static final int WORDS = 20_000;

    private Unspin unspin = Unspin.english();
    private List<String> spun = List.of();
    private List<String> clean = List.of();

    /** Makes the texts, the same at every run, and checks that they are what their names say. */
    @Setup
    public void makeTexts() {
        spun = Articles.spun(WORDS, 42);
        clean = Articles.clean(WORDS);
        if (!spun.stream().allMatch(document -> unspin.diagnose(document).spun())) {
            throw new IllegalStateException("spun text is taken for clean");
        }
        if (clean.stream().anyMatch(document -> unspin.diagnose(document).spun())) {
            throw new IllegalStateException("clean text is taken for spun");
        }
    }

    /** Text that was spun. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void spun(Blackhole blackhole) {
        for (String document : spun) {
            blackhole.consume(unspin.diagnose(document));
        }
    }

    /** Text that was not. */
    @Benchmark
    @OperationsPerInvocation(WORDS)
    public void clean(Blackhole blackhole) {
        for (String document : clean) {
            blackhole.consume(unspin.diagnose(document));
        }
    }
}
