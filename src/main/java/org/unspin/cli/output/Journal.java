package org.unspin.cli.output;

import com.google.common.base.Splitter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.FileStamp;

/**
 * What has been restored, a line a text, so that a run that was interrupted can go on. A line is written when its text
 * is; half a line, which a killed run may leave, is passed over. Thread-safe.
 */
public final class Journal implements Closeable {
    /** How the file is called: hidden, so that no run takes it for a text. */
    public static final String NAME = ".unspin-journal";

    private static final String TITLE = "#! unspin journal 1: what 'unspin restore --resume' need not do again";
    private static final int COLUMNS = 5;

    /** What a journal says of a text. */
    enum State {
        /** Nothing, or what was written is there no more. */
        NEW,
        /** It is done. */
        DONE,
        /** It was done, and is another text now. */
        CHANGED,
        /** It was done with other options. */
        OTHER_OPTIONS
    }

    private record Entry(String settings, FileStamp stamp, long written) {}

    private final Path file;
    private final String settings;
    private final Map<String, Entry> entries;
    private Optional<FileChannel> out = Optional.empty();

    private Journal(Path file, String settings, Map<String, Entry> entries) {
        this.file = file;
        this.settings = settings;
        this.entries = entries;
    }

    /**
     * Reads the journal of a directory, if there is one; writes nothing yet.
     *
     * @param settings a digest of all that makes a result another one; no tab or line break
     */
    static Journal in(Path directory, String settings) throws CliException, IOException {
        Path file = directory.resolve(NAME);
        Map<String, Entry> entries = new HashMap<>();
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (!text.startsWith(TITLE) && !TITLE.startsWith(text)) {
                throw new CliException(file + ": not a journal of Unspin; move it away");
            }
            int end;
            for (int start = 0; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
                read(text.substring(start, end), entries);
            }
        }
        return new Journal(file, settings, entries);
    }

    private static void read(String line, Map<String, Entry> entries) {
        List<String> columns = Splitter.on('\t').splitToList(line);
        if (columns.size() == COLUMNS) {
            try {
                FileStamp stamp = new FileStamp(Long.parseLong(columns.get(1)), Long.parseLong(columns.get(2)));
                entries.put(columns.get(4), new Entry(columns.get(0), stamp, Long.parseLong(columns.get(3))));
            } catch (NumberFormatException e) {
                // A damaged line: the text is done again.
            }
        }
    }

    /**
     * Whether a text need not be done again.
     *
     * @param input the text
     * @param target where its result is
     */
    State state(Path input, Path target) {
        Entry entry = entries.get(key(input));
        try {
            if (entry == null || !Files.exists(target) || Files.size(target) != entry.written()) {
                return State.NEW;
            }
            if (!entry.stamp().equals(FileStamp.of(input))) {
                return State.CHANGED;
            }
            return entry.settings().equals(settings) ? State.DONE : State.OTHER_OPTIONS;
        } catch (IOException e) {
            // Whoever reads it will tell.
            return State.NEW;
        }
    }

    /** Notes that a text is done. */
    synchronized void add(Path input, FileStamp stamp, long written) throws IOException {
        if (out.isEmpty()) {
            out = Optional.of(open());
        }
        String line = settings + '\t' + stamp.size() + '\t' + stamp.modified() + '\t' + written + '\t' + key(input);
        try {
            write(out.get(), line + '\n');
        } catch (IOException e) {
            throw AtomicFile.failure(file, e);
        }
    }

    private FileChannel open() throws IOException {
        boolean begun = Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        // After half a line a new one begins.
        write(channel, begun ? "\n" : TITLE + '\n');
        return channel;
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** As a URI, which has neither tabs nor line breaks, whatever the name of the file. */
    private static String key(Path input) {
        return input.toAbsolutePath().normalize().toUri().toASCIIString();
    }

    /** Removes the file: all is done. */
    synchronized void remove() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public synchronized void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
            out = Optional.empty();
        }
    }
}
