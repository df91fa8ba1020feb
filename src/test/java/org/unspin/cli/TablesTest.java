package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    private Path folder = Path.of("");

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private Path table(String name, String spun) throws IOException {
        return Cli.write(folder.resolve(name), table(spun));
    }

    private static String table(String text) {
        return "id,\"text\",caller\r\n1 ," + quoted(text) + ",\"astatine\"\r\n2,plain  ,x\n3,\"\",\n";
    }

    @Test
    void onlyTheCellsOfTheColumnChange() throws IOException {
        Cli.Result result = Cli.run("restore", "--column", "text", table("a.csv", Cli.spun()));

        assertThat(result.out()).isEqualTo(table(Cli.restored()));
        assertThat(result.code()).isZero();
        assertThat(Cli.run("restore", "--column", "2", table("a.csv", Cli.spun()))
                        .out())
                .isEqualTo(table(Cli.restored()));
    }

    @Test
    void theDelimiterIsTheOneByWhichTheColumnIsThere() throws IOException {
        String spun = Cli.spun().replace("\n", " ");
        String restored = org.unspin.Unspin.english().restore(spun).text();
        for (String delimiter : List.of("\t", ";", "|")) {
            Path file =
                    Cli.write(folder.resolve("t.csv"), "id" + delimiter + "text\n1" + delimiter + quoted(spun) + "\n");
            assertThat(Cli.run("restore", "--column", "text", file).out())
                    .isEqualTo("id" + delimiter + "text\n1" + delimiter + quoted(restored) + "\n");
        }
        Path tabbed = Cli.write(folder.resolve("t.tsv"), "a,text\ttext\nx\t" + spun + "\n");
        assertThat(Cli.run("restore", "--column", "text", "--quote", "none", tabbed)
                        .out())
                .isEqualTo("a,text\ttext\nx\t" + restored + "\n");
    }

    @Test
    void newColumnsComeBehindTheOthers() throws IOException {
        String out = Cli.run("restore", "--column", "text", "--new-fields", table("a.csv", Cli.spun()))
                .out();
        try (CSVParser parser = CSVParser.parse(
                new StringReader(out),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows.get(0).get("text")).isEqualTo(Cli.spun());
            assertThat(rows.get(0).get("text_restored")).isEqualTo(Cli.restored());
            assertThat(rows.get(0).get("text_verdict")).isEqualTo("spun");
            assertThat(rows.get(0).get("text_spans")).startsWith("[{\"start\":");
            assertThat(rows.get(1).get("text_restored")).isEqualTo("plain  ");
            assertThat(rows.get(1).get("text_verdict")).isEqualTo("too short");
        }
    }

    @Test
    void wrongColumnsAndRowsAreNamed() throws IOException {
        Path file = Cli.write(folder.resolve("a.csv"), "id,text\n1,Nothing.\n2\n");

        assertThat(Cli.run("restore", "--column", "txt", file).err())
                .contains("a.csv: no column txt; the columns are id, text.");
        Cli.Result result = Cli.run("restore", "--column", "text", file);
        assertThat(result.err()).contains("a.csv: line 3: it has 1 cell, and column text would be cell 2");
        assertThat(result.out()).isEqualTo("id,text\n1,Nothing.\n2\n");
        assertThat(Cli.run("restore", file).err()).contains("a table; say which column");
        assertThat(Cli.run("diagnose", "--list", "--column", "text", table("b.csv", Cli.spun()))
                        .out())
                .endsWith("b.csv:2\n");
    }

    @Test
    void otherEncodingsAreKept() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        String spun = Cli.spun().replace("Tarn\u00f6", "T\u00e4rn\u00f6");
        Path file = Files.write(folder.resolve("w.csv"), table(spun).getBytes(windows));
        byte[] expected =
                table(org.unspin.Unspin.english().restore(spun).text()).getBytes(windows);

        assertThat(Cli.run("restore", "--column", "text", "--encoding", "windows-1252", file)
                        .bytes())
                .isEqualTo(expected);
        assertThat(Cli.run("restore", "--column", "text", file).bytes()).isEqualTo(expected);
    }
}
