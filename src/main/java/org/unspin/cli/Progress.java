package org.unspin.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where somebody waits for many files; nothing elsewhere. */
interface Progress extends AutoCloseable {
    /** Fewer files than this are done before a bar can be read. */
    int MANY = 20;

    /** One more is done. */
    void step();

    @Override
    void close();

    /**
     * A bar on standard error.
     *
     * @param count how many files there are
     * @param alone whether nothing else is written to the terminal meanwhile
     */
    static Progress of(Session session, int count, boolean alone) {
        return count > MANY && alone && session.terminals().err() ? Bar.of(session, count) : None.INSTANCE;
    }

    /** No bar. */
    enum None implements Progress {
        INSTANCE;

        @Override
        public void step() {}

        @Override
        public void close() {}
    }

    /** Loaded only where there is one. */
    record Bar(ProgressBar bar) implements Progress {
        static Bar of(Session session, int count) {
            return new Bar(new ProgressBarBuilder()
                    .setTaskName("restoring")
                    .setUnit(" files", 1)
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(session.err(), session.width()))
                    .build());
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
