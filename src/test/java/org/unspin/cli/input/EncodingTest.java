package org.unspin.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.console.CliException;

class EncodingTest {
    private static final String PROSE = "Il était une fois à Genève un garçon “naïf” qui n’aimait guère l’été. ";

    @ParameterizedTest
    @CsvSource({
        "ff, UTF-8, 0",
        "61c3, UTF-8, 1",
        "61c328, UTF-8, 1",
        "6162eda080, UTF-8, 2",
        "c080, UTF-8, 0",
        "f4908080, UTF-8, 0",
        "61626320f09f98, UTF-8, 4",
        "efbbbf61ff, UTF-8, 4",
        "fffe610000d8, UTF-16, 4",
        "feff006100, UTF-16, 4",
        "fffe00dc6100, UTF-16, 2"
    })
    void namesTheFirstByteThatIsWrong(String hex, String encoding, int at) {
        byte[] bytes = BaseEncoding.base16().lowerCase().decode(hex);
        assertThatThrownBy(() -> Encoding.byMark(bytes).decode("x.txt", bytes))
                .isInstanceOf(CliException.class)
                .hasMessage(
                        "x.txt: not %s at byte %d; say what it is with --encoding, e.g. --encoding windows-1252",
                        encoding, at);
    }

    @Test
    void aBinaryFileIsRefusedWhateverItsBytesMayMean() {
        byte[] bytes = BaseEncoding.base16().decode("89504E470D0A1A0A0000000D49484452E9E8");
        assertThat(Encoding.of(bytes)).isEqualTo(Encoding.UTF_8);
        assertThatThrownBy(() -> Encoding.of(bytes).decode("x.png", bytes))
                .hasMessage("x.png: not UTF-8 at byte 0; it does not look like a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><meta charset=windows-1250>",
                "<META http-equiv=\"Content-Type\" content='text/html; CHARSET = windows-1250'>",
                "<?xml version=\"1.0\" encoding=\"windows-1250\"?><html>",
                "<!doctype html><meta name=a content=b><meta charset=\"windows-1250\"/>"
            })
    void believesWhatAPageDeclares(String head) throws CliException {
        byte[] bytes = (head + "Łódź").getBytes(Charset.forName("windows-1250"));
        Encoding encoding = Encoding.of(bytes);
        assertThat(encoding.charset()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(encoding.decode("x", bytes)).endsWith("Łódź");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "us-ascii", "latin1"})
    void readsLatin1AsBrowsersDo(String declared) throws CliException {
        byte[] bytes = ("<meta charset=" + declared + ">It’s").getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.of(bytes).decode("x", bytes)).endsWith("It’s");
    }

    @Test
    void utf8GoesBeforeWhatIsDeclared() {
        byte[] bytes = "<meta charset=iso-8859-1>It’s".getBytes(StandardCharsets.UTF_8);
        assertThat(Encoding.of(bytes)).isEqualTo(Encoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<meta charset=>", "<meta charset=no-such>", "<meta charset='>", "<meta charset=\"utf-8\">", ""})
    void tellsTheEncodingByItsBytesWhereNothingUsefulIsDeclared(String head) throws CliException {
        byte[] bytes = (head + PROSE.repeat(3)).getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.of(bytes).decode("x", bytes)).isEqualTo(head + PROSE.repeat(3));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Это простой русский текст про старый порт и новую лодку",
        "Shift_JIS, これは古い港の話です。船は毎日出ます。"
    })
    void tellsOtherScriptsToo(String name, String text) throws CliException {
        byte[] bytes = text.repeat(4).getBytes(Charset.forName(name));
        Encoding encoding = Encoding.of(bytes);
        assertThat(encoding.decode("x", bytes)).isEqualTo(text.repeat(4));
        assertThat(encoding.encode(text.repeat(4))).isEqualTo(bytes);
    }

    @Test
    void whatIsNamedIsBelievedAndTheMarkKept() throws CliException {
        byte[] plain = "h\u0000i\u0000".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Encoding.named(StandardCharsets.UTF_16LE, plain).decode("x", plain))
                .isEqualTo("hi");
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            byte[] marked = "\ufeffhi".getBytes(Charset.forName(name));
            Charset asked = name.equals("UTF-8") ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;
            Encoding encoding = Encoding.named(asked, marked);
            assertThat(encoding.decode("x", marked)).isEqualTo("hi");
            assertThat(encoding.encode("hi")).isEqualTo(marked);
        }
    }

    @Test
    void namesWhatTheEncodingCannotExpress() {
        Encoding latin = new Encoding("ISO-8859-1", StandardCharsets.ISO_8859_1, "");
        assertThatThrownBy(() -> latin.encode("a.txt", "it’s"))
                .isInstanceOf(CliException.class)
                .hasMessage(
                        "a.txt: \"’\" cannot be written in ISO-8859-1; convert the file to UTF-8 first, e.g. with iconv");
        assertThatThrownBy(() -> latin.encode("it’s")).isInstanceOf(UncheckedIOException.class);
    }

    /** Whatever is accepted is written back as it was. */
    @Property
    void givesBytesBackOrRefusesThem(@ForAll byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        decode(encoding, bytes)
                .ifPresent(text -> assertThat(encoding.encode(text)).isEqualTo(bytes));
    }

    @Property
    void readsAllThatIsUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String written = new String(bytes, StandardCharsets.UTF_8);
        if (!written.startsWith("\ufeff")) {
            assertThat(decode(Encoding.of(bytes), bytes)).contains(written);
        }
    }

    private static Optional<String> decode(Encoding encoding, byte[] bytes) {
        try {
            return Optional.of(encoding.decode("x", bytes));
        } catch (CliException e) {
            return Optional.empty();
        }
    }
}
