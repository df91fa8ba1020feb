package org.unspin.cli.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.unspin.Diagnosis;
import org.unspin.cli.console.CliException;

/** JSON Lines: an object in each line, in UTF-8. All but the texts stays byte for byte. */
final class JsonLines implements Pieces {
    private final LineSplitter lines;
    private final JsonFields fields;
    private final boolean newFields;

    /**
     * The lines of a stream.
     *
     * @param newFields whether the texts stay, and what was made of them stands beside them
     */
    JsonLines(LineSplitter lines, JsonFields fields, boolean newFields) {
        this.lines = lines;
        this.fields = fields;
        this.newFields = newFields;
    }

    @Override
    public Optional<Piece> next() throws IOException, CliException {
        return lines.next().map(bytes -> new Line(lines.number(), bytes, fields, newFields));
    }

    @Override
    public void close() {}

    private record Line(long number, byte[] bytes, JsonFields fields, boolean newFields) implements Piece {
        @Override
        public TextRecord read() throws BadRecordException {
            List<JsonFields.Found> found = fields.in(bytes, newFields);
            for (JsonFields.Found each : newFields ? found : List.<JsonFields.Found>of()) {
                if (each.member().isEmpty()) {
                    throw new BadRecordException("the field " + each.field()
                            + " stands in an array, where --new-fields has no" + " names to put things under");
                }
                Optional<String> taken = NewFields.names(each.member()).stream()
                        .filter(each.taken()::contains)
                        .findFirst();
                if (taken.isPresent()) {
                    throw new BadRecordException(
                            "there is a member \"" + taken.get() + "\" already, which is not overwritten");
                }
            }
            return new Read(bytes, found, newFields);
        }
    }

    private record Read(byte[] bytes, List<JsonFields.Found> found, boolean newFields) implements TextRecord {
        @Override
        public List<Slot> texts() {
            return found.stream()
                    .map(each -> new Slot(each.field(), each.text()))
                    .toList();
        }

        @Override
        public byte[] written(List<Answer> answers) throws BadRecordException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
            int copied = 0;
            for (int i = 0; i < found.size(); i++) {
                int start = found.get(i).start();
                byte[] corrected = JsonString.corrected(
                        bytes, start, answers.get(i).restoration().corrections());
                int end = JsonString.end(bytes, start);
                out.write(bytes, copied, (newFields ? end : start) - copied);
                if (newFields) {
                    add(out, found.get(i).member(), corrected, answers.get(i));
                } else {
                    out.writeBytes(corrected);
                }
                copied = end;
            }
            out.write(bytes, copied, bytes.length - copied);
            return out.toByteArray();
        }

        private void add(ByteArrayOutputStream out, String member, byte[] restored, Answer answer) {
            boolean ascii = JsonString.isAscii(bytes);
            List<String> names = NewFields.names(member);
            member(out, names.get(0), restored, ascii);
            member(out, names.get(1), utf8(NewFields.spans(answer.restoration(), ascii)), ascii);
            Diagnosis diagnosis = answer.diagnosis().orElseThrow();
            member(out, names.get(2), JsonString.literal(NewFields.verdict(diagnosis), ascii), ascii);
            member(out, names.get(3), utf8(NewFields.confidence(diagnosis)), ascii);
        }

        private static void member(ByteArrayOutputStream out, String name, byte[] value, boolean ascii) {
            out.write(',');
            out.writeBytes(JsonString.literal(name, ascii));
            out.write(':');
            out.writeBytes(value);
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
