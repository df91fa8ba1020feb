package org.unspin.cli.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is written piece by piece under another name, and is there when it is whole, or not at all. */
public final class GrowingFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_NAMES = 100;

    private final Path target;
    private final Path partial;
    private final Optional<FileMode> mode;
    private final OutputStream out;

    private GrowingFile(Path target, Path partial, Optional<FileMode> mode, OutputStream out) {
        this.target = target;
        this.partial = partial;
        this.mode = mode;
        this.out = out;
    }

    static GrowingFile beside(Path target, Optional<FileMode> mode) throws IOException {
        for (int i = 0; ; i++) {
            Path partial = AtomicFile.partial(target.toAbsolutePath(), i);
            try {
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(AtomicFile.create(partial, mode)), BUFFER);
                // Whoever is interrupted leaves nothing behind.
                partial.toFile().deleteOnExit();
                return new GrowingFile(target, partial, mode, out);
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_NAMES) {
                    throw AtomicFile.failure(target, e);
                }
            } catch (IOException e) {
                throw AtomicFile.failure(target, e);
            }
        }
    }

    /** Where it is written; failures name the file. Closing it ends the file, and does not put it in its place. */
    public OutputStream out() {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                try {
                    super.write(b);
                } catch (IOException e) {
                    throw AtomicFile.failure(target, e);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    throw AtomicFile.failure(target, e);
                }
            }

            @Override
            public void close() throws IOException {
                try {
                    out.close();
                } catch (IOException e) {
                    throw AtomicFile.failure(target, e);
                }
            }
        };
    }

    Path target() {
        return target;
    }

    /** Puts it in its place; gives the number of its bytes. */
    long finish() throws IOException {
        try {
            out.close();
            long size = Files.size(partial);
            AtomicFile.finish(partial, target, mode);
            return size;
        } catch (IOException e) {
            throw AtomicFile.failure(target, e);
        }
    }

    /** Leaves nothing of a file that was not finished. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            // A full disk: what was written goes away all the same.
        }
        Files.deleteIfExists(partial);
    }
}
