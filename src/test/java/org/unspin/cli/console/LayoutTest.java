package org.unspin.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void widthCountsColumnsNotCharacters() {
        assertThat(Layout.width("abc")).isEqualTo(3);
        assertThat(Layout.width("\u001b[31;9mred\u001b[0m")).isEqualTo(3);
        assertThat(Layout.width("e\u0301\u200b")).isEqualTo(1);
        assertThat(Layout.width("\u65e5\u672c \ud83d\ude00")).isEqualTo(7);
        assertThat(Layout.width("\u2192")).isEqualTo(1);
    }

    @Test
    void padAndCutCountColumnsToo() {
        assertThat(Layout.pad("\u001b[1mab\u001b[0m", 4)).isEqualTo("\u001b[1mab\u001b[0m  ");
        assertThat(Layout.pad("abcde", 4)).isEqualTo("abcde");
        assertThat(Layout.cut("abcde", 5)).isEqualTo("abcde");
        assertThat(Layout.cut("abcdef", 5)).isEqualTo("abcd\u2026");
        assertThat(Layout.cut("\u65e5\u672c\u8a9e", 4)).isEqualTo("\u65e5\u2026");
    }

    @Test
    void wrapsAtBlanksAndIndents() {
        assertThat(Layout.wrap("aa bb  cc ddddddddd e", 8, "  ")).isEqualTo("  aa bb\n  cc\n  ddddddddd\n  e\n");
        assertThat(Layout.wrap("", 8, "  ")).isEqualTo("\n");
    }

    @Property(tries = 300)
    void wrappingLosesNothingAndKeepsToTheWidth(
            @ForAll @AlphaChars @CharRange(from = ' ', to = ' ') String text,
            @ForAll @IntRange(min = 4, max = 30) int columns) {
        String wrapped = Layout.wrap(text, columns, " ");
        assertThat(wrapped.replace("\n", " ").trim().split(" +"))
                .isEqualTo(text.trim().split(" +"));
        assertThat(wrapped.lines())
                .allSatisfy(line -> assertThat(
                                line.length() <= columns || line.trim().indexOf(' ') < 0)
                        .isTrue());
    }
}
