package org.unspin.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unspin.cli.console.Failures;

/** Writes files so that nobody ever sees half of one. Thread-safe. */
public final class AtomicFile {
    private static final String START = ".unspin-";
    private static final String END = ".part";

    private AtomicFile() {}

    /**
     * Writes a file by way of a sibling. A file that was there keeps its permissions; a link stays, and what it leads to
     * is replaced.
     *
     * @throws IOException if it cannot be written; then what was there is there still
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, Optional.empty());
    }

    /**
     * The same for a file that is to have a mode of its own.
     *
     * @param mode empty for that of the file that was there, or what is usual
     */
    public static void write(Path file, byte[] bytes, Optional<FileMode> mode) throws IOException {
        writeIf(() -> true, file, bytes, mode);
        syncDirectory(OverwriteCheck.real(file).getParent());
    }

    /** Something to find out before the new file takes the place of the old one. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /**
     * Writes a file if something holds at the last moment; says whether it did. After a crash either the old file is
     * there or the new one; {@link #syncDirectory} makes sure of the new one.
     */
    static boolean writeIf(Condition condition, Path file, byte[] bytes, Optional<FileMode> wanted) throws IOException {
        boolean replaces = Files.exists(file);
        Path target = replaces ? file.toRealPath() : file.toAbsolutePath();
        if (replaces && Files.isDirectory(target)) {
            throw new IOException(file + ": this is a directory; give the name of a file");
        }
        try {
            Optional<FileMode> mode = wanted.isPresent() || !replaces ? wanted : FileMode.strictest(List.of(target));
            Path partial = sibling(target, bytes, mode);
            try {
                if (mode.isPresent()) {
                    mode.get().give(partial);
                }
                if (!condition.holds()) {
                    return false;
                }
                move(partial, target);
                return true;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** The failure to write a sibling as one to write the file itself: of the sibling nobody has heard. */
    public static IOException failure(Path file, IOException e) {
        return new IOException(file + ": cannot be written: " + Failures.reason(e), e);
    }

    private static Path sibling(Path target, byte[] bytes, Optional<FileMode> mode) throws IOException {
        // Not createTempFile, whose files nobody else may read.
        for (int i = 0; ; i++) {
            Path partial = partial(target, i);
            try {
                create(partial, bytes, mode);
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

    /** Opens a new file, which till it is finished is for the owner alone if it is to have a mode. */
    public static FileChannel create(Path partial, Optional<FileMode> mode) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(partial, options, FileMode.ofUnfinished(mode));
    }

    /** Gives a file that was written its mode and its place, for good. */
    public static void finish(Path partial, Path target, Optional<FileMode> mode) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (mode.isPresent()) {
            mode.get().give(partial);
        }
        move(partial, target);
        syncDirectory(target.toAbsolutePath().getParent());
    }

    private static void create(Path file, byte[] bytes, Optional<FileMode> mode) throws IOException {
        try (FileChannel channel = create(file, mode)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes sure that what was moved into a directory is there after a crash; where that cannot be done, it need not. */
    public static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories, and some file systems do not know how.
        }
    }

    /** A name beside a file for what becomes that file; says which process and thread of it writes. */
    public static Path partial(Path target, int number) {
        return target.resolveSibling(START + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + "-" + number + END);
    }

    /**
     * Removes what a process left half written in a directory when it was killed. Processes that are alive lose nothing.
     *
     * @return how many files were removed
     */
    public static int removeLeftovers(Path directory) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, START + "*" + END)) {
            for (Path file : files) {
                if (isLeftover(file) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isLeftover(Path file) throws IOException {
        try {
            return isOfADeadProcess(file);
        } catch (NoSuchFileException e) {
            // Another thread has just put it in its place.
            return false;
        }
    }

    private static boolean isOfADeadProcess(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dash = name.indexOf('-', START.length());
        if (dash < 0) {
            return false;
        }
        long pid;
        try {
            pid = Long.parseLong(name.substring(START.length(), dash));
        } catch (NumberFormatException e) {
            return false;
        }
        // In a container every run has the same number: then the file is older than the process.
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return true;
        }
        Optional<Instant> start = process.get().info().startInstant();
        return start.isPresent()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(start.get().minusSeconds(1));
    }

    /** Puts a file in the place of another. */
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
