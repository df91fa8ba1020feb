package org.unspin.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;

/** Writes files so that nobody ever sees half of one. */
final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a file by way of a sibling. A file that was there keeps its permissions; a link stays, and what it leads to
     * is replaced.
     *
     * @throws IOException if it cannot be written; then what was there is there still
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + ": this is a directory; give the name of a file");
        }
        Path partial = sibling(target, bytes);
        try {
            copyPermissions(target, partial);
            move(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static Path sibling(Path target, byte[] bytes) throws IOException {
        // Not createTempFile, whose files nobody else may read.
        for (int i = 0; ; i++) {
            Path partial = target.resolveSibling(String.format(
                    Locale.ROOT,
                    ".%s.%d-%d.part",
                    target.getFileName(),
                    ProcessHandle.current().pid(),
                    i));
            try {
                Files.write(partial, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return partial;
            } catch (FileAlreadyExistsException e) {
                if (i == 99) {
                    throw e;
                }
            } catch (IOException e) {
                Files.deleteIfExists(partial);
                throw e;
            }
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(to).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
