package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;

/**
 * Whether work takes time in proportion to its size. What counts is the time that this thread had a processor, not what a clock
 * shows: other programs may take as much of the machine as they like.
 */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TIMES = 4;
    /** What is quadratic takes sixteen times as long for four times the size. */
    private static final double MOST = 10;
    /** Nanoseconds; what takes less cannot be measured well, and is no trouble. */
    private static final double LEAST = 30e6;

    private static final int ATTEMPTS = 3;

    private ProcessorTime() {}

    /**
     * Asserts that four times a text takes no more than some four times as long.
     *
     * @param unit what the text is made of, over and over
     * @param length of the longer text
     * @param work done in this thread
     */
    public static void assertLinear(String unit, int length, Consumer<String> work) {
        String small = unit.repeat(Math.max(1, length / TIMES / unit.length()));
        String large = small.repeat(TIMES);
        assertLinear(() -> work.accept(small), () -> work.accept(large));
    }

    /**
     * Asserts that a larger task takes no more than some four times as long.
     *
     * @param small a task
     * @param large one of four times its size
     */
    public static void assertLinear(Runnable small, Runnable large) {
        small.run(); // warms up
        double one = Math.max(LEAST, Math.min(time(small), time(small)));
        double four = time(large);
        for (int i = 1; i < ATTEMPTS && four >= MOST * one; i++) {
            four = Math.min(four, time(large));
        }

        assertThat(four / one).as("processor time of four times the size").isLessThan(MOST);
    }

    /**
     * Asserts that one task costs at most so many times what another does.
     *
     * @param most times
     */
    public static void assertRatio(double most, Runnable usual, Runnable costly) {
        usual.run();
        costly.run();
        double ratio = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ATTEMPTS && ratio >= most; i++) {
            ratio = Math.min(ratio, time(costly) / Math.max(LEAST, time(usual)));
        }

        assertThat(ratio)
                .as("processor time of the costly task in units of the usual one")
                .isLessThan(most);
    }

    private static double time(Runnable work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - begin;
    }
}
