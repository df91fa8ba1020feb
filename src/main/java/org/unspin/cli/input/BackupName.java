package org.unspin.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How backups are called.
 *
 * @param suffix what is added to the name of the file
 */
public record BackupName(String suffix) {
    /** Where nothing else is asked for. */
    public static final BackupName USUAL = new BackupName(".orig");

    /** Where the backup of a file is. */
    public Path of(Path file) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** The file that this is the backup of, if it is one. */
    Optional<Path> original(Path backup) {
        String name = String.valueOf(backup.getFileName());
        if (!name.endsWith(suffix) || name.length() == suffix.length()) {
            return Optional.empty();
        }
        Path original = backup.resolveSibling(name.substring(0, name.length() - suffix.length()));
        return Files.isRegularFile(original) ? Optional.of(original) : Optional.empty();
    }
}
