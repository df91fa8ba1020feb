package org.unspin.cli.learn;

import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.learn.withoutoriginals.UnpairedProgress;

/** A progress bar for each step of a learner. Not thread-safe. */
final class LearningBars implements UnpairedProgress, AutoCloseable {
    private final Session session;
    private final int pages;
    private Step step = Step.READING;
    private Progress bar;

    LearningBars(Session session, int pages) {
        this.session = session;
        this.pages = pages;
        bar = Progress.of(session, "reading", pages, true);
    }

    @Override
    public void at(Step now, int done, int of) {
        if (now != step) {
            bar.close();
            step = now;
            bar = now == Step.LEARNING && pages > Progress.MANY
                    ? Progress.ofRounds(session, "learning", of)
                    : Progress.None.INSTANCE;
        }
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
