package org.unspin.cli.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileStamp;
import org.unspin.cli.input.InputText;
import org.unspin.cli.output.Journal.State;

/**
 * What earlier runs have done, and what this one does. The journal is in the directory of the copies; where files are
 * replaced, in the directory that was named, until all of it is done. A single file has none. Thread-safe once made.
 */
public final class Resumption implements Closeable {
    private final OutputFiles outputs;
    private final Map<InputText, Journal> journals = new HashMap<>();
    private final Map<Path, Journal> directories = new HashMap<>();

    private Resumption(OutputFiles outputs) {
        this.outputs = outputs;
    }

    /**
     * Reads the journals.
     *
     * @param output the directory of the copies; empty if files are replaced
     * @param settings a digest of all that makes a result another one
     */
    public static Resumption of(OutputFiles outputs, Optional<Path> output, List<InputText> texts, String settings)
            throws CliException, IOException {
        Resumption resumption = new Resumption(outputs);
        for (InputText input : texts) {
            Optional<Path> directory = output.isPresent() && texts.size() > 1 ? output : Optional.<Path>empty();
            directory = output.isPresent() ? directory : input.folder();
            if (directory.isPresent()) {
                Journal journal = resumption.directories.get(directory.get());
                if (journal == null) {
                    journal = Journal.in(directory.get(), settings);
                    resumption.directories.put(directory.get(), journal);
                }
                resumption.journals.put(input, journal);
            }
        }
        return resumption;
    }

    /**
     * What is left to do.
     *
     * @param all whether to do what is done all the same, and only tell of it
     */
    public List<InputText> left(Session session, List<InputText> texts, boolean all) throws IOException {
        List<InputText> left = new ArrayList<>();
        int done = 0;
        int changed = 0;
        int otherOptions = 0;
        for (InputText input : texts) {
            State state = state(input);
            done += state == State.DONE ? 1 : 0;
            changed += state == State.CHANGED ? 1 : 0;
            otherOptions += state == State.OTHER_OPTIONS ? 1 : 0;
            if (all || state != State.DONE && !(state == State.OTHER_OPTIONS && outputs.inPlace())) {
                left.add(input);
            }
        }
        if (!all && done + changed + otherOptions > 0) {
            session.note(done + " of " + counted(texts.size()) + " done already"
                    + (changed == 0 ? "" : "; " + changed + " changed since, done again")
                    + (otherOptions == 0
                            ? ""
                            : "; " + otherOptions + " done with other options, "
                                    + (outputs.inPlace()
                                            ? "left: put their backups back to do them again"
                                            : "done again")));
        } else if (all && done > 1 && session.terminals().err()) {
            session.note(done + " of " + counted(texts.size())
                    + " done already by an earlier run; --resume passes over them");
        }
        return left;
    }

    private State state(InputText input) throws IOException {
        Journal journal = journals.get(input);
        if (journal == null || input.file().isEmpty()) {
            return State.NEW;
        }
        State state = journal.state(input.file().get(), outputs.of(input));
        // A run that was killed may have replaced a file and not noted it.
        return state == State.NEW && outputs.wasReplaced(input) ? State.DONE : state;
    }

    private static String counted(int texts) {
        return texts == 1 ? "1 text" : texts + " texts";
    }

    /**
     * Notes that a text is done, if there is a journal for it.
     *
     * @param before what it looked like before it was read
     * @param written bytes of the result
     */
    public void add(InputText input, FileStamp before, long written) throws IOException {
        Journal journal = journals.get(input);
        if (journal != null) {
            Path file = input.file().orElseThrow();
            journal.add(file, outputs.inPlace() ? FileStamp.of(file) : before, written);
        }
    }

    /** All is done: replaced files need no journal any more; that of copies shows what is new the next time. */
    public void complete() throws IOException {
        if (outputs.inPlace()) {
            for (Journal journal : directories.values()) {
                journal.remove();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Journal journal : directories.values()) {
            journal.close();
        }
    }
}
