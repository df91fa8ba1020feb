package org.unspin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where restored copies go. Never over an input, unless that is what was asked for. */
final class Targets {
    private final Map<Source, Path> targets = new HashMap<>();
    private final boolean inPlace;

    private Targets(boolean inPlace) {
        this.inPlace = inPlace;
    }

    /** Each file in its own place. */
    static Targets inPlace(List<Source> sources) throws CliException {
        Targets targets = new Targets(true);
        for (Source source : sources) {
            targets.targets.put(source, file(source, "--in-place"));
        }
        return targets;
    }

    /** Each file below a directory, at its path below the directory that was named. */
    static Targets below(Path directory, List<Source> sources) throws CliException, IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new CliException(directory + ": not a directory; --output takes one, it is made where there is none");
        }
        Targets targets = new Targets(false);
        Set<Path> inputs = new HashSet<>();
        for (Source source : sources) {
            inputs.add(file(source, "--output").toRealPath());
        }
        Map<Path, Source> taken = new HashMap<>();
        for (Source source : sources) {
            Path target = directory.resolve(source.place());
            if (Files.exists(target) && inputs.contains(target.toRealPath())) {
                throw new CliException(source.name() + ": the copy would overwrite the input " + target
                        + "; name another --output, or say --in-place");
            }
            Source other = taken.putIfAbsent(target.normalize(), source);
            if (other != null && !other.equals(source)) {
                throw new CliException(source.name() + ": its copy and that of " + other.name() + " are both " + target
                        + "; restore them one after the other");
            }
            targets.targets.put(source, target);
        }
        return targets;
    }

    private static Path file(Source source, String option) throws CliException {
        return source.file()
                .orElseThrow(() -> new CliException(
                        "standard input has no file name; leave " + option + " out and redirect the output"));
    }

    /** Writes the restored text as its input was encoded; leaves a file alone that stays as it is. */
    void write(Document document) throws IOException {
        Path target = Optional.ofNullable(targets.get(document.source())).orElseThrow();
        if (inPlace && !document.whole().changed()) {
            return;
        }
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        AtomicFile.write(target, document.encoding().encode(document.whole().text()));
    }
}
