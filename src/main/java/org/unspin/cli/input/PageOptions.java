package org.unspin.cli.input;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.packed.Compression;
import org.unspin.page.Page;
import picocli.CommandLine.Option;

/** The options that say how texts are to be read. */
public final class PageOptions {
    /** The choices. */
    enum InputFormat {
        AUTO,
        TEXT,
        HTML,
        MARKDOWN,
        WARC;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> JSON = List.of(".json", ".jsonl", ".ndjson", ".geojson");
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the texts, such as windows-1252 (default: each text tells).")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--input-format",
            paramLabel = "INPUT",
            description = "The format of the texts: auto (the default: by name and beginning), text, html,"
                    + " markdown or warc.")
    private InputFormat format = InputFormat.AUTO;

    /**
     * The encoding of a text.
     *
     * @throws CliException if one was named that is none
     */
    Encoding encoding(byte[] bytes) throws CliException {
        return encoding.isPresent() ? Encoding.named(charset(encoding.get()), bytes) : Encoding.of(bytes);
    }

    /** The encoding of a text of which only the beginning is known; where nothing tells, UTF-8. */
    Encoding encodingByMark(byte[] beginning) throws CliException {
        return encoding.isPresent() ? Encoding.named(charset(encoding.get()), beginning) : Encoding.byMark(beginning);
    }

    /** The encoding of a text of which only the beginning is known; where nothing tells, as the bytes look. */
    public Encoding encodingByBeginning(byte[] beginning, boolean cut) throws CliException {
        return encoding.isPresent()
                ? Encoding.named(charset(encoding.get()), beginning)
                : Encoding.ofBeginning(beginning, cut);
    }

    /** Whether the files are what web crawlers write. */
    public boolean isWarc() {
        return format == InputFormat.WARC;
    }

    /** Whether each file tells its format. */
    public boolean isAuto() {
        return format == InputFormat.AUTO;
    }

    /**
     * Checks that a file can be read as text.
     *
     * @param beginning of what is in it, or all of it
     * @param prose whether it will be read as nothing but text, so that names and escapes would be taken for words
     * @throws CliException if it is something else; says what, and what to do
     */
    public void check(String name, byte[] beginning, boolean prose) throws CliException {
        boolean told = encoding.isPresent() || Encoding.byMark(beginning).hasMark();
        Optional<FileKind> kind = FileKind.of(beginning);
        if (kind.isPresent()) {
            throw new CliException(kind.get().message(name));
        }
        int nul = Bytes.indexOf(beginning, (byte) 0);
        if (nul >= 0 && !told) {
            throw new CliException(name + ": not text, for it has a NUL byte (at " + nul
                    + "); if it is UTF-16 without a byte order mark, say --encoding UTF-16LE or UTF-16BE");
        }
        if (prose && format == InputFormat.AUTO) {
            checkData(name, beginning);
        }
    }

    private static void checkData(String name, byte[] beginning) throws CliException {
        String inner = Compression.inner(name).toLowerCase(Locale.ROOT);
        if (FileKind.isWarc(beginning)) {
            throw new CliException(name + ": WARC, not text; to restore the pages in it, say --input-format warc");
        }
        Optional<String> field = FileKind.textFieldOfJson(beginning);
        if (field.isPresent() || JSON.stream().anyMatch(inner::endsWith)) {
            String text = field.filter(best -> !best.isEmpty()).orElse("text");
            throw new CliException(
                    name + ": JSON, in which names and escapes would be changed like words; say which field of"
                            + " each line to restore or to diagnose, e.g. --field " + text
                            + ". With --input-format text it is plain text all the same");
        }
        if (TABLES.stream().anyMatch(inner::endsWith)) {
            throw new CliException(
                    name + ": a table; say which column to restore or to diagnose, e.g. --column text. With"
                            + " --input-format text it is plain text all the same");
        }
    }

    private static Charset charset(String name) throws CliException {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // told below
        }
        throw new CliException(
                "--encoding: there is no encoding \"" + name + "\"; some are UTF-8, windows-1252, ISO-8859-15, UTF-16");
    }

    /** The page that a text within a file is: nothing but text, where nothing was said. */
    public Page record(String source) {
        return format == InputFormat.AUTO ? Page.plain(source) : page("", source);
    }

    /** The page that a source is. */
    Page page(String name, String source) {
        return switch (format) {
            case AUTO -> Page.of(Compression.inner(name), source);
            case TEXT, WARC -> Page.plain(source);
            case HTML -> Page.html(source);
            case MARKDOWN -> Page.markdown(source);
        };
    }
}
