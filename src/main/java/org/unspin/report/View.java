package org.unspin.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The script and the style sheet that show a restored document in a browser; {@code view.js} says how to call it. Both are plain
 * ASCII, need nothing besides and may stand in a page or be served beside it. Thread-safe.
 */
public final class View {
    private static final List<String> SCRIPTS =
            List.of("model.js", "dom.js", "text.js", "details.js", "plot.js", "panels.js", "theme.js", "view.js");

    private View() {}

    /**
     * The script, which defines {@code UnspinView.show}.
     *
     * @return JavaScript; read anew at every call
     */
    public static String script() {
        return joined(SCRIPTS);
    }

    /**
     * The style sheet of what the script shows.
     *
     * @return CSS; read anew at every call
     */
    public static String style() {
        return joined(List.of("view.css"));
    }

    /** Files that lie beside this class, one after the other. */
    static String joined(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            URL file = Resources.getResource(View.class, name);
            try {
                // A checkout may have turned the line ends, and what is hashed must be what a browser reads.
                out.append(Resources.toString(file, StandardCharsets.US_ASCII).replace("\r", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(name + " is part of this library and cannot be read", e);
            }
        }
        return out.toString();
    }
}
