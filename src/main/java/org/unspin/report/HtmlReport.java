package org.unspin.report;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Restoration;
import org.unspin.json.Json;
import org.unspin.optional.OptionalJar;
import org.unspin.text.Rounding;
import org.unspin.view.View;

/**
 * A report of restored documents as one HTML file, to be looked at in a browser: each correction with its confidence, alternatives and
 * reason, to be kept or undone, and the chosen text and plan to be saved.
 *
 * <pre>{@code
 * try (HtmlReport report = HtmlReport.to(Files.newBufferedWriter(file), "My articles")) {
 *     report.add("a.txt", unspin.diagnose(text), unspin.restore(text));
 * }
 * }</pre>
 *
 * <p>Documents are written one after the other: memory is needed for one of them, and for counting at most 262,144 different swaps.
 * The file loads nothing and sends nothing, which its content security policy makes sure of.
 * It is plain ASCII, whatever is in the documents. Browsers of 2023 and later show it.
 *
 * <p>Not thread-safe.
 */
public final class HtmlReport implements Closeable {
    private static final List<String> PAGE_SCRIPTS = List.of("folder.js", "report.js");
    private static final List<String> PAGE_STYLES = List.of("report.css");

    private final Writer out;
    private final String script;
    private final FrequentSwaps swaps = new FrequentSwaps();
    private boolean closed;

    private HtmlReport(Writer out, String script) {
        this.out = out;
        this.script = script;
    }

    /**
     * Begins a report.
     *
     * @param out where to write; closed with the report
     * @param title what the report is called
     * @return the report, without documents so far
     * @throws IOException if it cannot be written
     */
    public static HtmlReport to(Writer out, String title) throws IOException {
        OptionalJar.JACKSON.require("a report");
        HtmlReport report = new HtmlReport(out, View.script() + View.joined(HtmlReport.class, PAGE_SCRIPTS));
        report.begin(title);
        return report;
    }

    /**
     * Adds a document.
     *
     * @param name what it is called, mostly its path
     * @param diagnosis of the text that was restored
     * @param restoration of that text
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a passage of the diagnosis lies outside the restored text
     */
    public void add(String name, Diagnosis diagnosis, Restoration restoration) throws IOException {
        int length = restoration.original().length();
        if (diagnosis.sentences().stream().anyMatch(each -> each.end() > length)) {
            throw new IllegalArgumentException(
                    "the diagnosis of " + name + " was made for another text than its restoration," + " which has "
                            + length + " characters; make both of the same text");
        }
        data("unspin-entry", json -> {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("verdict", diagnosis.verdict().toString());
            json.writeBooleanField("spun", diagnosis.spun());
            json.writeNumberField("confidence", Rounding.fourDigits(diagnosis.confidence()));
            json.writeNumberField("spunProbability", Rounding.fourDigits(diagnosis.spunProbability()));
            json.writeNumberField("swappedShare", Rounding.fourDigits(diagnosis.swappedShare()));
            json.writeArrayFieldStart("families");
            for (FamilyShare family : diagnosis.families()) {
                json.writeStartObject();
                json.writeStringField("name", family.name());
                json.writeNumberField("share", Rounding.fourDigits(family.share()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("corrections", restoration.corrections().size());
            json.writeEndObject();
        });
        element("text/plain", "unspin-document", packed(name, diagnosis, restoration));
        swaps.add(restoration);
    }

    /**
     * Ends the report and closes the writer. Until then the file cannot be looked at.
     *
     * @throws IOException if it cannot be written
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            data("unspin-swaps", swaps::write);
            out.write("<script>");
            out.write(script);
            out.write("</script>\n</body>\n</html>\n");
        }
    }

    private void begin(String title) throws IOException {
        String style = View.style() + View.joined(HtmlReport.class, PAGE_STYLES);
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
        out.write(View.joined(HtmlReport.class, List.of("report.html"))
                .replace("{policy}", policy)
                .replace("{style}", style)
                .stripTrailing());
        out.write('\n');
        data("unspin-report", json -> {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeEndObject();
        });
    }

    private void data(String kind, Json.Content value) throws IOException {
        element("application/json", kind, Json.scriptText(value));
    }

    private void element(String type, String kind, String content) throws IOException {
        out.write("<script type=\"" + type + "\" class=\"" + kind + "\">");
        out.write(content);
        out.write("</script>\n");
    }

    /** A thousand documents as they are would keep a browser busy for longer than anybody likes to wait. */
    private static String packed(String name, Diagnosis diagnosis, Restoration restoration) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.writeObject(new GZIPOutputStream(bytes), json -> {
            json.writeStringField("name", name);
            json.writeStringField("text", restoration.original());
            json.writeFieldName("plan");
            json.writeRawValue(JsonPlan.write(restoration));
            json.writeFieldName("diagnosis");
            json.writeRawValue(JsonDiagnosis.line(diagnosis, name, true));
        });
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String hash(String content) {
        byte[] digest =
                Hashing.sha256().hashString(content, StandardCharsets.UTF_8).asBytes();
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
