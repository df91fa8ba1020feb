package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed is what the schemas say, and nothing that they do not know. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    /** The schema as it is printed, with every object closed: a member that is not described is a mistake of ours. */
    private static Schema schema(String name) throws IOException {
        JsonNode printed = JSON.readTree(Cli.run("schema", name).out());
        close(printed);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(printed.toString(), InputFormat.JSON);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(SchemasTest::close);
    }

    private static void assertValid(String schema, String json) throws IOException {
        assertThat(json).isNotBlank();
        assertThat(schema(schema).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Test
    void everySchemaRefusesSomethingElse() throws IOException {
        for (String name : List.of("plan", "diagnosis", "explanation", "dictionary-diff")) {
            assertThat(schema(name).validate("{\"format\":\"other\"}", InputFormat.JSON))
                    .as(name)
                    .isNotEmpty();
        }
        assertThat(Cli.run("schema", "nonsense").err()).contains("they are plan, diagnosis, explanation");
    }

    @Test
    void plans() throws IOException {
        Path article = Cli.write(folder.resolve("a.txt"), Cli.spun() + "\nShare on Facebook\nShare on Twitter\n");
        Path plan = folder.resolve("plan.json");
        for (String line : Cli.run("restore", "--json", "--plan", plan, article)
                .out()
                .lines()
                .toList()) {
            assertValid("plan", line);
        }
        assertValid("plan", Files.readString(plan));
        assertValid(
                "plan", Cli.run("restore", "--json", "--remove-debris", article).out());
        Path lines = Cli.write(folder.resolve("l.jsonl"), "{\"text\":" + JSON.writeValueAsString(Cli.spun()) + "}\n");
        assertValid(
                "plan", Cli.run("restore", "--json", "--field", "text", lines).out());
    }

    @Test
    void diagnoses() throws IOException {
        Path spun = Cli.write(folder.resolve("a.txt"), Cli.spun());
        Path clean = Cli.write(folder.resolve("b.txt"), Cli.gold());
        assertValid(
                "diagnosis", Cli.run("diagnose", "--json", "--passages", spun).out());
        assertValid("diagnosis", Cli.run("diagnose", "--json", clean).out());
        Path table = Cli.write(folder.resolve("t.csv"), "text,n\nNothing here.,1\n");
        assertValid(
                "diagnosis",
                Cli.run("diagnose", "--json", "--column", "text", table).out());
    }

    @Test
    void explanations() throws IOException {
        Path spun = Cli.write(folder.resolve("a.txt"), Cli.spun());
        for (String word : List.of("municipality", "Skarholm", "first")) {
            assertValid(
                    "explanation",
                    Cli.run("explain", "--json", "--word", word, spun).out());
        }
    }

    @Test
    void differencesOfDictionaries() throws IOException {
        Path a = Cli.write(folder.resolve("a.tsv"), "#! name: a\nbanger\tcar:80\ngrub\tfood\n");
        Path b = Cli.write(folder.resolve("b.tsv"), "#! name: a\n#! inflects: true\nbanger\tcar:70\nshop\tstore\n");
        assertValid(
                "dictionary-diff", Cli.run("dictionary", "diff", "--json", a, b).out());
    }

    @Test
    void newFields() throws IOException {
        Path lines = Cli.write(
                folder.resolve("l.jsonl"),
                "{\"text\":" + JSON.writeValueAsString(Cli.spun()) + "}\n{\"text\":\"Nothing here.\"}\n");
        for (String line : Cli.run("restore", "--field", "text", "--new-fields", lines)
                .out()
                .lines()
                .toList()) {
            assertValid("new-fields", line);
            assertThat(JSON.readTree(line)).hasSize(5);
        }
        String bad = "{\"text\":\"a\",\"text_verdict\":\"maybe\"}";
        assertThat(schema("new-fields").validate(bad, InputFormat.JSON)).isNotEmpty();
    }
}
