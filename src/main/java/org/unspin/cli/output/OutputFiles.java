package org.unspin.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.BackupName;
import org.unspin.cli.input.FileStamp;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.PageFile;

/** Where restored copies go. Never over an input, unless that is what was asked for. Thread-safe. */
public final class OutputFiles {
    /** In the order of the inputs; a file that is named twice is there once. */
    private final Map<InputText, Path> places = new LinkedHashMap<>();

    private final boolean inPlace;
    private final Optional<BackupName> backups;
    /** The directory of the copies; empty in place. */
    private final Optional<Path> below;
    /** The directories that are there and have no leftovers of earlier runs. */
    private final Set<Path> ready = ConcurrentHashMap.newKeySet();

    private OutputFiles(boolean inPlace, Optional<BackupName> backups, Optional<Path> below) {
        this.inPlace = inPlace;
        this.backups = backups;
        this.below = below;
    }

    /**
     * Each file in its own place.
     *
     * @param backups how backups are called; empty if none are made
     */
    static OutputFiles inPlace(List<InputText> texts, Optional<BackupName> backups) throws CliException {
        OutputFiles outputs = new OutputFiles(true, backups, Optional.empty());
        Set<Path> seen = new HashSet<>();
        for (InputText input : texts) {
            Path file = file(input, "--in-place");
            if (seen.add(OverwriteCheck.real(file))) {
                outputs.places.put(input, file);
            }
        }
        return outputs;
    }

    /** Each file below a directory, at its path below the directory that was named. */
    static OutputFiles below(Path directory, List<InputText> texts) throws CliException, IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new CliException(directory + ": not a directory; --output needs one, and creates it if need be");
        }
        OutputFiles outputs = new OutputFiles(false, Optional.empty(), Optional.of(directory));
        Set<Path> inputs = new HashSet<>();
        for (InputText input : texts) {
            inputs.add(OverwriteCheck.real(file(input, "--output")));
        }
        Map<Path, InputText> taken = new HashMap<>();
        for (InputText input : texts) {
            Path target = directory.resolve(input.place());
            if (Files.exists(target) && inputs.contains(target.toRealPath())) {
                throw new CliException(input.name() + ": the copy would overwrite the input " + target
                        + "; choose another --output, or use --in-place");
            }
            InputText other = taken.putIfAbsent(target.normalize(), input);
            if (other != null && !other.equals(input)) {
                throw new CliException(input.name() + ": its copy and that of " + other.name() + " are both " + target
                        + "; restore them one after the other");
            }
            outputs.places.put(input, target);
        }
        return outputs;
    }

    private static Path file(InputText input, String option) throws CliException {
        return input.file()
                .orElseThrow(() -> new CliException(
                        "standard input has no file name; leave " + option + " out and redirect the output"));
    }

    /** The texts, each once. */
    public List<InputText> texts() {
        return List.copyOf(places.keySet());
    }

    /**
     * Checks all that may be written against what is read besides the texts.
     *
     * @throws CliException if a file of them is to be written
     */
    public void check(OverwriteCheck check) throws CliException {
        for (Path place : places.values()) {
            check.writes(place, inPlace ? "the restored text" : "the copy");
            if (inPlace && backups.isPresent()) {
                check.writes(backups.get().of(OverwriteCheck.real(place)), "the backup");
            }
        }
    }

    /** Where a copy goes. */
    Path of(InputText input) {
        return Optional.ofNullable(places.get(input)).orElseThrow();
    }

    boolean inPlace() {
        return inPlace;
    }

    /** Whether a file that is to be replaced has the backup of an earlier run, which has something else in it. */
    boolean wasReplaced(InputText input) throws IOException {
        if (!inPlace || backups.isEmpty()) {
            return false;
        }
        Path target = of(input).toRealPath();
        Path backup = backups.get().of(target);
        return Files.isRegularFile(backup) && Files.mismatch(target, backup) >= 0;
    }

    /**
     * Writes the restored text as its input was encoded; leaves a file alone that stays as it is.
     *
     * @param read what was restored
     * @return the number of bytes that the file has now
     * @throws CliException if a backup is in the way, or somebody has changed the file since it was read
     * @throws IOException if it cannot be written; then what was there is there still
     */
    public long write(PageFile read, Document document) throws CliException, IOException {
        Path target = of(document.input());
        byte[] bytes = read.compression()
                .pack(document.encoding()
                        .encode(document.input().name(), document.whole().text()));
        if (inPlace && !document.whole().changed()) {
            return Files.size(target);
        }
        target = prepared(document.input());
        boolean backedUp = backups.isPresent() && Backup.make(target, backups.get());
        boolean unchanged;
        try {
            Path place = target;
            unchanged = AtomicFile.writeIf(
                    () -> !inPlace || read.version().orElseThrow().isStill(place),
                    target,
                    bytes,
                    FileMode.strictest(document.input().file().stream().toList()));
        } catch (IOException e) {
            throw isFull(target, bytes.length) ? new DiskFullException(e) : e;
        }
        if (!unchanged) {
            if (backedUp) {
                Files.deleteIfExists(backups.orElseThrow().of(target));
            }
            throw changedMeanwhile(document.input());
        }
        return bytes.length;
    }

    private static CliException changedMeanwhile(InputText input) {
        return new CliException(
                input.name() + ": not changed, because somebody has changed it since it was read; restore it again");
    }

    /** The file that is to be written, links resolved where it is replaced; all is ready for it. */
    private Path prepared(InputText input) throws CliException, IOException {
        Path target = inPlace ? of(input).toRealPath() : of(input);
        confine(input, target);
        prepare(target);
        return target;
    }

    /**
     * Begins a file that is written piece by piece. Nobody sees it before {@link #finish}.
     *
     * @param input that it is made from
     */
    public GrowingFile begin(InputText input) throws CliException, IOException {
        return GrowingFile.beside(
                prepared(input), FileMode.strictest(input.file().stream().toList()));
    }

    /**
     * Puts a file in its place that was written piece by piece; leaves the one alone that is to be replaced if it would be the same.
     *
     * @param changed whether it is another one than what was read
     * @param before what that looked like before it was read
     * @return the number of bytes that the file has now
     * @throws CliException if a backup is in the way, or somebody has changed the file since it was read
     */
    public long finish(InputText input, GrowingFile file, boolean changed, FileStamp before)
            throws CliException, IOException {
        if (inPlace && !changed) {
            return Files.size(file.target());
        }
        if (inPlace && !FileStamp.of(file.target()).equals(before)) {
            throw changedMeanwhile(input);
        }
        if (backups.isPresent()) {
            Backup.make(file.target(), backups.get());
        }
        return file.finish();
    }

    /** Makes sure that all that was written is there after a crash. */
    public void sync() {
        ready.forEach(AtomicFile::syncDirectory);
    }

    /** A link in a directory must not make a run write outside of it, though it came there only now. */
    private void confine(InputText input, Path target) throws CliException, IOException {
        Optional<Path> folder = inPlace ? input.folder() : below;
        if (folder.isPresent() && !OverwriteCheck.real(target).startsWith(OverwriteCheck.real(folder.get()))) {
            throw new CliException(
                    target + ": not written, because a link leads out of " + folder.get() + " there; remove the link");
        }
    }

    private static boolean isFull(Path target, int bytes) {
        try {
            Path directory =
                    Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
            return Files.getFileStore(directory).getUsableSpace() < bytes;
        } catch (IOException e) {
            return false;
        }
    }

    /** The disk is full: no other file can be written either. */
    public static final class DiskFullException extends IOException {
        private static final long serialVersionUID = 1L;

        DiskFullException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private void prepare(Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null && !ready.contains(directory)) {
            Files.createDirectories(directory);
            AtomicFile.removeLeftovers(directory);
            ready.add(directory);
        }
    }
}
