package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcWriter;
import org.unspin.Unspin;
import org.unspin.cli.packed.Compression;

/** Does what the cookbook says of corpora, command by command. */
class CorpusCookbookTest {
    private static final Path COOKBOOK = Path.of("src/site/markdown/cookbook.md");
    private static final String LINE = Cli.spun().replace('\n', ' ').strip();

    @TempDir
    private Path folder = Path.of("");

    private static List<String> commands() throws IOException {
        String page = Files.readString(COOKBOOK);
        int from = page.indexOf("```\n", page.indexOf("## A corpus in one file")) + 4;
        return page.substring(from, page.indexOf("```", from)).lines().toList();
    }

    private Cli.Result run(String command) {
        List<String> words = Splitter.on(' ').splitToList(command);
        return Cli.run(words.stream()
                .skip(1)
                .map(word -> word.contains(".") || word.equals("restored") || word.equals("marked")
                        ? folder.resolve(word)
                        : word)
                .toArray());
    }

    private String unpacked(String file) throws IOException {
        return new String(Compression.unpack(Files.readAllBytes(folder.resolve(file)), file), StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        Cli.write(folder.resolve("posts.txt"), "Nothing here.\n" + LINE + "\n");
        String json = new ObjectMapper().writeValueAsString(LINE);
        Files.write(
                folder.resolve("posts.jsonl.gz"),
                Compression.GZIP.pack(("{\"text\":" + json + "}\n").getBytes(StandardCharsets.UTF_8)));
        Cli.write(folder.resolve("posts.csv"), "id,text\n1,\"" + LINE.replace("\"", "\"\"") + "\"\n");
        try (WarcWriter writer = new WarcWriter(folder.resolve("crawl.warc.gz"))) {
            writer.write(new WarcConversion.Builder()
                    .date(Instant.EPOCH)
                    .setHeader("WARC-Target-URI", "https://example.org/")
                    .body(MediaType.PLAIN_TEXT, LINE.getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        String restored = Unspin.english().restore(LINE).text();

        List<String> commands = commands();
        assertThat(commands).hasSize(6);
        String out = "";
        for (String command : commands) {
            Cli.Result result = run(command);
            assertThat(result.code()).as(command + "\n" + result.err()).isZero();
            out = result.out();
        }

        assertThat(unpacked("restored/posts.txt")).isEqualTo("Nothing here.\n" + restored + "\n");
        assertThat(new ObjectMapper()
                        .readTree(unpacked("restored/posts.jsonl.gz"))
                        .path("text")
                        .asText())
                .isEqualTo(restored);
        JsonNode marked = new ObjectMapper().readTree(unpacked("marked/posts.jsonl.gz"));
        assertThat(marked.path("text").asText()).isEqualTo(LINE);
        assertThat(marked.path("text_restored").asText()).isEqualTo(restored);
        assertThat(unpacked("restored/posts.csv")).isEqualTo("id,text\n1,\"" + restored.replace("\"", "\"\"") + "\"\n");
        assertThat(unpacked("restored/crawl.warc.gz"))
                .contains("WARC-Type: conversion", "WARC-Target-URI: https://example.org/", restored);
        assertThat(new ObjectMapper().readTree(out).path("spun").asBoolean()).isTrue();
    }
}
