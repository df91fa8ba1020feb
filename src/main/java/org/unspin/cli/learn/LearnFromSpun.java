package org.unspin.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.dictionary.DictionaryFigures;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.output.AtomicFile;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.withoutoriginals.ExpectedCounts;
import org.unspin.learn.withoutoriginals.UnpairedLearner;
import org.unspin.learn.withoutoriginals.UnpairedLearning;
import org.unspin.learn.withoutoriginals.UnpairedSettings;
import org.unspin.lm.ngram.NgramModel;

/** {@code unspin learn} without originals: from the spun pages alone. */
final class LearnFromSpun {
    private final Session session;
    private final Inputs pages;
    private final PageReader reader;
    private final Set<InputText> unreadable = new HashSet<>();

    LearnFromSpun(Session session, Inputs pages, PageReader reader) {
        this.session = session;
        this.pages = pages;
        this.reader = reader;
    }

    /**
     * Learns and writes; says what was read, skipped and found.
     *
     * @param threads that work at the same time; their number makes no difference to what is learned
     */
    int run(String name, Path output, UnpairedSettings settings, Optional<Path> state, int threads)
            throws CliException, IOException {
        List<SubstitutionDictionary> known = new ArrayList<>();
        for (String family : Unspin.families()) {
            known.add(SubstitutionDictionary.resource(family));
        }
        known.add(SubstitutionDictionary.resource("thesaurus"));
        UnpairedLearning learned;
        try (ThreadPool threadPool = new ThreadPool(threads);
                LearningBars bars = new LearningBars(session, pages.texts().size())) {
            UnpairedLearner learner =
                    new UnpairedLearner(NgramModel.english(), ExpectedCounts.english(), known, settings, threadPool);
            learned = learner.learn(this::documents, name, state, bars);
        }
        for (Map.Entry<String, Integer> reason : new TreeMap<>(learned.skipped()).entrySet()) {
            session.note("skipped " + reason.getValue() + " of the pages: " + reason.getKey());
        }
        if (learned.dictionary().entries().isEmpty()) {
            throw new CliException("nothing was learned, and " + output
                    + " was not written: give more pages of one spinner, some hundreds at least");
        }
        StringBuilder text = new StringBuilder();
        learned.dictionary().write(text);
        AtomicFile.write(output, Encoding.UTF_8.encode(text.toString()));
        session.print(String.format(
                Locale.ROOT,
                "%s: %s from %,d pages (%,d words)%n",
                output,
                DictionaryFigures.of(learned.dictionary()).size(),
                learned.documents(),
                learned.words()));
        return pages.troubled() ? Session.TROUBLE : Session.DONE;
    }

    /** The texts one by one, read when they are asked for. */
    private Iterator<String> documents() {
        return pages.texts().stream().map(this::read).flatMap(Optional::stream).iterator();
    }

    /** What cannot be read is told of once and left out. */
    private Optional<String> read(InputText input) {
        try {
            return Optional.of(reader.read(input).text());
        } catch (CliException | IOException e) {
            if (unreadable.add(input)) {
                pages.complain(e);
            }
            return Optional.empty();
        }
    }
}
