package org.unspin.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.Restoration;
import org.unspin.optional.OptionalJar;

/**
 * A text as it comes, in HTML, Markdown or plain, and the part of it that people read.
 *
 * <pre>{@code
 * Page page = Page.html(source);
 * Restoration r = page.inSource(unspin.restore(page.text()));
 * String repaired = r.text();                // the page with only the swapped words replaced
 * }</pre>
 *
 * <p>All offsets are UTF-16 indices. Immutable and thread-safe. Any source is a page, however broken; time and memory are
 * linear in its length. HTML needs jsoup on the class path, Markdown commonmark and jsoup; plain text nothing.
 */
public final class Page {
    private final Format format;
    private final String source;
    private final AlignedText aligned;

    private Page(Format format, String source, AlignedText aligned) {
        this.format = format;
        this.source = source;
        this.aligned = aligned;
    }

    /** How a source is written. */
    public enum Format {
        /** Nothing but text. */
        PLAIN,
        /** CommonMark, with tables and front matter as on GitHub. */
        MARKDOWN,
        /** HTML of any version, XHTML included. */
        HTML
    }

    /**
     * A part of a source.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    public record Range(int start, int end) {}

    /**
     * A text without markup.
     *
     * @param source any text
     * @return the page; its text is the very {@code String} that was given
     */
    public static Page plain(String source) {
        return new Page(Format.PLAIN, source, AlignedText.whole(source));
    }

    /**
     * A page of HTML. Its text is the main one: without navigation, page header, footer, asides, forms, scripts, code, what
     * is hidden, and lists of links; taken from {@code main} or {@code article}, or where neither has it, from the innermost
     * element that has most of the text.
     *
     * @param source a document or a part of one
     * @return the page
     */
    public static Page html(String source) {
        OptionalJar.JSOUP.require("a page in HTML");
        return new Page(Format.HTML, source, HtmlReader.read(source));
    }

    /**
     * A text in Markdown. Its text is that of headings, paragraphs, list items, quotes and table cells; without code,
     * addresses, HTML and front matter.
     *
     * @param source a document or a part of one
     * @return the page
     */
    public static Page markdown(String source) {
        OptionalJar.COMMONMARK.require("a page in Markdown");
        return new Page(Format.MARKDOWN, source, MarkdownReader.read(source));
    }

    /**
     * A text in a given format.
     *
     * @param format how it is written
     * @param source the text
     * @return the page
     */
    public static Page of(Format format, String source) {
        return switch (format) {
            case PLAIN -> plain(source);
            case MARKDOWN -> markdown(source);
            case HTML -> html(source);
        };
    }

    /**
     * A text in the format that the name of its file tells ({@code .html}, {@code .htm}, {@code .xhtml}, {@code .md},
     * {@code .markdown}, {@code .txt} or {@code .text}); where the name tells nothing, in the format that it looks like.
     *
     * @param name of the file; may be empty
     * @param source the text
     * @return the page
     */
    public static Page of(String name, String source) {
        return of(Sniffer.format(name, source), source);
    }

    /**
     * How the source is written.
     *
     * @return the format
     */
    public Format format() {
        return format;
    }

    /**
     * What was given.
     *
     * @return the very {@code String}
     */
    public String source() {
        return source;
    }

    /**
     * The text to read, restore or diagnose: paragraphs and headings, with a blank line between them. Entities are decoded;
     * runs of white space are one space. May be empty.
     *
     * @return the text; of a plain page the source as it is
     */
    public String text() {
        return aligned.text();
    }

    /**
     * Carries a restoration of the text over to the source. Replacements are escaped as the format requires. A correction
     * of several words keeps the markup between them if it has as many words as it replaces; corrections that cannot be made
     * without harm to the markup are left out (see {@link #leftOut}).
     *
     * @param ofText restoration of {@link #text()}
     * @return the restoration of {@link #source()}, with the corrections' confidences, alternatives and reasons; alternatives
     *     that would harm the markup are left out
     * @throws IllegalArgumentException if it is a restoration of another text
     */
    public Restoration inSource(Restoration ofText) {
        return inSource(ofText, StandardCharsets.UTF_8);
    }

    /**
     * Carries a restoration of the text over to a source that is written in a given encoding: in HTML and Markdown, characters
     * that it cannot express become numeric references.
     *
     * @param ofText restoration of {@link #text()}
     * @param charset the encoding of the source
     * @return as {@link #inSource(Restoration)}
     * @throws IllegalArgumentException if it is a restoration of another text, or the charset cannot encode
     */
    public Restoration inSource(Restoration ofText, Charset charset) {
        requireOwn(ofText);
        if (format == Format.PLAIN) {
            return ofText;
        }
        List<Correction> placed = new ArrayList<>();
        for (PlacedCorrection each : place(ofText, charset)) {
            each.inSource().ifPresent(placed::add);
        }
        placed.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return Restoration.of(source, placed, ofText.swapRate());
    }

    /**
     * The corrections that {@link #inSource(Restoration)} leaves out because they cannot be made without harm to the markup,
     * such as one of a word that has a tag inside it.
     *
     * @param ofText restoration of {@link #text()}
     * @return in the order of the text, with offsets into it
     * @throws IllegalArgumentException if it is a restoration of another text
     */
    public List<Correction> leftOut(Restoration ofText) {
        requireOwn(ofText);
        return format == Format.PLAIN
                ? List.of()
                : place(ofText, StandardCharsets.UTF_8).stream()
                        .filter(each -> each.inSource().isEmpty())
                        .map(PlacedCorrection::ofText)
                        .toList();
    }

    /**
     * Carries a diagnosis of the text over to the source.
     *
     * @param ofText diagnosis of {@link #text()}
     * @return the same with offsets into {@link #source()}; a passage or span may have markup in it. What stands nowhere in
     *     the source is left out
     * @throws IllegalArgumentException if it has offsets beyond the text
     */
    public Diagnosis inSource(Diagnosis ofText) {
        if (format == Format.PLAIN) {
            return ofText;
        }
        List<Span> spans = new ArrayList<>();
        for (Span span : ofText.spans()) {
            hull(span.start(), span.end())
                    .map(range -> new Span(
                            range.start(), range.end(), span.score(), span.family(), span.word(), span.original()))
                    .ifPresent(spans::add);
        }
        return new Diagnosis(
                ofText.verdict(),
                ofText.confidence(),
                ofText.spunProbability(),
                ofText.swappedShare(),
                ofText.families(),
                inSource(ofText.paragraphs()),
                inSource(ofText.sentences()),
                spans);
    }

    /**
     * Where a piece of the text stands in the source.
     *
     * @param start where it begins in {@link #text()}
     * @param end where it ends
     * @return from its first character to its last, with all markup in between; empty if none of it stands in the source, as
     *     the blank line between two paragraphs
     * @throws IllegalArgumentException if it has offsets beyond the text
     */
    public Optional<Range> inSource(int start, int end) {
        return hull(start, end).map(range -> new Range(range.start(), range.end()));
    }

    /**
     * Where a character of the source stands in the text.
     *
     * @param at an offset into {@link #source()}
     * @return the offset into {@link #text()} of the character that stands there; empty if it is markup, or beside the main
     *     text
     */
    public OptionalInt inText(int at) {
        return aligned.textAt(at);
    }

    private List<Passage> inSource(List<Passage> passages) {
        List<Passage> moved = new ArrayList<>();
        for (Passage passage : passages) {
            hull(passage.start(), passage.end())
                    .map(range -> new Passage(
                            range.start(),
                            range.end(),
                            passage.verdict(),
                            passage.confidence(),
                            passage.swappedShare(),
                            passage.families()))
                    .ifPresent(moved::add);
        }
        return moved;
    }

    private Optional<AlignedText.Range> hull(int start, int end) {
        if (start < 0 || end > text().length()) {
            throw new IllegalArgumentException("the text has " + text().length() + " characters, and " + start + " to "
                    + end + " is no part of it; give offsets into text() of this very page");
        }
        return start < end ? aligned.hull(start, end) : Optional.empty();
    }

    private List<PlacedCorrection> place(Restoration ofText, Charset charset) {
        Escape escape = new Escape(format == Format.MARKDOWN, charset.newEncoder());
        return new Placement(source, aligned, escape).place(ofText.corrections());
    }

    private void requireOwn(Restoration ofText) {
        if (!ofText.original().equals(text())) {
            throw new IllegalArgumentException(
                    "this is a restoration of another text; restore the text() of this very page");
        }
    }

    /** The format and the length of the source, for logs; not the text. */
    @Override
    public String toString() {
        return format + " of " + source.length() + " characters";
    }
}
