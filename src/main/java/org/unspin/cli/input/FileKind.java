package org.unspin.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unspin.cli.packed.Compression;

/**
 * A file that is not running text, told by how it begins, whatever its name.
 *
 * @param title what it is
 * @param remedy what to do with it; FILE stands for its name
 */
public record FileKind(String title, String remedy) {
    private static final int SHORTEST_TEXT = 40;
    private static final String UNPACK = "unpack it first";
    private static final String LOOK = "name a file of text";
    private static final FileKind ZIP = new FileKind("a ZIP archive", "unpack it first, e.g. with 'unzip FILE'");

    private record Signature(String hex, FileKind kind) {}

    private static final List<Signature> SIGNATURES = List.of(
            signature("25504446", "a PDF", "extract its text first, e.g. with 'pdftotext FILE'"),
            signature("7b5c727466", "RTF", "extract its text first, e.g. with 'pandoc -t plain -o text.txt FILE'"),
            signature(
                    "d0cf11e0",
                    "an office document of before 2007",
                    "extract its text first, e.g. with 'libreoffice --headless --convert-to txt FILE'"),
            signature("25215053", "PostScript", "extract its text first, e.g. with 'ps2ascii FILE text.txt'"),
            signature(
                    "50415231",
                    "a Parquet file",
                    "write it as JSON Lines first, e.g. with 'duckdb -c \"COPY (FROM \\'FILE\\') TO \\'texts.jsonl\\'\"', and"
                            + " restore that with --field"),
            signature("377abcaf271c", "a 7-Zip archive", UNPACK),
            signature("526172211a07", "a RAR archive", UNPACK),
            signature("89504e47", "a PNG image", LOOK),
            signature("ffd8ff", "a JPEG image", LOOK),
            signature("474946383961", "a GIF image", LOOK),
            signature("474946383761", "a GIF image", LOOK),
            signature("52494646", "an image, sound or film (RIFF)", LOOK),
            signature("4f676753", "sound or film (Ogg)", LOOK),
            signature("494433", "sound (MP3)", LOOK),
            signature("664c6143", "sound (FLAC)", LOOK),
            signature("7f454c46", "a program", LOOK),
            signature("cafebabe", "a program", LOOK),
            signature(
                    "53514c69746520666f726d6174",
                    "an SQLite database",
                    "write the texts in it to a table in CSV first"));

    private static Signature signature(String hex, String title, String remedy) {
        return new Signature(hex, new FileKind(title, remedy));
    }

    /** What a file is that begins so, if it can be no text in an encoding without NUL bytes. */
    static Optional<FileKind> of(byte[] beginning) {
        String hex = BaseEncoding.base16().lowerCase().encode(beginning, 0, Math.min(16, beginning.length));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return Optional.of(archive(beginning));
        }
        Compression compression = Compression.of(beginning);
        if (compression != Compression.NONE) {
            String name = compression.name().toLowerCase(Locale.ROOT);
            return Optional.of(new FileKind("packed twice (" + name + ")", UNPACK));
        }
        return SIGNATURES.stream()
                .filter(each -> hex.startsWith(each.hex()))
                .map(Signature::kind)
                .findFirst();
    }

    /** Office documents are archives whose first files tell. */
    private static FileKind archive(byte[] beginning) {
        for (String[] office : new String[][] {
            {"word/", "a Word document (docx)", "plain"},
            {"vnd.oasis.opendocument.text", "an OpenDocument text (odt)", "plain"},
            {"application/epub+zip", "an e-book (EPUB)", "plain"},
            {"ppt/", "a presentation (pptx)", ""},
            {"xl/", "a spreadsheet (xlsx)", "csv"}
        }) {
            if (Bytes.indexOf(beginning, office[0].getBytes(StandardCharsets.US_ASCII)) >= 0) {
                return switch (office[2]) {
                    case "plain" ->
                        new FileKind(office[1], "extract its text first, e.g. with 'pandoc -t plain -o text.txt FILE'");
                    case "csv" ->
                        new FileKind(
                                office[1],
                                "write it as a table first, e.g. with 'libreoffice --headless --convert-to csv FILE', and restore"
                                        + " that with --column");
                    default -> new FileKind(office[1], "extract its text first");
                };
            }
        }
        return ZIP;
    }

    /** What to say of a file that is this. */
    String message(String name) {
        return name + ": " + title + ", not text; " + remedy.replace("FILE", name);
    }

    /** Whether a file that begins so is what web crawlers write. */
    public static boolean isWarc(byte[] beginning) {
        return startsWith(beginning, "WARC/1.") || startsWith(beginning, "WARC/0.");
    }

    private static boolean startsWith(byte[] bytes, String ascii) {
        byte[] start = ascii.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= start.length && Bytes.indexOf(Arrays.copyOf(bytes, start.length), start) == 0;
    }

    /**
     * Whether a file that begins so is JSON or JSON Lines; if so, the name of the field that looks most like a text, or "" where none
     * does.
     */
    static Optional<String> textFieldOfJson(byte[] beginning) {
        String best = "";
        int longest = SHORTEST_TEXT;
        boolean json = false;
        try (JsonParser parser = new JsonFactory().createParser(beginning)) {
            JsonToken first = parser.nextToken();
            JsonToken token = first == JsonToken.START_ARRAY ? parser.nextToken() : first;
            json = token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME;
            while (json
                    && parser.nextToken() != null
                    && !parser.getParsingContext().inRoot()) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getTextLength() >= longest) {
                    longest = parser.getTextLength();
                    best = parser.getParsingContext().pathAsPointer().toString();
                }
            }
        } catch (IOException e) {
            // As far as it was read, it was or was not.
        }
        // A name that stands in the outermost object needs no slash.
        String field = best.lastIndexOf('/') == 0 && best.indexOf('~') < 0 ? best.substring(1) : best;
        return json ? Optional.of(field) : Optional.empty();
    }
}
