package org.unspin.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.unspin.view.View;

/**
 * The files of the page, by path. All of them are read from the class path when the server starts; a request only looks one up
 * in this table, so that no path leads anywhere else. Immutable and thread-safe.
 */
final class PageFiles {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String ICON = "image/svg+xml";

    private final Map<String, Answer> files = new HashMap<>();

    /**
     * Reads the files.
     *
     * @param token what the page has to send with what it asks
     * @param mostBytes the longest request
     * @param preset the preset that is chosen at first
     */
    PageFiles(String token, int mostBytes, String preset) throws IOException {
        add("/page.css", STYLE, read("serve/page.css"));
        add("/page.js", SCRIPT, read("serve/decisions.js") + read("serve/file.js") + read("serve/page.js"));
        add("/icon.svg", ICON, read("serve/icon.svg"));
        add("/sample.txt", TEXT, read("cli/sample-spun.txt"));
        add("/view.css", STYLE, View.style());
        add("/view.js", SCRIPT, View.script());
        String page = read("serve/page.html")
                .replace("@TOKEN@", token)
                .replace("@LIMIT@", String.valueOf(mostBytes))
                .replace("@PRESET@", preset);
        add("/", HTML, page);
    }

    Optional<Answer> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void add(String path, String type, String text) {
        files.put(path, Answer.file(type, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String resource) throws IOException {
        String path = "/org/unspin/" + resource;
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the resource " + path + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
