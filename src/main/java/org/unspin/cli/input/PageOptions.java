package org.unspin.cli.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.page.Page;
import picocli.CommandLine.Option;

/** The options that say how texts are to be read. */
public final class PageOptions {
    /** The choices. */
    enum InputFormat {
        AUTO,
        TEXT,
        HTML,
        MARKDOWN;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the texts, such as windows-1252 (default: each text tells).")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--input-format",
            paramLabel = "INPUT",
            description = "The format of the texts: auto (the default: by name and beginning), text, html or markdown.")
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

    /** The page that a source is. */
    Page page(String name, String source) {
        return switch (format) {
            case AUTO -> Page.of(name, source);
            case TEXT -> Page.plain(source);
            case HTML -> Page.html(source);
            case MARKDOWN -> Page.markdown(source);
        };
    }
}
