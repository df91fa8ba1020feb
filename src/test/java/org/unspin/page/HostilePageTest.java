package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are made to take for ever. What is quadratic in their length takes minutes; what is not, a fraction of a second. */
class HostilePageTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
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
        String source = unit.repeat(SIZE / unit.length());
        assertTimeoutPreemptively(LIMIT, () -> {
            assertThat(Page.html(source).source()).isSameAs(source);
            assertThat(Page.markdown(source).source()).isSameAs(source);
            assertThat(Page.of("", source).source()).isSameAs(source);
        });
    }

    @Test
    void readsAMegabyteOfOneSign() {
        String source = "<".repeat(1_000_000);
        Page page = assertTimeoutPreemptively(LIMIT, () -> Page.html(source));
        assertThat(page.text()).isEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("nested")
    void readsWhatIsNestedTenThousandDeep(String open, String close, Page.Format format) {
        String source = open.repeat(10_000) + "tin" + close.repeat(10_000);
        Page page = assertTimeoutPreemptively(LIMIT, () -> Page.of(format, source));
        assertThat(page.text()).contains("tin");
        assertThat(Swaps.swapped(page, "tin", "can")).isEqualTo(open.repeat(10_000) + "can" + close.repeat(10_000));
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
