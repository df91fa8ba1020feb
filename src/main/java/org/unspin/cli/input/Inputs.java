package org.unspin.cli.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.GlobOptions.Globs;

/** The texts that the arguments name: files, the text files below directories in sorted order, standard input. */
public final class Inputs {
    private final Session session;
    private final List<InputText> texts = new ArrayList<>();
    private boolean troubled;

    private Inputs(Session session) {
        this.session = session;
    }

    /**
     * What of a directory is read.
     *
     * @param globs which files were chosen
     * @param leftOut a directory that is never walked into, for it is where results go
     * @param backups how backups are called, which are passed over beside the file that they are of
     * @param followLinks whether links that lead out of the directory are read
     * @param kind what is wanted
     */
    public record Scope(Globs globs, Optional<Path> leftOut, BackupName backups, boolean followLinks, Kind kind) {
        /** The texts that the options say. */
        public static Scope of(GlobOptions options) throws CliException {
            return of(options, Kind.TEXT);
        }

        /** What the options say of a kind of files. */
        public static Scope of(GlobOptions options, Kind kind) throws CliException {
            return new Scope(options.globs(), Optional.empty(), BackupName.USUAL, options.followLinks(), kind);
        }
    }

    /**
     * Which files of a directory are looked for.
     *
     * @param title what they are called
     * @param names tells by the name whether a file is one; empty for running text, which is told by what is in it
     */
    public record Kind(String title, Optional<Predicate<String>> names) {
        /** Running text, pages included. */
        public static final Kind TEXT = new Kind("plain text", Optional.empty());

        boolean is(Path file) throws IOException {
            return names.isPresent() ? names.get().test(String.valueOf(file.getFileName())) : PlainText.is(file);
        }
    }

    /** Finds them all, leaving out one directory. */
    public static Inputs find(Session session, List<String> arguments, Optional<Path> leftOut) throws CliException {
        return find(session, arguments, new Scope(Globs.ALL, leftOut, BackupName.USUAL, false, Kind.TEXT));
    }

    /**
     * Finds them all; complains at once of what is not there.
     *
     * @param arguments files, directories, "-"; none means standard input
     * @param scope what of a directory is read
     * @throws CliException if nothing is named and a person sits at standard input, who would wait for ever
     */
    public static Inputs find(Session session, List<String> arguments, Scope scope) throws CliException {
        if (arguments.isEmpty() && session.terminals().in()) {
            throw new CliException("no input: name files or directories, or '-' for standard input");
        }
        Inputs inputs = new Inputs(session);
        for (String argument : arguments.isEmpty() ? List.of("-") : arguments) {
            try {
                inputs.add(argument, scope);
            } catch (IOException | IllegalArgumentException e) {
                inputs.complain(e);
            }
        }
        return inputs;
    }

    public List<InputText> texts() {
        return texts;
    }

    /** The files that the texts are in. */
    public List<Path> files() {
        return texts.stream().map(InputText::file).flatMap(Optional::stream).toList();
    }

    /** Whether something was named that cannot be read. */
    public boolean troubled() {
        return troubled;
    }

    /** Tells of a text that cannot be read, and remembers that there was one. */
    public void complain(Exception e) {
        complain(Failures.message(e));
    }

    /** Tells of trouble, and remembers that there was some. */
    public void complain(String message) {
        session.complain(message);
        troubled = true;
    }

    private void add(String argument, Scope scope) throws IOException {
        if (argument.equals("-")) {
            texts.add(InputText.standardInput());
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            walk(path, scope);
        } else if (Files.exists(path)) {
            texts.add(InputText.of(path));
        } else {
            throw new NoSuchFileException(argument);
        }
    }

    private void walk(Path directory, Scope scope) throws IOException {
        Walk walk = new Walk(directory, scope);
        // Links are followed only as far as the walk says.
        Files.walkFileTree(directory, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        walk.found.sort(Comparator.comparing(input -> input.place().toString()));
        texts.addAll(walk.found);
        if (walk.linksOut > 0) {
            session.note(walk.bounds.leftOut(walk.linksOut));
        }
        int count = walk.skipped.size();
        String title = scope.kind().title();
        String skipped = count == 1 ? "1 file" : count + " files";
        if (walk.found.isEmpty()) {
            session.complain(directory + ": no "
                    + (scope.kind().names().isPresent() ? "files of " + title : "text files") + " in this directory"
                    + (scope.globs().choose() ? " among those that --include and --exclude choose" : "")
                    + (count == 0 ? "" : " (" + skipped + " skipped: not " + title + ")"));
            troubled = true;
        } else if (count > 0) {
            session.note(directory + ": " + skipped + " of " + (walk.found.size() + count) + " skipped: not " + title
                    + (session.isVerbose() ? "" : "; --verbose names " + (count == 1 ? "it" : "them")));
        }
        walk.skipped.stream().sorted().forEach(file -> session.detail("skipped " + file + ": not " + title));
    }

    /** Collects the text files below a directory; hidden ones are passed over. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final Scope scope;
        private final List<InputText> found = new ArrayList<>();
        private final FolderBounds bounds;
        /** Where the walk has been: two links may lead to one place. */
        private final Set<Path> visited = new HashSet<>();

        private final List<Path> skipped = new ArrayList<>();
        private int linksOut;

        Walk(Path directory, Scope scope) throws IOException {
            this.directory = directory;
            this.scope = scope;
            this.bounds = new FolderBounds(directory);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            boolean below = !path.equals(directory);
            Optional<Path> leftOut = scope.leftOut();
            boolean results = below
                    && leftOut.isPresent()
                    && Files.exists(leftOut.get())
                    && Files.isSameFile(path, leftOut.get());
            if (results || below && (isHidden(path) || scope.globs().leavesOut(directory.relativize(path)))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            // What a link inside leads to inside is found without it.
            boolean skip = below && Files.isSymbolicLink(path) && !followsOut(path);
            return skip || !visited.add(path.toRealPath()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** Whether a link leads out and is to be followed; if it is not, it is counted. */
        private boolean followsOut(Path link) throws IOException {
            boolean out = bounds.leadsOut(link);
            linksOut += out && !scope.followLinks() ? 1 : 0;
            return out && scope.followLinks();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || !scope.globs().takes(directory.relativize(file)) || isBackup(file)) {
                return FileVisitResult.CONTINUE;
            }
            try {
                if (bounds.leadsOut(file) && !followsOut(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (Files.isRegularFile(file) && scope.kind().is(file)) {
                    found.add(InputText.below(directory, file));
                } else {
                    skipped.add(file);
                }
            } catch (IOException e) {
                complain(e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Where a link leads in a circle, the walk has been.
            if (!(e instanceof FileSystemLoopException)) {
                complain(e);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isBackup(Path file) {
            return scope.backups().original(file).isPresent()
                    || BackupName.USUAL.original(file).isPresent();
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
