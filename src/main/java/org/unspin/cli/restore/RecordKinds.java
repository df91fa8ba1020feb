package org.unspin.cli.restore;

import java.util.List;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs.Kind;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.records.RecordFile;
import org.unspin.cli.records.RecordKind;

/** Finds out what files are cut into, where no option says so. */
final class RecordKinds {
    private RecordKinds() {}

    /** Which files of a directory are read. */
    static Kind inFolders(RecordKind kind) {
        return kind.hasNames() ? new Kind(kind.title(), Optional.of(kind::names)) : Kind.TEXT;
    }

    /**
     * What the files are cut into.
     *
     * @param named what the options say
     * @throws CliException if some are WARC and others are not
     */
    static RecordKind of(RecordKind named, List<InputText> texts, PageOptions pages) throws CliException {
        if (named != RecordKind.WHOLE || !pages.isAuto()) {
            return named;
        }
        // In a directory such files are not looked for.
        List<InputText> warc = texts.stream()
                .filter(input -> input.folder().isEmpty() && RecordFile.isWarc(input))
                .toList();
        if (!warc.isEmpty() && warc.size() < texts.size()) {
            throw new CliException(warc.get(0).name()
                    + ": WARC, which is not read together with other files; do so one after the" + " other");
        }
        return warc.isEmpty() ? named : RecordKind.WEB_PAGES;
    }
}
