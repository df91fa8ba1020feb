package org.unspin.page;

import java.util.List;
import java.util.Locale;

/** Tells the format of a text, by its name or by how it begins. */
final class Sniffer {
    private static final List<String> HTML_NAMES = List.of(".html", ".htm", ".xhtml");
    private static final List<String> MARKDOWN_NAMES = List.of(".md", ".markdown");
    private static final List<String> PLAIN_NAMES = List.of(".txt", ".text");
    /** What HTML begins with, the rest of a document or a part of one. */
    private static final List<String> TAGS = List.of(
            "!doctype html",
            "html",
            "head",
            "body",
            "title",
            "meta",
            "div",
            "p",
            "article",
            "section",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "span",
            "table",
            "ul",
            "ol",
            "blockquote",
            "b",
            "i",
            "em",
            "strong",
            "a",
            "font",
            "center");

    private Sniffer() {}

    static Page.Format format(String name, String source) {
        String small = name.toLowerCase(Locale.ROOT);
        if (HTML_NAMES.stream().anyMatch(small::endsWith)) {
            return Page.Format.HTML;
        }
        if (MARKDOWN_NAMES.stream().anyMatch(small::endsWith)) {
            return Page.Format.MARKDOWN;
        }
        if (PLAIN_NAMES.stream().anyMatch(small::endsWith)) {
            return Page.Format.PLAIN;
        }
        int begin = skipSpace(source, 0);
        if (isHtml(source, begin)) {
            return Page.Format.HTML;
        }
        return isMarkdown(source, begin) ? Page.Format.MARKDOWN : Page.Format.PLAIN;
    }

    private static boolean isHtml(String source, int begin) {
        int at = begin;
        while (source.startsWith("<!--", at) || source.startsWith("<?xml", at)) {
            int end = source.indexOf(source.startsWith("<!--", at) ? "-->" : "?>", at);
            if (end < 0) {
                return false;
            }
            at = skipSpace(source, source.indexOf('>', end) + 1);
        }
        if (at >= source.length() || source.charAt(at) != '<') {
            return false;
        }
        for (String tag : TAGS) {
            int end = at + 1 + tag.length();
            if (source.regionMatches(true, at + 1, tag, 0, tag.length())
                    && end < source.length()
                    && (source.charAt(end) == '>' || Character.isWhitespace(source.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** A heading or front matter at the beginning, or a link anywhere. */
    private static boolean isMarkdown(String source, int begin) {
        return source.startsWith("# ", begin)
                || FrontMatter.end(source) > 0
                || source.contains("](http://")
                || source.contains("](https://");
    }

    private static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && (Character.isWhitespace(source.charAt(at)) || source.charAt(at) == '\ufeff')) {
            at++;
        }
        return at;
    }
}
