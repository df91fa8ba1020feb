package org.unspin.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads the main text of a page of HTML, however broken. Elements nested deeper than jsoup allows (512) are read as siblings. */
final class HtmlReader implements NodeFilter {
    private final String source;
    private final References references;
    private final MainContent main;
    private final Flow flow = new Flow();

    private HtmlReader(String source, MainContent main) {
        this.source = source;
        this.references = References.ofHtml(source);
        this.main = main;
    }

    static AlignedText read(String source) {
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
        MainContent main = MainContent.of(document);
        HtmlReader reader = new HtmlReader(source, main);
        for (Element part : main.parts()) {
            reader.flow.paragraph();
            part.filter(reader);
        }
        return reader.flow.build();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            if (element.isBlock()) {
                flow.paragraph();
            }
            if (depth > 0 && main.leavesOut(element)) {
                return FilterResult.SKIP_CHILDREN;
            }
            Range range = element.sourceRange();
            if (element.nameIs("br")) {
                flow.line();
            } else if (element.nameIs("wbr") && range.isTracked()) {
                flow.unseen(range.startPos(), range.endPos());
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            flow.paragraph();
        }
        return FilterResult.CONTINUE;
    }

    /**
     * A parser moves, splits and joins text, and the ranges that it keeps of it have been wrong before: what the source does not
     * confirm is read but has no place in it.
     */
    private void add(TextNode node) {
        String text = node.getWholeText();
        Range range = node.sourceRange();
        Optional<List<Encoded>> encoded = range.isTracked() && range.endPos() <= source.length()
                ? references.align(text, range.startPos(), range.endPos())
                : Optional.empty();
        if (encoded.isPresent()) {
            flow.add(text, range.startPos(), encoded.get());
        } else {
            flow.homeless(text);
        }
    }
}
