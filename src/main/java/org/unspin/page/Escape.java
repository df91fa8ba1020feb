package org.unspin.page;

import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** Writes words as markup. Not thread-safe, as encoders are not. */
final class Escape {
    private static final String IN_HTML = "&<>";
    private static final String IN_MARKDOWN = "\\`*_[]<>&|~";
    /** What begins a block of Markdown where it begins a line. */
    private static final String BEGINS_BLOCK = "#+-=>:";

    private static final int LONGEST_REFERENCE = 40;

    private final boolean markdown;
    private final CharsetEncoder encoder;

    Escape(boolean markdown, CharsetEncoder encoder) {
        this.markdown = markdown;
        this.encoder = encoder;
    }

    String escape(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); ) {
            int sign = words.codePointAt(i);
            int next = i + Character.charCount(sign);
            if (!encoder.canEncode(words.substring(i, next))) {
                out.append("&#x")
                        .append(Integer.toHexString(sign).toUpperCase(Locale.ROOT))
                        .append(';');
            } else if (sign == '&') {
                out.append("&amp;");
            } else if (markdown) {
                boolean sets = IN_MARKDOWN.indexOf(sign) >= 0 || i == 0 && BEGINS_BLOCK.indexOf(sign) >= 0;
                out.append(sets ? "\\" : "").appendCodePoint(sign);
            } else if (IN_HTML.indexOf(sign) >= 0) {
                out.append(sign == '<' ? "&lt;" : "&gt;");
            } else {
                out.appendCodePoint(sign);
            }
            i = next;
        }
        return out.toString();
    }

    /** Whether something must not be replaced behind this, for both together could mean something else. */
    boolean joins(String source, int at) {
        char before = at == 0 ? ' ' : source.charAt(at - 1);
        char second = at < 2 ? ' ' : source.charAt(at - 2);
        return before == '<'
                || (before == '/' || before == '!' || before == '?') && second == '<'
                || markdown && before == '\\' && second != '\\'
                || isOpenReference(source, at);
    }

    /**
     * Whether a word that ends here must not be replaced, for its end keeps the emphasis behind it what it is: stars and
     * underscores mean something else behind a letter than behind the sign of an unseen reference that belongs to the word.
     */
    boolean holds(String source, int end) {
        return markdown
                && end < source.length()
                && source.charAt(end - 1) == ';'
                && (source.charAt(end) == '*' || source.charAt(end) == '_');
    }

    /** Whether a reference may stand before this that no semicolon ends. */
    private static boolean isOpenReference(String source, int at) {
        int begin = at - 1;
        while (begin >= Math.max(0, at - LONGEST_REFERENCE)
                && (Character.isLetterOrDigit(source.charAt(begin)) || source.charAt(begin) == '#')) {
            begin--;
        }
        return begin >= 0 && source.charAt(begin) == '&';
    }

    /** Whether emphasis in Markdown could begin or end otherwise if one sign took the other's place beside a mark of it. */
    boolean sets(String source, int at, char old, char now) {
        boolean beside = markdown && at >= 0 && at < source.length() && "*_~".indexOf(source.charAt(at)) >= 0;
        return beside && Character.isLetterOrDigit(old) != Character.isLetterOrDigit(now);
    }
}
