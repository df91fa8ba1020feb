package org.unspin.cli.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** What bytes may be encoded in that are not UTF-8 and have no byte order mark. */
final class EncodingGuess {
    /** Where HTML has to have declared its encoding, with some patience: the standard says 1024. */
    private static final int DECLARED_WITHIN = 4096;
    /** The detector need not read more. */
    private static final int LOOKED_AT = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private EncodingGuess() {}

    /** Guesses, the best first; none may be right. */
    static List<Charset> of(byte[] bytes) {
        List<Charset> guesses = new ArrayList<>();
        declared(bytes).ifPresent(guesses::add);
        detected(bytes).ifPresent(guesses::add);
        if (guesses.contains(WINDOWS)) {
            guesses.add(StandardCharsets.ISO_8859_1); // has a character for every byte
        }
        return guesses;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml")) {
            int end = head.indexOf("?>");
            Optional<Charset> named = value(head.substring(0, Math.max(0, end)), "encoding");
            if (named.isPresent()) {
                return named;
            }
        }
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 1)) {
            int end = head.indexOf('>', at);
            Optional<Charset> named = value(head.substring(at, end < 0 ? head.length() : end), "charset");
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** What stands behind the name and "=", with or without quotes. */
    private static Optional<Charset> value(String tag, String name) {
        int at = tag.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        at += name.length();
        while (at < tag.length() && " \t\r\n=\"'".indexOf(tag.charAt(at)) >= 0) {
            at++;
        }
        int end = at;
        while (end < tag.length() && " \t\r\n\"';/".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return charset(tag.substring(at, end));
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : charset(name);
    }

    /** What calls itself Latin-1 or ASCII is read as its superset, as all browsers do. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            boolean known = charset.canEncode() && !charset.name().startsWith("UTF-");
            return known ? Optional.of(latin ? WINDOWS : charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
