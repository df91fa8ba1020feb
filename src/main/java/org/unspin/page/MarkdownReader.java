package org.unspin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the text of Markdown: CommonMark, tables by their cells, and front matter passed over. */
final class MarkdownReader {
    /** Deeper than any person nests; what is nested deeper is read as text. */
    private static final int DEEPEST = 200;

    private static final String TABLE_RULE = "|-: \t";

    private final String source;
    /** What the parser sees of the source; of the same length. */
    private final String parsed;

    private final int begin;
    private final References references;
    private final Flow flow = new Flow();
    private boolean inTable;
    private int ruleOfTable = -1;

    private MarkdownReader(String source, String parsed, int begin) {
        this.source = source;
        this.parsed = parsed;
        this.begin = begin;
        this.references = References.ofMarkdown(parsed);
    }

    static AlignedText read(String source) {
        int begin = FrontMatter.end(source);
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
        String body = source.substring(begin);
        String covered = DenseMarkup.cover(body, DEEPEST);
        String parsed = covered.equals(body) ? source : source.substring(0, begin) + covered;
        MarkdownReader reader = new MarkdownReader(source, parsed, begin);
        reader.walk(parser.parse(covered));
        return reader.flow.build();
    }

    /** Without recursion, whatever the depth. */
    private void walk(Node root) {
        Node node = root;
        while (node != null) {
            boolean into = enter(node) && node.getFirstChild() != null;
            if (into) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
            }
            node = node == null ? null : node.getNext();
        }
    }

    /** Reads a node; says whether to read what is in it. */
    private boolean enter(Node node) {
        if (node instanceof Block) {
            flow.paragraph();
            inTable = node instanceof Paragraph && isTable(node.getSourceSpans());
            return true;
        }
        if (node instanceof Text text) {
            add(text);
        } else if (node instanceof SoftLineBreak) {
            if (inTable) {
                flow.paragraph();
            } else {
                flow.space(AlignedText.NOWHERE, AlignedText.NOWHERE);
            }
        } else if (node instanceof HardLineBreak) {
            flow.line();
        } else if (node instanceof HtmlInline html) {
            if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
                flow.line();
            }
        } else if (node instanceof Link link) {
            return !isAddress(link);
        }
        return !(node instanceof Code) && !(node instanceof Image);
    }

    /** Whether what is seen of a link is where it leads. */
    private static boolean isAddress(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && link.getDestination().endsWith(text.getLiteral());
    }

    /** The cells of a table are paragraphs; its second line says only how they are set. */
    private boolean isTable(List<SourceSpan> lines) {
        if (lines.size() < 2) {
            return false;
        }
        SourceSpan second = lines.get(1);
        int from = begin + second.getInputIndex();
        boolean bar = false;
        boolean dash = false;
        for (int i = from; i < from + second.getLength(); i++) {
            char c = source.charAt(i);
            if (TABLE_RULE.indexOf(c) < 0) {
                return false;
            }
            bar |= c == '|';
            dash |= c == '-';
        }
        ruleOfTable = second.getLineIndex();
        return bar && dash;
    }

    private void add(Text node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            flow.homeless(node.getLiteral());
            return;
        }
        if (inTable && spans.get(0).getLineIndex() == ruleOfTable) {
            return;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int from = begin + spans.get(0).getInputIndex();
        int to = begin + last.getInputIndex() + last.getLength();
        Optional<List<Encoded>> encoded = references.align(node.getLiteral(), from, to);
        if (encoded.isEmpty()) {
            boolean asItIs = source.regionMatches(from, parsed, from, to - from);
            flow.homeless(asItIs ? node.getLiteral() : source.substring(from, to));
            return;
        }
        String text = uncovered(node.getLiteral(), from, encoded.get());
        if (inTable) {
            addCells(text, from, encoded.get());
        } else {
            flow.add(text, from, encoded.get());
        }
    }

    /** What the source has where the parser saw something else. */
    private String uncovered(String text, int from, List<Encoded> encoded) {
        StringBuilder out = new StringBuilder(text.length());
        int place = from;
        for (Encoded piece : encoded) {
            out.append(source, place, place + piece.at() - out.length());
            out.append(text, piece.at(), piece.at() + piece.length());
            place = piece.to();
        }
        return out.append(source, place, place + text.length() - out.length()).toString();
    }

    /** Divides the text at its bars, but not at those that are escaped. */
    private void addCells(String text, int from, List<Encoded> encoded) {
        int at = 0;
        int source = from;
        int next = 0;
        List<Encoded> inCell = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            if (next < encoded.size() && encoded.get(next).at() == i) {
                Encoded piece = encoded.get(next++);
                inCell.add(new Encoded(i - at, piece.length(), piece.from(), piece.to()));
                i += piece.length() - 1;
            } else if (i == text.length()) {
                flow.add(text.substring(at), source, inCell);
            } else if (text.charAt(i) == '|') {
                flow.add(text.substring(at, i), source, inCell);
                flow.paragraph();
                source += i - at + 1;
                for (Encoded piece : inCell) {
                    source += piece.to() - piece.from() - piece.length();
                }
                inCell.clear();
                at = i + 1;
            }
        }
    }
}
