package org.unspin.cli.records;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.unspin.cli.packed.Compression;

/** What a file is cut into. */
public enum RecordKind {
    /** Nothing: it is one text. */
    WHOLE("plain text", "", ImmutableList.of()),
    LINES("plain text", "--lines", ImmutableList.of()),
    JSON_LINES("JSON Lines", "--field", ImmutableList.of(".jsonl", ".ndjson", ".json")),
    TABLE("tables", "--column", ImmutableList.of(".csv", ".tsv", ".tab")),
    WEB_PAGES("WARC", "--input-format warc", ImmutableList.of(".warc", ".wet"));

    private final String title;
    private final String option;
    private final ImmutableList<String> suffixes;

    RecordKind(String title, String option, ImmutableList<String> suffixes) {
        this.title = title;
        this.option = option;
        this.suffixes = suffixes;
    }

    /** What messages call it. */
    public String title() {
        return title;
    }

    /** The option that asks for it. */
    public String option() {
        return option;
    }

    /** Whether only files with certain names are of this kind. */
    public boolean hasNames() {
        return !suffixes.isEmpty();
    }

    /** Whether a file is of this kind, by its name; it may be compressed. */
    public boolean names(String file) {
        String inner = Compression.inner(file).toLowerCase(Locale.ROOT);
        return suffixes.stream().anyMatch(inner::endsWith);
    }
}
