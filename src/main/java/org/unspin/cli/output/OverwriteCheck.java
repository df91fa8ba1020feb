package org.unspin.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unspin.cli.console.CliException;

/**
 * Refuses, before anything is written, an output that is also an input or another output, whatever it is called: links
 * and the case of names are resolved. Not thread-safe.
 */
public final class OverwriteCheck {
    private final Set<Path> inputs = new HashSet<>();
    private final List<Path> inputDirectories = new ArrayList<>();
    /** What each output is, by where it really is. */
    private final Map<Path, String> outputs = new HashMap<>();

    /** Takes note of files that are read, or of directories of which every file is. */
    public OverwriteCheck reads(Collection<Path> files) {
        for (Path file : files) {
            Path real = real(file);
            inputs.add(real);
            if (Files.isDirectory(real)) {
                inputDirectories.add(real);
            }
        }
        return this;
    }

    /** Takes note of a file that may be read. */
    public OverwriteCheck reads(Optional<Path> file) {
        return reads(file.stream().toList());
    }

    /** Takes note of a file that is read. */
    public OverwriteCheck reads(Path file) {
        return reads(List.of(file));
    }

    /**
     * Checks a file that is written; all that is read must be noted by now.
     *
     * @param what it is, such as the option that names it
     * @throws CliException if something that is read or written is there
     */
    public OverwriteCheck writes(Path file, String what) throws CliException {
        Path real = real(file);
        boolean read = inputs.contains(real)
                || Files.exists(real) && inputDirectories.stream().anyMatch(real::startsWith);
        if (read) {
            throw new CliException(
                    file + ": " + what + " would overwrite an input; nothing was written, give another file");
        }
        String other = outputs.putIfAbsent(real, what);
        if (other != null) {
            throw new CliException(
                    file + ": " + what + " and " + other + " are the same file; nothing was written, give another one");
        }
        return this;
    }

    /** Checks a file that may be written. */
    public OverwriteCheck writes(Optional<Path> file, String what) throws CliException {
        return file.isPresent() ? writes(file.get(), what) : this;
    }

    /** Where a file is, or would be: what there is of its path with links resolved. */
    static Path real(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            Path name = absolute.getFileName();
            return parent == null || name == null
                    ? absolute
                    : real(parent).resolve(name).normalize();
        }
    }
}
