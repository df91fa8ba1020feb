package org.unspin.cli.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.input.BackupName;

/** The backup of a file that is about to be replaced: the file itself under a second name. */
final class Backup {
    private Backup() {}

    /**
     * Makes the backup. One that a run left which was ended before it could replace the file is taken as it is.
     *
     * @param file a file, no link
     * @return whether it was made; else it was there
     * @throws CliException if another text is there already under that name; it is left as it is
     * @throws IOException if the backup cannot be made; then there is none
     */
    static boolean make(Path file, BackupName name) throws CliException, IOException {
        Path backup = name.of(file);
        try {
            link(file, backup);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(backup) || Files.mismatch(file, backup) >= 0) {
                throw new CliException(file + ": not changed, because there is a backup already, which is never"
                        + " overwritten; move " + backup + " away, choose another --backup SUFFIX, or use --no-backup");
            }
            return false;
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
