package org.unspin.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.text.Tokenizer;
import org.unspin.text.Tokens;
import picocli.CommandLine.Option;

/** The options that point at a word of a text. */
public final class TextPlace {
    private static final int LONGEST_NUMBER = 9;

    @Option(
            names = "--word",
            paramLabel = "WORD",
            description = "Explain the first place where this word or phrase stands in the text.")
    private Optional<String> word = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "LINE:COLUMN",
            description = "Explain the word at this line and character, both from 1.")
    private Optional<String> lineAndColumn = Optional.empty();

    @Option(
            names = "--offset",
            paramLabel = "N",
            description = "Explain the word at this offset, as in 'restore --json'; from 0.")
    private Optional<Integer> offset = Optional.empty();

    /**
     * A span of a text.
     *
     * @param others where the same word stands besides, as lines and columns of the file
     */
    public record Span(int start, int end, List<String> others) {}

    /** Whether a place was asked for. */
    public boolean given() {
        return word.isPresent() || lineAndColumn.isPresent() || offset.isPresent();
    }

    /**
     * Finds the place in the text of a page. Lines, columns and offsets are those of the file, markup and all.
     *
     * @throws CliException if there is no such place; says what there is
     */
    public Span in(PageFile page) throws CliException {
        if (word.isPresent()) {
            return ofWord(page, word.get());
        }
        String name = page.input().name();
        String text = page.page().source();
        int at = lineAndColumn.isPresent() ? offsetOf(name, text, lineAndColumn.get()) : offset.orElse(0);
        if (at < 0 || at >= text.length()) {
            throw new CliException(name + ": there is no offset " + at + "; the text has " + text.length()
                    + " characters, counted from 0");
        }
        int read = page.page()
                .inText(at)
                .orElseThrow(() -> new CliException(name + ": what stands at " + LineAndColumn.of(text, at)
                        + " is markup, or not in the main text; point at a word, or add --input-format text"));
        return new Span(read, read + 1, List.of());
    }

    private static Span ofWord(PageFile page, String word) throws CliException {
        String text = page.text();
        Tokens wanted = Tokenizer.tokenize(word, 0, word.length());
        Tokens tokens = Tokenizer.tokenize(text, 0, text.length());
        List<Integer> found = new ArrayList<>();
        for (int t = 0; wanted.size() > 0 && t + wanted.size() <= tokens.size(); t++) {
            if (standsAt(wanted, word, tokens, text, t)) {
                found.add(t);
            }
        }
        if (found.isEmpty()) {
            throw new CliException(page.input().name() + ": the word \"" + word
                    + "\" is not in the text; give it as it stands there, before it is restored");
        }
        int first = found.get(0);
        List<String> others = found.stream()
                .skip(1)
                .map(t -> page.lineAndColumn(tokens.start(t)))
                .toList();
        return new Span(tokens.start(first), tokens.end(first + wanted.size() - 1), others);
    }

    private static boolean standsAt(Tokens wanted, String word, Tokens tokens, String text, int at) {
        for (int i = 0; i < wanted.size(); i++) {
            int length = wanted.end(i) - wanted.start(i);
            int start = tokens.start(at + i);
            if (tokens.end(at + i) - start != length
                    || !text.regionMatches(true, start, word, wanted.start(i), length)) {
                return false;
            }
        }
        return true;
    }

    private static int offsetOf(String name, String text, String lineAndColumn) throws CliException {
        int colon = lineAndColumn.indexOf(':');
        int line = number(lineAndColumn, 0, colon);
        int column = number(lineAndColumn, colon + 1, lineAndColumn.length());
        if (line < 1 || column < 1) {
            throw new CliException("--at needs a line and a column, both from 1, as in 8:12; not " + lineAndColumn);
        }
        int begin = 0;
        for (int n = 1; n < line; n++) {
            int feed = text.indexOf('\n', begin);
            if (feed < 0) {
                throw new CliException(name + ": there is no line " + line + "; the last is " + n);
            }
            begin = feed + 1;
        }
        int feed = text.indexOf('\n', begin);
        int end = feed < 0 ? text.length() : feed;
        int columns = text.codePointCount(begin, end);
        if (column > columns) {
            throw new CliException(
                    name + ": line " + line + " has " + columns + " characters; there is no column " + column);
        }
        return text.offsetByCodePoints(begin, column - 1);
    }

    /** A number of few digits, or 0 if it is none. */
    private static int number(String text, int start, int end) {
        if (start < 0 || end <= start || end - start > LONGEST_NUMBER) {
            return 0;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
