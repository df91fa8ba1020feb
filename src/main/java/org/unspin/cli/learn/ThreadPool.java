package org.unspin.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.unspin.learn.withoutoriginals.Workers;

/** Threads for a learner, which starts none itself. */
final class ThreadPool implements Workers, AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    /** So many threads, at least 1; they end with the program or with {@link #close}. */
    ThreadPool(int threads) {
        this.threads = threads;
        executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "learning");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void run(int pieces, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        };
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.add(executor.submit(worker));
        }
        for (Future<?> one : all) {
            finish(one);
        }
    }

    private static void finish(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("learning failed in another thread", e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
