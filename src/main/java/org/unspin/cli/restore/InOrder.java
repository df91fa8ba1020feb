package org.unspin.cli.restore;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unspin.cli.input.InputText;

/** Does the same with many texts on several threads, and hands the results on in the order of the texts. */
final class InOrder<R> {
    /** Results that may wait for a slow one before them, for each thread. */
    private static final int WINDOW = 16;
    /** Texts in flight have this part of the heap, in bytes of their files: a restoration takes many times as much. */
    private static final int SHARE = 100;

    private final ExecutorService threads;
    private final Predicate<R> taker;
    private final Deque<Pending<R>> pending = new ArrayDeque<>();
    private long bytes;

    private record Pending<R>(Future<R> result, long bytes) {}

    private InOrder(ExecutorService threads, Predicate<R> taker) {
        this.threads = threads;
        this.taker = taker;
    }

    /**
     * Runs. Only a bounded number of texts is in memory at any time; a text that is too large to have others beside it
     * is alone.
     *
     * @param texts the texts
     * @param jobs how many threads, 1 or more; with one everything is done in the thread that calls
     * @param work what is done, by several threads at once; what it throws ends the run
     * @param taker gets each result, in the thread that calls; says whether to go on
     */
    static <R> void run(List<InputText> texts, int jobs, Function<InputText, R> work, Predicate<R> taker) {
        if (jobs == 1 || texts.size() < 2) {
            for (InputText input : texts) {
                if (!taker.test(work.apply(input))) {
                    return;
                }
            }
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, texts.size()), task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            new InOrder<>(threads, taker).run(texts, WINDOW * jobs, work);
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(List<InputText> texts, int window, Function<InputText, R> work) {
        long mostBytes = Runtime.getRuntime().maxMemory() / SHARE;
        for (InputText input : texts) {
            long size = input.size();
            while (!pending.isEmpty() && (pending.size() == window || bytes + size > mostBytes)) {
                if (!takeFirst()) {
                    return;
                }
            }
            pending.add(new Pending<>(threads.submit(() -> work.apply(input)), size));
            bytes += size;
        }
        while (!pending.isEmpty() && takeFirst()) {}
    }

    private boolean takeFirst() {
        Pending<R> first = pending.remove();
        bytes -= first.bytes();
        try {
            return taker.test(Uninterruptibles.getUninterruptibly(first.result()));
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        }
    }
}
