package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unspin.ProcessorTime;

/** Sources that are made to take for ever. */
class HostilePageTest {
    private static final int SIZE = 100_000;

    static Stream<String> units() {
        return Stream.of(
                "<",
                "</",
                "<!--",
                "&",
                "&amp;",
                "&#",
                "&ampampampampampampampampampampampampampamp",
                "<div>",
                "<b>",
                "<table>",
                "<a href=x>",
                "<p a='",
                "<form>",
                "<header>",
                "<li>x",
                "<b a=1><b a=2><b a=3><p>x",
                "<svg><g>",
                "<h1>x",
                "<br>",
                "x<wbr>",
                "\u00ad",
                "\0",
                "<span hidden>x",
                ">",
                "> x\n",
                "[",
                "![a](",
                "*a ",
                "**a **",
                "`a``",
                "- ",
                "\\|",
                "|",
                "a | \\|\n|-|\n",
                "---\n",
                "[a]: x\n",
                "_a*",
                " ",
                "\n");
    }

    @ParameterizedTest
    @MethodSource("units")
    void readsAnythingInLinearTime(String unit) {
        for (Page.Format format : Page.Format.values()) {
            ProcessorTime.assertLinear(
                    unit,
                    SIZE,
                    source -> assertThat(Page.of(format, source).source()).isSameAs(source));
        }
        ProcessorTime.assertLinear(
                unit, SIZE, source -> assertThat(Page.of("", source).source()).isSameAs(source));
    }

    @Test
    void readsAMegabyteOfOneSign() {
        String source = "<".repeat(1_000_000);
        assertThat(Page.html(source).text()).isEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("nested")
    void readsWhatIsNestedTenThousandDeep(String open, String close, Page.Format format) {
        String source = nested(open, close, 10_000);
        ProcessorTime.assertLinear(
                () -> assertThat(Page.of(format, nested(open, close, 2_500)).text())
                        .contains("tin"),
                () -> assertThat(Page.of(format, source).text()).contains("tin"));
        Page page = Page.of(format, source);
        assertThat(page.text()).contains("tin");
        assertThat(Swaps.swapped(page, "tin", "can")).isEqualTo(source.replace("tin", "can"));
    }

    @ParameterizedTest
    @MethodSource("dense")
    void readsDenseMarkdownInLinearTime(String first, String second) {
        int pairs = SIZE / (first.length() + second.length());
        ProcessorTime.assertLinear(
                () -> Page.markdown(halves(first, second, pairs / 4)),
                () -> Page.markdown(halves(first, second, pairs)));
    }

    @ParameterizedTest
    @MethodSource("dense")
    void readsManyDenseParagraphsInLinearTime(String first, String second) {
        int pairs = DenseMarkup.MOST_MARKS / 5;
        String paragraph = halves(first, second, pairs) + "\n\n";
        ProcessorTime.assertLinear(
                () -> Page.markdown(paragraph.repeat(SIZE / 4 / paragraph.length())),
                () -> Page.markdown(paragraph.repeat(SIZE / paragraph.length())));
    }

    static Stream<Arguments> dense() {
        return Stream.of(
                Arguments.of("*a **b ", "c** d*"),
                Arguments.of("*a _b ", "c_ d*"),
                Arguments.of("*t ", "_t*_ "),
                Arguments.of("![", "]"),
                Arguments.of("a ![[]()", ""),
                Arguments.of("a [b](<", ""),
                Arguments.of("_[a*]", ""));
    }

    private static String halves(String first, String second, int times) {
        return first.repeat(times) + second.repeat(times);
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "tin" + close.repeat(depth);
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of("<div>", "</div>", Page.Format.HTML),
                Arguments.of("<b>", "</b>", Page.Format.HTML),
                Arguments.of("<table><tr><td>", "", Page.Format.HTML),
                Arguments.of("> ", "", Page.Format.MARKDOWN),
                Arguments.of("**a ", " b**", Page.Format.MARKDOWN),
                Arguments.of("[", "](x)", Page.Format.MARKDOWN));
    }
}
