package org.unspin.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.BackupName;
import org.unspin.cli.input.InputText;
import picocli.CommandLine.Option;

/** Where {@code restore} writes. */
public final class OutputOptions {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Write restored copies below this directory; never over an input.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--in-place",
            description = "Replace the files that change. The old file is kept beside the new one as a backup; one that"
                    + " exists is never overwritten.")
    private boolean inPlace;

    @Option(
            names = "--backup",
            paramLabel = "SUFFIX",
            description = ".orig is what backups add to the name of the file; choose another ending.")
    private Optional<String> backup = Optional.empty();

    @Option(names = "--no-backup", description = "Keep no backups with --in-place: the old files are lost.")
    private boolean noBackup;

    @Option(
            names = "--resume",
            description = "Go on where an earlier run to the same place stopped: skip what is done.")
    private boolean resume;

    public void check() throws CliException {
        if (inPlace && output.isPresent()) {
            throw new CliException("--in-place and --output are two places to write to; choose one");
        }
        if ((backup.isPresent() || noBackup) && !inPlace) {
            throw new CliException("backups are made by --in-place only; add it, or leave "
                    + (noBackup ? "--no-backup" : "--backup") + " out");
        }
        if (backup.isPresent() && noBackup) {
            throw new CliException("--backup and --no-backup contradict each other; choose one");
        }
        if (resume && !inPlace && output.isEmpty()) {
            throw new CliException(
                    "--resume goes on with what an earlier run wrote; say where, with --output DIR or" + " --in-place");
        }
        if (backup.isPresent()
                && (backup.get().isBlank() || backup.get().chars().anyMatch(c -> c == '/' || c == '\\'))) {
            throw new CliException(
                    "--backup is what the name of a backup ends in, e.g. .bak, not \"" + backup.get() + "\"");
        }
    }

    /** Whether the files are replaced. */
    public boolean inPlace() {
        return inPlace;
    }

    /** Whether files are written at all. */
    public boolean writes() {
        return inPlace || output.isPresent();
    }

    public Optional<Path> output() {
        return output;
    }

    public boolean resume() {
        return resume;
    }

    /** How backups are called, whether they are made or not. */
    public BackupName backupName() {
        return backup.map(BackupName::new).orElse(BackupName.USUAL);
    }

    /** Where each text goes; empty if none is written. */
    public Optional<OutputFiles> outputs(List<InputText> texts) throws CliException, IOException {
        if (inPlace) {
            return Optional.of(OutputFiles.inPlace(texts, noBackup ? Optional.empty() : Optional.of(backupName())));
        }
        return output.isPresent() ? Optional.of(OutputFiles.below(output.get(), texts)) : Optional.empty();
    }
}
