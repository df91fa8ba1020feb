package org.unspin.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.dictionary.Source;
import org.unspin.json.Json;
import org.unspin.json.JsonSyntaxException;

/** Reads a stored plan and says in words what is wrong with one that cannot be used. */
final class PlanReader {
    private static final String REMEDY = "; make the plan again";

    private PlanReader() {}

    static StoredPlan read(String json) {
        JsonNode plan = parse(json);
        if (!plan.isObject() || !plan.path("format").asText("").equals(JsonPlan.FORMAT)) {
            throw new IllegalArgumentException("this JSON is no plan of Unspin: it has no \"format\": \""
                    + JsonPlan.FORMAT + "\"; give a file that 'unspin restore --plan' has written");
        }
        JsonNode version = plan.path("version");
        if (!version.isInt() || version.intValue() != JsonPlan.VERSION) {
            throw new IllegalArgumentException("the plan has version " + StoredPlan.quoted(version.asText("none"))
                    + ", and only version " + JsonPlan.VERSION + " is known here; use the Unspin that wrote it");
        }
        List<Correction> corrections = new ArrayList<>();
        for (JsonNode correction : list(plan, "corrections", "the plan")) {
            corrections.add(correction(correction, "correction " + (corrections.size() + 1)));
        }
        return new StoredPlan(
                integer(plan, "length", "the plan"),
                text(plan, "sha256", "the plan"),
                share(plan, "swapRate", "the plan"),
                List.copyOf(corrections));
    }

    private static JsonNode parse(String json) {
        try {
            // Editors of Windows begin a file with a byte order mark.
            return Json.tree(json.startsWith("\ufeff") ? json.substring(1) : json);
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("the plan is damaged " + e.getMessage() + REMEDY, e);
        }
    }

    private static Correction correction(JsonNode node, String where) {
        List<Alternative> alternatives = new ArrayList<>();
        for (JsonNode alternative : list(node, "alternatives", where)) {
            String each = "alternative " + (alternatives.size() + 1) + " of " + where;
            alternatives.add(
                    new Alternative(written(alternative, "text", each), share(alternative, "probability", each)));
        }
        int start = integer(node, "start", where);
        int end = integer(node, "end", where);
        String original = text(node, "original", where);
        String replacement = written(node, "replacement", where);
        double confidence = share(node, "confidence", where);
        Reason reason = reason(node.path("reason"), "the reason of " + where);
        try {
            return new Correction(start, end, original, replacement, confidence, alternatives, reason);
        } catch (IllegalArgumentException e) {
            throw damaged(where + ": " + e.getMessage());
        }
    }

    private static Reason reason(JsonNode node, String where) {
        return new Reason(
                kind(text(node, "kind", where), where),
                text(node, "family", where),
                text(node, "garbled", where),
                text(node, "original", where),
                source(text(node, "source", where), where));
    }

    private static Reason.Kind kind(String word, String where) {
        for (Reason.Kind kind : Reason.Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw damaged(where + " has the unknown kind " + StoredPlan.quoted(word));
    }

    private static Source source(String word, String where) {
        for (Source source : Source.values()) {
            if (source.word().equals(word)) {
                return source;
            }
        }
        throw damaged(where + " has the unknown source " + StoredPlan.quoted(word));
    }

    private static JsonNode list(JsonNode parent, String name, String where) {
        JsonNode node = parent.path(name);
        if (!node.isArray()) {
            throw damaged(where + " has no list \"" + name + "\"");
        }
        return node;
    }

    private static String text(JsonNode parent, String name, String where) {
        JsonNode node = parent.path(name);
        if (!node.isTextual()) {
            throw damaged(where + " has no text \"" + name + "\"");
        }
        return node.textValue();
    }

    /** Text that gets into what is restored: no encoding can write half a surrogate pair, and '?' would stand in its place. */
    private static String written(JsonNode parent, String name, String where) {
        String text = text(parent, name, where);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
                throw damaged(
                        where + " has half a surrogate pair, " + String.format("\\u%04x", c) + ", in \"" + name + "\"");
            }
        }
        return text;
    }

    private static int integer(JsonNode parent, String name, String where) {
        JsonNode node = parent.path(name);
        if (!node.isInt()) {
            throw damaged(where + " has no whole number \"" + name + "\"");
        }
        return node.intValue();
    }

    private static double share(JsonNode parent, String name, String where) {
        JsonNode node = parent.path(name);
        if (!node.isNumber() || !(node.doubleValue() >= 0 && node.doubleValue() <= 1)) {
            throw damaged(where + " has no number from 0 to 1 as \"" + name + "\"");
        }
        return node.doubleValue();
    }

    private static IllegalArgumentException damaged(String what) {
        return new IllegalArgumentException("the plan is damaged: " + what + REMEDY);
    }
}
