package org.unspin.cli.restore;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.unspin.cli.input.InputText;

/** Does the same with many things on several threads, and hands the results on in their order. */
final class InOrder<T, R> {
    /** Results that may wait for a slow one before them, for each thread. */
    private static final int WINDOW = 16;
    /** What is in flight has this part of the heap, in bytes as they were read: a restoration takes many times as much. */
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
     * Runs with texts.
     *
     * @param texts the texts
     * @param jobs how many threads, 1 or more; with one everything is done in the thread that calls
     * @param work what is done, by several threads at once; what it throws ends the run
     * @param taker gets each result, in the thread that calls; says whether to go on
     */
    static <R> void run(List<InputText> texts, int jobs, Function<InputText, R> work, Predicate<R> taker) {
        Iterator<InputText> each = texts.iterator();
        run(
                () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(),
                InputText::size,
                Math.min(jobs, Math.max(1, texts.size())),
                work,
                taker);
    }

    /**
     * Runs. Only a bounded number is in memory at any time: nothing more is asked for till the results that are ready have been taken.
     * What is too large to have others beside it is alone.
     *
     * @param source gives one after the other, in the thread that calls; nothing after the last
     * @param size of one in bytes
     * @param jobs how many threads, 1 or more; with one everything is done in the thread that calls
     * @param work what is done, by several threads at once; what it throws ends the run
     * @param taker gets each result, in the thread that calls; says whether to go on
     */
    static <T, R> void run(
            Supplier<Optional<T>> source, ToLongFunction<T> size, int jobs, Function<T, R> work, Predicate<R> taker) {
        if (jobs == 1) {
            for (Optional<T> each = source.get(); each.isPresent(); each = source.get()) {
                if (!taker.test(work.apply(each.get()))) {
                    return;
                }
            }
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            new InOrder<T, R>(threads, taker).run(source, size, WINDOW * jobs, work);
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(Supplier<Optional<T>> source, ToLongFunction<T> sizes, int window, Function<T, R> work) {
        long mostBytes = Runtime.getRuntime().maxMemory() / SHARE;
        for (Optional<T> next = source.get(); next.isPresent(); next = source.get()) {
            T each = next.get();
            long size = sizes.applyAsLong(each);
            while (!pending.isEmpty() && (pending.size() == window || bytes + size > mostBytes)) {
                if (!takeFirst()) {
                    return;
                }
            }
            pending.add(new Pending<>(threads.submit(() -> work.apply(each)), size));
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
