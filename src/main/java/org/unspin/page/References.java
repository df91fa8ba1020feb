package org.unspin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Aligns decoded text with the source that a parser says it came from: the source is decoded once more, piece by piece, and if
 * that does not give the very same text, there is no answer. Not thread-safe.
 */
final class References {
    /** No name of an entity is longer. */
    private static final int LONGEST = 40;
    /** A page has few different ones; a hostile page may have any number. */
    private static final int MOST_REMEMBERED = 1_000;

    private final String source;
    private final boolean markdown;
    private final Map<String, String> decoded = new HashMap<>();

    private References(String source, boolean markdown) {
        this.source = source;
        this.markdown = markdown;
    }

    static References ofHtml(String source) {
        return new References(source, false);
    }

    /** With backslashes before signs, and entities only where they end in a semicolon. */
    static References ofMarkdown(String source) {
        return new References(source, true);
    }

    /**
     * The pieces of a text that the source writes in another way.
     *
     * @param text what was decoded
     * @param from where it begins in the source
     * @param to where it ends in the source, white space that was cut off included
     * @return in order; empty if the source says something else
     */
    Optional<List<Encoded>> align(String text, int from, int to) {
        List<Encoded> encoded = new ArrayList<>();
        int s = from;
        int t = 0;
        while (s < to) {
            char c = source.charAt(s);
            Optional<Encoded> piece =
                    c == '&' ? reference(s, t, to) : markdown && c == '\\' ? escape(s, t, to) : none();
            if (piece.isPresent()) {
                Encoded found = piece.get();
                String meant = meaning(source.substring(s, found.to()));
                if (!text.startsWith(meant, t)) {
                    return Optional.empty();
                }
                encoded.add(found);
                s = found.to();
                t += found.length();
            } else if (t < text.length() && text.charAt(t) == c) {
                s++;
                t++;
            } else if (c == 0 && !markdown) {
                encoded.add(new Encoded(t, 0, s, s + 1)); // HTML ignores it
                s++;
            } else {
                break;
            }
        }
        return t == text.length() && source.substring(s, to).isBlank() ? Optional.of(encoded) : Optional.empty();
    }

    private static Optional<Encoded> none() {
        return Optional.empty();
    }

    private Optional<Encoded> escape(int s, int t, int to) {
        boolean escapes = s + 1 < to && isPunctuation(source.charAt(s + 1));
        return escapes ? Optional.of(new Encoded(t, 1, s, s + 2)) : none();
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    private Optional<Encoded> reference(int s, int t, int to) {
        int end = candidateEnd(s, to);
        String candidate = source.substring(s, end);
        if (candidate.length() < 3 || markdown && !candidate.endsWith(";")) {
            return none();
        }
        String meant = meaning(candidate);
        if (meant.equals(candidate)) {
            return none();
        }
        // Of "&ampere" only "&amp" may be meant: the letters that both have at the end are letters.
        int same = 0;
        while (same < meant.length() - 1
                && meant.charAt(meant.length() - 1 - same) == candidate.charAt(candidate.length() - 1 - same)) {
            same++;
        }
        return Optional.of(new Encoded(t, meant.length() - same, s, end - same));
    }

    private int candidateEnd(int ampersand, int to) {
        int end = ampersand + 1;
        int most = Math.min(to, ampersand + LONGEST);
        if (end < most && source.charAt(end) == '#') {
            end++;
        }
        while (end < most && isAsciiLetterOrDigit(source.charAt(end))) {
            end++;
        }
        return end < most && source.charAt(end) == ';' ? end + 1 : end;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** What stands for what, by jsoup's tables. */
    private String meaning(String piece) {
        if (piece.charAt(0) == '\\') {
            return piece.substring(1);
        }
        String known = decoded.get(piece);
        if (known == null) {
            known = Parser.unescapeEntities(piece, false);
            if (decoded.size() < MOST_REMEMBERED) {
                decoded.put(piece, known);
            }
        }
        return known;
    }
}
