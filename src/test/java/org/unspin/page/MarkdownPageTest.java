package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.Restoration;

class MarkdownPageTest {
    @Test
    void readsTextAndNoMarkup() {
        assertThat(text("""
                        Head &amp; tail
                        ===============

                        ## Second ##
                        A *soft*
                        break\\* and **[a link](http://a.example "t")**, `code`.
                        Hard
                        > quote
                        > goes *on*

                        - one
                          more
                        - two

                        1. three

                        ```
                        fenced
                        ```

                            indented

                        <div>block</div>

                        ![image](x.png)<b>Bold</b> end <https://a.example/> [r]

                        [r]: http://b.example "ref"
                        """))
                .isEqualTo("Head & tail\n\nSecond\n\nA soft break* and a link, . Hard\n\nquote goes on\n\none more\n\n"
                        + "two\n\nthree\n\nBold end r");
    }

    @Test
    void readsTablesCellByCell() {
        Page page = Page.markdown("| Pier | Boats |\n|:-----|------:|\n| north \\| west | *tin* &amp; two |\n");
        assertThat(page.text()).isEqualTo("Pier\n\nBoats\n\nnorth | west\n\ntin & two");
        assertThat(Swaps.swapped(page, "west", "east", "tin", "one", "two", "three"))
                .isEqualTo("| Pier | Boats |\n|:-----|------:|\n| north \\| east | *one* &amp; three |\n");
    }

    @ParameterizedTest
    @CsvSource({"---, ---", "---, ...", "+++, +++"})
    void passesOverFrontMatter(String first, String last) {
        Page page = Page.markdown(first + "\r\ntitle: tin\r\n" + last + "\r\nIt tin.\r\n");
        assertThat(page.text()).isEqualTo("It tin.");
        assertThat(Swaps.swapped(page, "tin", "can"))
                .isEqualTo(first + "\r\ntitle: tin\r\n" + last + "\r\nIt can.\r\n");
    }

    @Test
    void aRuleIsNoFrontMatter() {
        assertThat(text("---\nIt tin.\n")).isEqualTo("It tin.");
    }

    @Test
    void replacesOnlyTheWord() {
        Page page = Page.markdown("It *tin* `tin` [tin](tin.html \"tin\") &amp; tin\\_s\r\n> a\r\n> tin.\r\n");
        assertThat(Swaps.swapped(page, "tin", "can", "tin", "may", "tin", "could", "tin", "shall"))
                .isEqualTo("It *can* `tin` [may](tin.html \"tin\") &amp; could\\_s\r\n> a\r\n> shall.\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "it is astir apt so, it is most likely so",
        "it is astir **apt** so, it is most **likely** so",
        "it is astir [apt](x) so, it is most [likely](x) so"
    })
    void correctsAPhraseWordByWord(String source, String expected) {
        assertThat(Swaps.swapped(Page.markdown(source), "astir apt", "most likely"))
                .isEqualTo(expected);
    }

    @Test
    void correctsAPhraseOverTwoLinesOfAQuote() {
        assertThat(Swaps.swapped(Page.markdown("> it is astir\n> apt so"), "astir apt", "most likely"))
                .isEqualTo("> it is most\n> likely so");
        Page page = Page.markdown("> it is astir\n> apt so");
        assertThat(page.leftOut(Swaps.of(page, "astir apt", "probably"))).hasSize(1);
    }

    @Test
    void escapesWhatItPutsIn() {
        assertThat(Swaps.swapped(Page.markdown("a tin b"), "tin", "[x]*<&_")).isEqualTo("a \\[x\\]\\*\\<&amp;\\_ b");
        assertThat(Swaps.swapped(Page.markdown("tin b"), "tin", "#1")).isEqualTo("\\#1 b");
    }

    @Test
    void doesNotUndoEmphasis() {
        Page page = Page.markdown("a*tin*b");
        assertThat(Swaps.swapped(page, "tin", "(x)")).isEqualTo("a*tin*b");
        assertThat(page.leftOut(Swaps.of(page, "tin", "(x)"))).hasSize(1);
    }

    @Test
    void writesWhatTheEncodingCannotExpressAsAReference() {
        Page page = Page.markdown("a tin b");
        assertThat(page.inSource(Swaps.of(page, "tin", "it’s"), StandardCharsets.ISO_8859_1)
                        .text())
                .isEqualTo("a it&#x2019;s b");
    }

    private static String text(String markdown) {
        return Page.markdown(markdown).text();
    }

    @Test
    void leavesAWordOutWhoseEndKeepsEmphasisWhatItIs() {
        Page page = Page.markdown("The caller&shy;**_** way.");
        int at = page.text().indexOf("caller");
        Restoration ofText =
                Restoration.of(page.text(), List.of(Swaps.correction(page.text(), at, at + 6, "new")), 0.5);

        assertThat(page.inSource(ofText).text()).isEqualTo(page.source());
        assertThat(page.leftOut(ofText)).hasSize(1);
    }

    @Test
    void readsAParagraphOfTooMuchMarkupAsPlainText() {
        String dense =
                "**tin** [_tin_](x) `a` <b> \\* &amp; &#*41; &*i; " + "*a ".repeat(DenseMarkup.MOST_MARKS) + "*tin*";
        Page page = Page.markdown("A *tin*.\n\n" + dense + "\n\n> A **tin**.\n");

        assertThat(page.text())
                .startsWith("A tin.\n\n**tin** [_tin_](x) `a` <b> \\* & &#*41; &*i; *a *a ")
                .endsWith("*a *tin*\n\nA tin.");
        assertThat(Swaps.swapped(page, "tin", "can", "tin", "can", "tin", "can", "tin", "can", "tin", "can"))
                .isEqualTo(page.source().replace("tin", "can"));
    }

    @Test
    void readsAsMuchMarkupAsIsAllowed() {
        String source = "*tin* ".repeat(DenseMarkup.MOST_MARKS / 2);
        assertThat(text(source))
                .isEqualTo("tin ".repeat(DenseMarkup.MOST_MARKS / 2).strip());
        assertThat(text(source + "*tin*")).startsWith("*tin* *tin*");
    }

    @Test
    void dividesATableOfTooMuchMarkupIntoCells() {
        String row = "| *tin* | [a\\|b](c) |\n";
        String source = "| a | b |\n|---|---|\n" + row.repeat(DenseMarkup.MOST_MARKS / 2);
        assertThat(text(source)).startsWith("a\n\nb\n\n*tin*\n\n[a|b](c)\n\n*tin*\n\n");
    }

    @Test
    void countsTheMarkupOfEachParagraphForItself() {
        assertThat(text("*a* tin\n\n".repeat(DenseMarkup.MOST_MARKS))).doesNotContain("*");
    }
}
