package org.unspin.cli.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.Encoding;

/** Rows and cells are those that a library finds, which only does not tell where they stand. */
class CellsTest {
    private static final TableFormat COMMAS = new TableFormat((byte) ',', (byte) '"');

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars('a', ' ', ',', '"', '\n', '\r', '\u00e9', ';')
                .ofMaxLength(6);
        return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 300)
    void findsTheCellsThatTheLibraryFinds(@ForAll("tables") List<List<String>> table, @ForAll boolean all)
            throws Exception {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setQuoteMode(all ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : table) {
                printer.printRecord(row);
            }
        }
        List<List<String>> expected = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.toString()), format)) {
            for (CSVRecord row : parser) {
                expected.add(row.toList());
            }
        }

        List<List<String>> found = new ArrayList<>();
        StringBuilder again = new StringBuilder();
        for (Piece piece : rows(text.toString(), "1")) {
            Cells cells = Cells.of(piece.bytes(), COMMAS, Encoding.UTF_8);
            List<String> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                row.add(cells.text(i));
                assertThat(Cells.of(cells.bytes(i, cells.text(i)), COMMAS, Encoding.UTF_8)
                                .text(0))
                        .isEqualTo(cells.text(i));
            }
            found.add(row);
            again.append(new String(piece.bytes(), StandardCharsets.UTF_8));
        }

        assertThat(found).isEqualTo(expected);
        assertThat(again).hasToString(text.toString());
    }

    private static List<Piece> rows(String text, String column) throws CliException, IOException {
        TableOptions options = TableOptions.of(List.of(column), Optional.of(","), Optional.empty(), false);
        List<Piece> rows = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LineSplitter lines = new LineSplitter(new ByteArrayInputStream(bytes), "t.csv", StandardCharsets.UTF_8);
        try (Table table = new Table(lines, "t.csv", options, Encoding.UTF_8)) {
            for (Optional<Piece> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Example
    void aRowIsCalledByTheLineThatItBeginsIn() throws Exception {
        List<Piece> rows = rows("a,b\n\"one\ntwo\",c\nd,e", "1");

        assertThat(rows.stream().map(Piece::number)).containsExactly(1L, 2L, 4L);
    }

    @Example
    void whatIsNoTableIsToldOf() {
        assertThatThrownBy(() -> Cells.of("\"a\"b,c".getBytes(StandardCharsets.UTF_8), COMMAS, Encoding.UTF_8))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("behind the closing quote of cell 1");
        assertThatThrownBy(() -> rows("a,b\nc,\"d\ne,f\n", "1"))
                .isInstanceOf(CliException.class)
                .hasMessageStartingWith("t.csv: line 2: a quote that begins here is never closed; --quote none");
    }
}
