package org.unspin.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import org.unspin.cli.console.CliException;

/** Tells at once of a file that cannot be read, before hours of work are spent on the others. */
public final class FileCheck {
    private FileCheck() {}

    public static Path readable(Path file) throws CliException {
        if (!Files.exists(file)) {
            throw new CliException(file + ": no such file or directory");
        }
        if (Files.isDirectory(file)) {
            throw new CliException(file + ": this is a directory; name its files");
        }
        if (!Files.isReadable(file)) {
            throw new CliException(file + ": permission denied");
        }
        return file;
    }
}
