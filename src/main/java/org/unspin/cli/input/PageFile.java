package org.unspin.cli.input;

import java.util.Optional;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.cli.console.CliException;
import org.unspin.cli.packed.Compression;
import org.unspin.page.Page;

/**
 * A text that was read.
 *
 * @param input where it came from
 * @param encoding how it was written
 * @param page what is in it
 * @param version the file as it was read; empty for standard input
 * @param compression how the file is packed
 */
public record PageFile(
        InputText input, Encoding encoding, Page page, Optional<FileVersion> version, Compression compression) {
    /** What is to be restored or diagnosed. */
    public String text() {
        return page.text();
    }

    /** A restoration of the text, carried over to the file; HTML gets what its encoding cannot express as references. */
    public Restoration inSource(Restoration ofText) {
        return page.inSource(ofText, encoding.charset());
    }

    /** A diagnosis of the text, carried over to the file. */
    public Diagnosis inSource(Diagnosis ofText) {
        return page.inSource(ofText);
    }

    /** Where a piece of the text stands in the file; what stands nowhere in it, where that begins which follows. */
    public Page.Range inSource(int start, int end) {
        return page.inSource(start, end)
                .or(() -> page.inSource(start, text().length())
                        .map(range -> new Page.Range(range.start(), range.start())))
                .orElse(new Page.Range(page.source().length(), page.source().length()));
    }

    /** Line and column in the file of a character of the text. */
    public String lineAndColumn(int at) {
        return LineAndColumn.of(page.source(), inSource(at, at + 1).start());
    }

    /**
     * The bytes of the file after restoring: those that were read, but for the words that were replaced.
     *
     * @param inSource what {@link #inSource(Restoration)} gave
     * @throws CliException if the encoding cannot express what was put in
     */
    byte[] bytes(Restoration inSource) throws CliException {
        return encoding.encode(input.name(), inSource.text());
    }
}
