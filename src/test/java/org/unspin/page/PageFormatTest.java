package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFormatTest {
    @ParameterizedTest
    @CsvSource({
        "a.html, HTML",
        "A.HTM, HTML",
        "a.xhtml, HTML",
        "a.md, MARKDOWN",
        "b/a.markdown, MARKDOWN",
        "a.txt, PLAIN"
    })
    void theNameTellsTheFormat(String name, Page.Format format) {
        assertThat(Page.of(name, "<p># x").format()).isEqualTo(format);
        assertThat(Page.of(name, "<p># x")).hasToString(format + " of 6 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x",
                " \n<html lang=en>",
                "\ufeff<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE HTML>\n",
                "<p>x",
                "<div\nclass=a>"
            })
    void htmlIsToldByItsFirstTag(String source) {
        assertThat(Page.of("", source).format()).isEqualTo(Page.Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n# Head\n", "---\na: b\n---\nx", "see [this](https://a.example)"})
    void markdownIsToldByHeadingFrontMatterOrLink(String source) {
        assertThat(Page.of("-", source).format()).isEqualTo(Page.Format.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "<", "<!--", "<?xml x", "<person> said", "<3 you", "a <p>", "#1 of many", "---\nx"})
    void theRestIsPlain(String source) {
        assertThat(Page.of("page.php", source).format()).isEqualTo(Page.Format.PLAIN);
    }

    @Test
    void plainTextIsItsOwnSource() {
        Page page = Page.plain(" It  tin &amp; <b>.\n");
        assertThat(page.text()).isSameAs(page.source());
        assertThat(Swaps.swapped(page, "tin", "c&n")).isEqualTo(" It  c&n &amp; <b>.\n");
        assertThat(page.leftOut(Swaps.of(page, "tin", "can"))).isEmpty();
    }
}
