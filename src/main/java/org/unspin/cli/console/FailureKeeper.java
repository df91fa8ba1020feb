package org.unspin.cli.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A buffer before a stream; remembers the first failure, which a {@code PrintStream} swallows. Thread-safe. */
public final class FailureKeeper extends BufferedOutputStream {
    private Optional<IOException> failure = Optional.empty();

    public FailureKeeper(OutputStream out, int size) {
        super(out, size);
    }

    /** The first failure; empty if there was none. */
    public synchronized Optional<IOException> failure() {
        return failure;
    }

    /** Whether a failure means that the reader of a pipe has gone. */
    public static boolean isBrokenPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        // Linux and macOS; Windows.
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    @Override
    public synchronized void write(int b) throws IOException {
        try {
            super.write(b);
        } catch (IOException e) {
            throw kept(e);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            throw kept(e);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        try {
            super.flush();
        } catch (IOException e) {
            throw kept(e);
        }
    }

    private IOException kept(IOException e) {
        if (failure.isEmpty()) {
            failure = Optional.of(e);
        }
        return e;
    }
}
