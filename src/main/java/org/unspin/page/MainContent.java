package org.unspin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Which elements of a page hold its main text.
 *
 * <p>Never navigation, page headers, footers, asides, forms, scripts, code, what is hidden, or lists of links. Of the rest: the
 * {@code main} element with the most prose if it has a fifth of all prose, prose being text that is no link; else the {@code article}
 * with the most if it has half of it; else the innermost container that has seven tenths of it. A single heading {@code h1} that stands
 * above belongs to it.
 */
final class MainContent implements NodeFilter {
    private static final Set<String> NO_TEXT = Set.of(
            "nav",
            "footer",
            "aside",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "map",
            "button",
            "select",
            "textarea",
            "input",
            "label",
            "legend",
            "datalist",
            "option",
            "optgroup",
            "output",
            "progress",
            "meter",
            "dialog",
            "code",
            "pre",
            "kbd",
            "samp",
            "tt",
            "var",
            "xmp",
            "listing",
            "plaintext",
            "noframes",
            "noembed",
            "title",
            "rt",
            "rp");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form");
    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "article", "main", "table", "tbody", "tr", "td", "center", "form", "font", "span");
    private static final Set<String> SECTIONS = Set.of("article", "main", "section");

    private static final double LEAST_OF_MAIN = 0.2;
    private static final double LEAST_OF_ARTICLE = 0.5;
    private static final double LEAST_OF_CONTAINER = 0.7;
    private static final double MOST_LINKED = 0.75;
    private static final int FEWEST_LINKS = 3;

    private final Map<Element, Share> shares = new HashMap<>();
    private final List<Element> mains = new ArrayList<>();
    private final List<Element> articles = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> parts = new ArrayList<>();
    private int linkDepth;

    private MainContent() {}

    /** What an element holds, all that is below it included. */
    private static final class Share {
        /** Characters of text that is no link, without white space. */
        private long prose;
        /** Characters of links, without white space. */
        private long linked;

        private int links;

        private void add(Share other) {
            prose += other.prose;
            linked += other.linked;
            links += other.links;
        }
    }

    static MainContent of(Document document) {
        MainContent main = new MainContent();
        Element body = document.body();
        body.filter(main);
        main.choose(body);
        return main;
    }

    /** The elements to read, in order. */
    List<Element> parts() {
        return parts;
    }

    /** Whether an element within them is not to be read after all. */
    boolean leavesOut(Element element) {
        return isApart(element) || element.isBlock() && isListOfLinks(shareOf(element));
    }

    private Share shareOf(Element element) {
        return shares.computeIfAbsent(element, none -> new Share());
    }

    private void choose(Element body) {
        long all = shareOf(body).prose;
        Element chosen = most(mains, LEAST_OF_MAIN * all, most(articles, LEAST_OF_ARTICLE * all, container(body, all)));
        if (headings.size() == 1) {
            Element heading = headings.get(0);
            if (start(heading) < start(chosen) && !isWithin(heading, chosen) && !isWithin(chosen, heading)) {
                parts.add(heading);
            }
        }
        parts.add(chosen);
    }

    private static int start(Element element) {
        return element.sourceRange().startPos();
    }

    private Element most(List<Element> elements, double least, Element otherwise) {
        Element best = otherwise;
        long most = 0;
        for (Element element : elements) {
            long prose = shareOf(element).prose;
            if (prose > most && prose >= least) {
                best = element;
                most = prose;
            }
        }
        return best;
    }

    private Element container(Element body, long all) {
        Element found = body;
        boolean deeper = all > 0;
        while (deeper) {
            deeper = false;
            for (Element child = found.firstElementChild(); child != null; child = child.nextElementSibling()) {
                Share share = shares.get(child);
                if (share != null
                        && CONTAINERS.contains(child.normalName())
                        && share.prose >= LEAST_OF_CONTAINER * all) {
                    found = child;
                    deeper = true;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isWithin(Element element, Element ancestor) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (parent.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListOfLinks(Share share) {
        return share.links >= FEWEST_LINKS && share.linked >= MOST_LINKED * (share.prose + share.linked);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            count(text);
        } else if (node instanceof Element element) {
            if (depth > 0 && isApart(element)) {
                return FilterResult.SKIP_CHILDREN;
            }
            shareOf(element);
            note(element);
            linkDepth += isLink(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        Share share = node instanceof Element element ? shares.get(element) : null;
        if (share != null && node instanceof Element element) {
            if (isLink(element)) {
                linkDepth--;
                share.links++;
            }
            Element parent = element.parent();
            if (depth > 0 && parent != null) {
                shareOf(parent).add(share);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void count(TextNode text) {
        Element parent = text.parent();
        if (parent == null) {
            return;
        }
        Share share = shareOf(parent);
        String characters = text.getWholeText();
        int seen = 0;
        for (int i = 0; i < characters.length(); i++) {
            seen += Flow.isSpace(characters.charAt(i)) ? 0 : 1;
        }
        if (linkDepth > 0) {
            share.linked += seen;
        } else {
            share.prose += seen;
        }
    }

    private void note(Element element) {
        String role = element.attr("role");
        if (element.nameIs("main") || role.equals("main")) {
            mains.add(element);
        } else if (element.nameIs("article") || role.equals("article")) {
            articles.add(element);
        } else if (element.nameIs("h1")) {
            headings.add(element);
        }
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    /** Whether an element is no part of what people read, wherever it stands. */
    private static boolean isApart(Element element) {
        String name = element.normalName();
        if (NO_TEXT.contains(name) || isHidden(element)) {
            return true;
        }
        String role = element.attr("role");
        if (name.equals("header") || role.equals("banner")) {
            return element.parents().stream().noneMatch(parent -> SECTIONS.contains(parent.normalName()));
        }
        if (name.equals("form")) {
            // Some pages are one big form.
            return element.selectFirst("p, article, main, h1") == null;
        }
        return ROLES.contains(role);
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
