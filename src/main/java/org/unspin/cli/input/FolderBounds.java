package org.unspin.cli.input;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a directory that was named ends: what is in it is meant, what links in it lead to elsewhere is not. */
public final class FolderBounds {
    private final Path directory;
    private final Path real;

    public FolderBounds(Path directory) throws IOException {
        this.directory = directory;
        this.real = directory.toRealPath();
    }

    /** Whether a path below the directory is a link to something outside; a link to nothing is not. */
    public boolean leadsOut(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        try {
            return !path.toRealPath().startsWith(real);
        } catch (FileSystemException e) {
            // It leads nowhere or in a circle; or nobody may know where.
            return Files.exists(path);
        }
    }

    /** What to say of links that were left out. */
    public String leftOut(int links) {
        return links == 1
                ? "1 link leads out of " + directory + " and was left out"
                : links + " links lead out of " + directory + " and were left out";
    }
}
