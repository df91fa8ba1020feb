package org.unspin.serve;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells requests of our own page from those of others that the same browser has open.
 *
 * <ul>
 *   <li>The {@code Host} has to be a loopback name with our port: a stranger's name that was made to lead to 127.0.0.1 (DNS
 *       rebinding) is refused.
 *   <li>{@code Origin} and {@code Sec-Fetch-Site}, which pages cannot forge, have to be ours where a browser sends them. What another
 *       site may do is lead here by a link.
 *   <li>What computes needs the token of this run, in a header that no form or image can send. Only our page has it, and others
 *       cannot read our page: we never send CORS headers.
 * </ul>
 *
 * <p>It keeps web pages out, not other programs or users of the machine; those get nothing from it that they could not compute
 * themselves. Immutable and thread-safe.
 */
final class Guard {
    static final String TOKEN_HEADER = "Unspin-Token";

    private static final int TOKEN_BYTES = 24;

    private final Set<String> hosts;
    private final String token;

    Guard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Letters, digits, "-" and "_": needs no quoting anywhere. */
    String token() {
        return token;
    }

    /** For every request. */
    void checkHost(Headers headers) throws Refusal {
        if (!hosts.contains(host(headers))) {
            throw new Refusal(403, "this server answers only to its own loopback address");
        }
    }

    /** For what may be read: other sites may lead here, but not put us into their pages. */
    void checkRead(Headers headers) throws Refusal {
        String site = single(headers, "Sec-Fetch-Site");
        boolean visit = single(headers, "Sec-Fetch-Mode").equals("navigate")
                && single(headers, "Sec-Fetch-Dest").equals("document");
        if (!isOurs(site) && !visit) {
            throw new Refusal(403, "other sites may not use this server");
        }
    }

    /** For what computes. */
    void checkCall(Headers headers) throws Refusal {
        String origin = single(headers, "Origin");
        boolean ownOrigin = origin.isEmpty() || origin.equals("http://" + host(headers));
        if (!ownOrigin || !isOurs(single(headers, "Sec-Fetch-Site"))) {
            throw new Refusal(403, "other sites may not use this server");
        }
        byte[] sent = single(headers, TOKEN_HEADER).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(
                    401,
                    "the token is missing or of another run; reload the page",
                    "WWW-Authenticate",
                    "Unspin-Token realm=\"this run\"");
        }
        checkType(headers);
    }

    private static void checkType(Headers headers) throws Refusal {
        String type = single(headers, "Content-Type").toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String parameters = end < 0 ? "" : type.substring(end + 1).strip();
        boolean utf8 =
                parameters.isEmpty() || parameters.equals("charset=utf-8") || parameters.equals("charset=\"utf-8\"");
        if (!(end < 0 ? type : type.substring(0, end)).strip().equals(Answer.JSON) || !utf8) {
            throw new Refusal(415, "the body has to be application/json in UTF-8");
        }
        if (!single(headers, "Content-Encoding").isEmpty()) {
            throw new Refusal(415, "the body must not be compressed");
        }
    }

    /** Browsers that do not tell are given the benefit of the doubt: the token decides. */
    private static boolean isOurs(String site) {
        return site.isEmpty() || site.equals("same-origin") || site.equals("none");
    }

    private static String host(Headers headers) throws Refusal {
        return single(headers, "Host").toLowerCase(Locale.ROOT);
    }

    /** The value of a header that may be sent once; empty if it is not there. */
    private static String single(Headers headers, String name) throws Refusal {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(400, "the header " + name + " may be sent only once");
        }
        return values.isEmpty() ? "" : values.get(0);
    }
}
