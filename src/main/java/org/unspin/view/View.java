package org.unspin.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The script and the style sheet that show a restored document in a browser; {@code view.js} says how to call it. Both are plain
 * ASCII, need nothing besides and may stand in a page or be served beside it. Thread-safe.
 */
public final class View {
    private static final List<String> SCRIPTS = List.of(
            "model.js", "dom.js", "text.js", "details.js", "plot.js", "verdict.js", "panels.js", "theme.js", "view.js");

    private View() {}

    /** The script, which defines {@code UnspinView.show}; read again at every call. */
    public static String script() {
        return joined(View.class, SCRIPTS);
    }

    /** The style sheet of what the script shows; read again at every call. */
    public static String style() {
        return joined(View.class, List.of("view.css"));
    }

    /** ASCII files that lie beside a class of this library, one after the other. */
    public static String joined(Class<?> beside, List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            // Not by Guava: in a module, only the module itself finds what its packages hold.
            try (InputStream file = beside.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IOException("there is no " + name + " beside " + beside.getName());
                }
                // A checkout may have turned the line ends, and what is hashed must be what a browser reads.
                out.append(new String(file.readAllBytes(), StandardCharsets.US_ASCII).replace("\r", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(name + " is part of this library and cannot be read", e);
            }
        }
        return out.toString();
    }
}
