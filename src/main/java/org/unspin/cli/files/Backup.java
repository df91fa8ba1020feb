package org.unspin.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;

/** The backup of a file that is about to be replaced: the file itself under a second name. */
final class Backup {
    /** How the name of a backup ends where nothing else is asked for. */
    static final String USUAL = ".orig";

    private Backup() {}

    /** Where the backup of a file is. */
    static Path of(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** The file that this is the backup of, if it is one. */
    static Optional<Path> original(Path backup, String suffix) {
        String name = String.valueOf(backup.getFileName());
        if (!name.endsWith(suffix) || name.length() == suffix.length()) {
            return Optional.empty();
        }
        Path original = backup.resolveSibling(name.substring(0, name.length() - suffix.length()));
        return Files.isRegularFile(original) ? Optional.of(original) : Optional.empty();
    }

    /**
     * Makes the backup. One that a run left which was ended before it could replace the file is taken as it is.
     *
     * @param file a file, no link
     * @throws CliException if another text is there already under that name; it is left as it is
     * @throws IOException if the backup cannot be made; then there is none
     */
    static void make(Path file, String suffix) throws CliException, IOException {
        Path backup = of(file, suffix);
        try {
            link(file, backup);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(backup) || Files.mismatch(file, backup) >= 0) {
                throw new CliException(file + ": not changed, because there is a backup already, which is never"
                        + " overwritten; move " + backup + " away, choose another --backup SUFFIX, or use --no-backup");
            }
        }
    }

    /** A second name costs nothing and is there at once or not at all; where there are none, a copy has to do. */
    private static void link(Path file, Path backup) throws IOException {
        try {
            Files.createLink(backup, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (Files.exists(backup)) {
                throw new FileAlreadyExistsException(backup.toString());
            }
            Path partial = AtomicFile.partial(backup, 0);
            try {
                Files.copy(file, partial, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(partial, backup);
            } catch (FileAlreadyExistsException second) {
                throw second;
            } catch (FileSystemException second) {
                throw new IOException(
                        file + ": not changed, because its backup " + backup + " cannot be written: "
                                + Failures.reason(second),
                        second);
            } finally {
                Files.deleteIfExists(partial);
            }
        }
    }
}
