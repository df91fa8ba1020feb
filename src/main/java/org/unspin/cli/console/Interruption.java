package org.unspin.cli.console;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets the files that are being written be finished when the process is asked to end, and no new one be begun. The
 * system's own way of ending a process would stop threads anywhere.
 */
public final class Interruption implements AutoCloseable {
    /** Something that must not be broken off. */
    public interface Step {
        void run() throws CliException, IOException;
    }

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Thread hook;

    private Interruption(Runnable last) {
        hook = new Thread(
                () -> {
                    // Never released: whoever wants to write now waits until the process has gone.
                    lock.writeLock().lock();
                    last.run();
                },
                "interruption");
    }

    /**
     * Watches until it is closed.
     *
     * @param session where the last words go
     * @param words what to say when the process is asked to end
     */
    public static Interruption watch(Session session, Supplier<String> words) {
        Interruption interruption = new Interruption(() -> session.complain(words.get()));
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException e) {
            // The end has begun already.
        }
        return interruption;
    }

    /** Does something that will be done wholly or not begun. */
    public void uninterrupted(Step step) throws CliException, IOException {
        lock.readLock().lock();
        try {
            step.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends.
        }
    }
}
