package org.unspin.cli.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where somebody waits for many files; nothing elsewhere. */
public interface Progress extends AutoCloseable {
    /** Fewer files than this are done before a bar can be read. */
    int MANY = 20;

    /** One more is done. */
    void step();

    @Override
    void close();

    /**
     * A bar on standard error.
     *
     * @param task what is done, in a word
     * @param count how many files there are
     * @param alone whether nothing else is written to the terminal meanwhile
     */
    static Progress of(Session session, String task, int count, boolean alone) {
        return count > MANY && alone && session.terminals().err()
                ? Bar.of(session, task, " files", count)
                : None.INSTANCE;
    }

    /** A bar for the rounds of something that takes long. */
    static Progress ofRounds(Session session, String task, int count) {
        return session.terminals().err() ? Bar.of(session, task, " rounds", count) : None.INSTANCE;
    }

    /** A bar for lines of which nobody knows how many there are. */
    static Progress ofLines(Session session, String task, boolean alone) {
        return alone && session.terminals().err() ? Bar.of(session, task, " lines", -1) : None.INSTANCE;
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
        static Bar of(Session session, String task, String unit, int count) {
            return new Bar(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, 1)
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
