package org.unspin.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Keeps Markdown linear. commonmark takes time that grows with the square of the emphasis marks and brackets of one block
 * (paragraph, heading, table): for each mark it walks the open ones, so that 120,000 characters of {@code "!["} and {@code "]"}
 * take 16 seconds. Each block may therefore have {@value #MOST_MARKS} marks, more than a person writes; in a block that has more,
 * marks are covered with a letter before the parser sees them, and all of it is read as plain text.
 *
 * <p>Seen with commonmark 0.32. Its issue 447 is about such time with inline HTML; none about marks was known.
 */
final class DenseMarkup {
    /** At worst some 3 microseconds a character, as measured with the shapes of the test. */
    static final int MOST_MARKS = 2_000;

    /** A letter, so that nothing begins or ends at it; outside of ASCII, so that no entity comes about. */
    private static final char COVER = '\u00e9';

    private final char[] covered;
    private final List<SourceSpan> dense = new ArrayList<>();

    private DenseMarkup(String source) {
        covered = source.toCharArray();
    }

    /**
     * The source as the parser may see it.
     *
     * @param source Markdown
     * @param nesting as deep as the parser will follow blocks into one another
     * @return the source, or one of the same length and the same blocks in which marks are covered
     */
    static String cover(String source, int nesting) {
        if (marks(source) <= MOST_MARKS) {
            return source;
        }
        DenseMarkup markup = new DenseMarkup(source);
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(nesting)
                .inlineParserFactory(context -> (lines, block) -> markup.examine(lines))
                .build()
                .parse(source);
        if (markup.dense.isEmpty()) {
            return source;
        }
        markup.dense.forEach(markup::cover);
        return new String(markup.covered);
    }

    private void examine(SourceLines lines) {
        int marks = 0;
        for (SourceLine line : lines.getLines()) {
            marks += marks(line.getContent());
        }
        if (marks > MOST_MARKS) {
            dense.addAll(lines.getSourceSpans());
        }
    }

    private void cover(SourceSpan line) {
        int from = line.getInputIndex();
        for (int i = from; i < from + line.getLength(); i++) {
            if (isMark(covered[i])) {
                covered[i] = COVER;
            }
        }
    }

    /** A run of the same sign is one, but each bracket counts. */
    private static int marks(CharSequence text) {
        int marks = 0;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c) && (c != last || c == '[' || c == ']' || c == '<')) {
                marks++;
            }
            last = c;
        }
        return marks;
    }

    private static boolean isMark(char c) {
        return c == '*' || c == '_' || c == '[' || c == ']' || c == '<' || c == '`';
    }
}
