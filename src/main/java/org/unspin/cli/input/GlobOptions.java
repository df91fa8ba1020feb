package org.unspin.cli.input;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.unspin.cli.console.CliException;
import picocli.CommandLine.Option;

/**
 * Which files below a directory are meant, and whether links may lead out of it. What is named on the command line itself is
 * always read.
 */
public final class GlobOptions {
    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Of a directory, read only what matches, such as 'news/**'. May be repeated.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Of a directory, skip the files and folders that match. May be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--follow-links",
            description = "Of a directory, also read what links in it lead to elsewhere; never to replace it in place.")
    private boolean followLinks;

    /** Whether links that lead out of a directory are read. */
    public boolean followLinks() {
        return followLinks;
    }

    /** Reads the globs. */
    public Globs globs() throws CliException {
        return new Globs(parsed(include, "--include"), parsed(exclude, "--exclude"));
    }

    private static List<Predicate<Path>> parsed(List<String> globs, String option) throws CliException {
        List<Predicate<Path>> parsed = new ArrayList<>();
        for (String glob : globs) {
            try {
                parsed.add(parsed(glob));
            } catch (IllegalArgumentException e) {
                String reason =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                throw new CliException(option + " " + glob + ": not a glob (" + reason
                        + "); * stands for any characters but /, ** for any, ? for one, {a,b} for a or b");
            }
        }
        return parsed;
    }

    /**
     * As in .gitignore: without a slash it is the name that counts, in whatever folder; with one, the path below the
     * directory that was named. What a folder matches, all that is in it matches.
     */
    private static Predicate<Path> parsed(String glob) {
        String trimmed = glob.startsWith("./") ? glob.substring(2) : glob.startsWith("/") ? glob.substring(1) : glob;
        boolean whole = trimmed.indexOf('/') >= 0 && trimmed.indexOf('/') < trimmed.length() - 1
                || glob.length() > trimmed.length();
        String pattern = trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        List<PathMatcher> matchers = new ArrayList<>();
        FileSystem files = Path.of("").getFileSystem();
        matchers.add(files.getPathMatcher("glob:" + pattern));
        if (pattern.startsWith("**/")) {
            // To Java "**/a" is no "a", which surprises everybody else.
            matchers.add(files.getPathMatcher("glob:" + pattern.substring("**/".length())));
        }
        return path -> {
            Path asked = whole ? path : path.getFileName();
            return matchers.stream().anyMatch(matcher -> matcher.matches(asked));
        };
    }

    /** Globs that were read. Immutable. */
    record Globs(List<Predicate<Path>> include, List<Predicate<Path>> exclude) {
        /** All files. */
        static final Globs ALL = new Globs(List.of(), List.of());

        Globs {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }

        /** Whether files were chosen at all. */
        boolean choose() {
            return !include.isEmpty() || !exclude.isEmpty();
        }

        /**
         * Whether a file is read.
         *
         * @param place its path below the directory that was named
         */
        boolean takes(Path place) {
            return (include.isEmpty() || matchesWithFolders(include, place)) && !matchesWithFolders(exclude, place);
        }

        /** Whether there is no need to look into a folder. */
        boolean leavesOut(Path folder) {
            return exclude.stream().anyMatch(glob -> glob.test(folder));
        }

        private static boolean matchesWithFolders(List<Predicate<Path>> globs, Path place) {
            for (Path part = place; part != null; part = part.getParent()) {
                Path asked = part;
                if (globs.stream().anyMatch(glob -> glob.test(asked))) {
                    return true;
                }
            }
            return false;
        }
    }
}
