package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
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
        assertThatThrownBy(() -> Encoding.of(bytes).decode("x.txt", bytes))
                .isInstanceOf(CliException.class)
                .hasMessage("x.txt: not %s at byte %d; convert it first, e.g. with iconv", encoding, at);
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
