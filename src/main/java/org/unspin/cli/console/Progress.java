package org.unspin.cli.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where somebody waits for many files; nothing elsewhere. */
public interface Progress extends AutoCloseable {
    /** Fewer files than this are done before a bar can be read. */
    int MANY = 20;
    /** A shorter text is restored before a bar can be read. */
    int LONG_TEXT = 1_000_000;

    int MEGABYTE = 1_000_000;
    int THOUSAND = 1_000;

    /** One more is done. */
    void step();

    /** So many are done. */
    void stepTo(long done);

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
        return count > MANY && alone && session.showsProgress()
                ? Bar.of(session, task, " files", count)
                : None.INSTANCE;
    }

    /** A bar for the rounds of something that takes long. */
    static Progress ofRounds(Session session, String task, int count) {
        return session.showsProgress() ? Bar.of(session, task, " rounds", count) : None.INSTANCE;
    }

    /**
     * A bar for bytes of one file.
     *
     * @param bytes of the file; 0 where nobody knows
     */
    static Progress ofBytes(Session session, String task, long bytes, boolean alone) {
        return alone && session.showsProgress()
                ? Bar.of(session, task, " MB", MEGABYTE, bytes == 0 ? -1 : bytes)
                : None.INSTANCE;
    }

    /** A bar for the characters of one text, which is shown only if it is a long one. */
    static Progress ofCharacters(Session session, String task, long characters, boolean alone) {
        return alone && characters > LONG_TEXT && session.showsProgress()
                ? Bar.of(session, task, "k characters", THOUSAND, characters)
                : None.INSTANCE;
    }

    /** No bar. */
    enum None implements Progress {
        INSTANCE;

        @Override
        public void step() {}

        @Override
        public void stepTo(long done) {}

        @Override
        public void close() {}
    }

    /** Loaded only where there is one. */
    record Bar(ProgressBar bar) implements Progress {
        static Bar of(Session session, String task, String unit, int count) {
            return of(session, task, unit, 1, count);
        }

        static Bar of(Session session, String task, String unit, int size, long count) {
            return new Bar(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, size)
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
        public void stepTo(long done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
