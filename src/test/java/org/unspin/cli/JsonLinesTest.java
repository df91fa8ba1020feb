package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.packed.Compression;

/** JSON Lines: texts are restored, and nothing else of a line changes. */
class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = "{\"caller\" : \"no\\u0065\\/x\", \"n\":1.50,  \"text\":";
    private static final String TAIL = ", \"meta\":{\"text\":\"astatine\", \"astatine\":[1 ,2]}}";

    @TempDir
    private Path folder = Path.of("");

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text);
    }

    /** As Python writes it: everything beyond ASCII escaped. */
    private static String escaped(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        for (char c : quoted(text).toCharArray()) {
            out.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }

    private Path file(String text) throws IOException {
        return Cli.write(folder.resolve("posts.jsonl"), text);
    }

    @Test
    void onlyTheTextChangesWhateverItsEscapes() throws IOException {
        String spun = Cli.spun() + "\ud83d\ude00 \u00e9/\t";
        String gold = org.unspin.Unspin.english().restore(spun).text();
        Path file = file(HEAD + quoted(spun) + TAIL + "\n" + HEAD + escaped(spun) + TAIL + "\r\n\n" + HEAD
                + quoted("Nothing here was spun.").replace("was", "w\\u0061s") + TAIL);
        Cli.Result result = Cli.run("restore", "--field", "text", file);

        assertThat(result.out())
                .isEqualTo(HEAD + quoted(gold) + TAIL + "\n" + HEAD + escaped(gold) + TAIL + "\r\n\n" + HEAD
                        + quoted("Nothing here was spun.").replace("was", "w\\u0061s") + TAIL);
        assertThat(result.err())
                .isEqualTo("unspin: 1 file, 3 texts, 2 changed, "
                        + 2
                                * org.unspin.Unspin.english()
                                        .restore(spun)
                                        .corrections()
                                        .size() + " corrections\n");
        assertThat(result.code()).isZero();
    }

    @Provide
    static Arbitrary<String> insertions() {
        return Arbitraries.strings()
                .withChars('"', '\\', '/', '\n', '\t', '\u0001', '\u00e9', '\u2028', 'a', ' ')
                .ofMaxLength(8);
    }

    /** Whatever stands between the paragraphs of the text. */
    @Property(tries = 25)
    void theRestoredTextIsWhatTheLibraryGives(@ForAll("insertions") String between, @ForAll boolean ascii)
            throws IOException {
        String text = Cli.spun().replace("\n\n", "\n" + between + "\n\n");
        String line = "{\"text\":" + (ascii ? escaped(text) : quoted(text)) + "}";
        JsonNode restored =
                JSON.readTree(Cli.piped(line, "restore", "--field", "text", "-").out());

        assertThat(restored.path("text").asText())
                .isEqualTo(org.unspin.Unspin.english().restore(text).text());
    }

    @Test
    void aFieldMayBeNestedAndMayBeAnArray() throws IOException {
        String spun = quoted(Cli.spun());
        String gold = quoted(Cli.restored());
        Path file = file("{\"doc\":{\"body\":" + spun + ",\"other\":" + spun + "},\"parts\":[" + spun + ",7," + spun
                + "]," + "\"a/b\":null}\n");

        assertThat(Cli.run("restore", "--field", "/doc/body", "--field", "parts", file)
                        .out())
                .isEqualTo("{\"doc\":{\"body\":" + gold + ",\"other\":" + spun + "},\"parts\":[" + gold + ",7," + gold
                        + "],\"a/b\":null}\n");
        assertThat(Cli.run("restore", "--field", "/parts/2", file).out()).contains("[" + spun + ",7," + gold + "]");
    }

    @Test
    void newFieldsStandBesideTheText() throws IOException {
        Path file = file("{\"text\":" + quoted(Cli.spun()) + ",\"id\":1}\n{\"id\":2,\"text\":\"Nothing here.\"}\n");
        Cli.Result result = Cli.run("restore", "--field", "text", "--new-fields", file);
        List<String> lines = result.out().lines().toList();
        ObjectNode first = (ObjectNode) JSON.readTree(lines.get(0));

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(first.path("text").asText()).isEqualTo(Cli.spun());
        assertThat(first.path("text_restored").asText()).isEqualTo(Cli.restored());
        assertThat(first.path("text_verdict").asText()).isEqualTo("spun");
        assertThat(first.path("text_confidence").asDouble()).isGreaterThan(0.9);
        for (JsonNode span : first.path("text_spans")) {
            assertThat(Cli.spun()
                            .substring(
                                    span.path("start").asInt(), span.path("end").asInt()))
                    .isEqualTo(span.path("original").asText());
        }
        assertThat(lines.get(1)).startsWith("{\"id\":2,\"text\":\"Nothing here.\",\"text_restored\":\"Nothing here.\"");
        Path again = Cli.write(folder.resolve("again.jsonl"), result.out());
        assertThat(Cli.run("restore", "--field", "text", "--new-fields", again).err())
                .contains("again.jsonl: line 1: there is a member \"text_restored\" already");
    }

    @Test
    void aBadLineIsKeptAndNamedOrEndsTheRun() throws IOException {
        String good = "{\"text\":" + quoted(Cli.spun()) + "}\n";
        String bad = "{\"text\":\"cut of\n{\"text\":7}\n";
        Path file = file(good + bad + good);
        Cli.Result kept = Cli.run("restore", "--field", "text", file);

        assertThat(kept.out()).startsWith("{\"text\":" + quoted(Cli.restored())).contains("}\n" + bad + "{");
        assertThat(kept.err())
                .contains("posts.jsonl: line 2: no JSON", "posts.jsonl: line 3: the field text is a number, no text\n");
        assertThat(kept.code()).isEqualTo(2);

        Path copies = folder.resolve("copies");
        Cli.Result stopped = Cli.run("restore", "--field", "text", "--bad-records", "stop", "--output", copies, file);
        assertThat(stopped.err())
                .contains("stopped there", "nothing of it was written")
                .doesNotContain("line 3");
        assertThat(stopped.code()).isEqualTo(2);
        try (var left = Files.list(copies)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFieldThatNoLineHasIsAMistake() throws IOException {
        Cli.Result result = Cli.run("restore", "--field", "txt", file("{\"text\":\"Nothing.\"}\n"));

        assertThat(result.err()).contains("no line has the field txt");
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lines", "--plan=p.json"})
    void withoutAFieldItIsRefused(String option) throws IOException {
        Path named = file("{\"title\":\"Short\",\"body\":" + quoted(Cli.spun()) + "}\n");
        Path unnamed = Files.copy(named, folder.resolve("posts"));
        for (Path file : List.of(named, unnamed)) {
            for (String command : List.of("restore", "diagnose")) {
                Object[] args =
                        command.equals("restore") ? new Object[] {command, option, file} : new Object[] {command, file};
                Cli.Result result = Cli.run(args);
                assertThat(result.err())
                        .contains(file + ": JSON, in which names", "e.g. --field body. With --input-format text");
                assertThat(result.out()).isEmpty();
                assertThat(result.code()).isEqualTo(2);
            }
        }
        assertThat(Cli.run("restore", "--input-format", "text", "--lines", named)
                        .code())
                .isZero();
    }

    @Test
    void jsonAndDiagnosesSayFileLineAndField() throws IOException {
        Path file = file("{\"a\":\"Nothing.\",\"b\":" + quoted(Cli.spun()) + "}\n");
        List<String> plans = Cli.run("restore", "--json", "--field", "a", "--field", "b", file)
                .out()
                .lines()
                .toList();
        JsonNode second = JSON.readTree(plans.get(1));

        assertThat(plans).hasSize(2);
        assertThat(second.path("field").asText()).isEqualTo("b");
        assertThat(second.path("line").asInt()).isEqualTo(1);
        assertThat(second.path("text").asText()).isEqualTo(Cli.restored());
        assertThat(Cli.run("diagnose", "--list", "--field", "a", "--field", "b", file)
                        .out())
                .isEqualTo(file + ":1:b\n");
    }

    @Test
    void compressedFilesAreReadAndWrittenAsTheyAre() throws IOException {
        String spun = "{\"text\":" + quoted(Cli.spun()) + "}\n";
        String gold = "{\"text\":" + quoted(Cli.restored()) + "}\n";
        Path files = Files.createDirectory(folder.resolve("files"));
        for (Compression compression : Compression.values()) {
            Files.write(files.resolve(compression + ".jsonl"), compression.pack(spun.getBytes(StandardCharsets.UTF_8)));
        }
        Path copies = folder.resolve("copies");
        Cli.Result result = Cli.run("restore", "--field", "text", "--output", copies, files);

        assertThat(result.err()).contains("5 files, 5 texts, 5 changed", "written to " + copies);
        for (Compression compression : Compression.values()) {
            byte[] copy = Files.readAllBytes(copies.resolve(compression + ".jsonl"));
            assertThat(Compression.of(copy)).isEqualTo(compression);
            assertThat(new String(Compression.unpack(copy, ""), StandardCharsets.UTF_8))
                    .isEqualTo(gold);
        }
        assertThat(Cli.run("restore", "--field", "text", "--output", copies, "--resume", files)
                        .err())
                .contains("5 of 5 texts done already");
        assertThat(Cli.run("restore", "--field", "text", "--in-place", files.resolve("GZIP.jsonl"))
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(files.resolve("GZIP.jsonl")))
                .isEqualTo(Files.readAllBytes(copies.resolve("GZIP.jsonl")));
        assertThat(Compression.unpack(Files.readAllBytes(files.resolve("GZIP.jsonl.orig")), ""))
                .isEqualTo(spun.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeCombinedIsRefused() throws IOException {
        Path file = file("{\"text\":\"Nothing.\"}\n");
        for (String option :
                List.of("--diff", "--confidence", "--plan=p", "--html=r.html", "--lines", "--column=text")) {
            Cli.Result result = Cli.run("restore", "--field", "text", option, file);
            assertThat(result.code()).as(option).isEqualTo(2);
            assertThat(result.err()).as(option).hasLineCount(1);
        }
        assertThat(Cli.run("restore", "--new-fields", "--lines", file).err()).contains("--field or --column");
        assertThat(Cli.run("restore", "--delimiter", ";", file).err()).contains("--column");
    }
}
