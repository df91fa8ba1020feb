package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.unspin.Correction;
import org.unspin.Restoration;

/** What holds for pages put together of pieces that are hard on parsers, and for garbage. */
class PagePropertiesTest {
    private static final String[] HTML = {
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<div>",
        "</div>",
        "<a href='tin'>",
        "</a>",
        "<br>",
        "<wbr>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<ul><li>",
        "</ul>",
        "<!-- tin -->",
        "<script>tin</script>",
        "<pre>tin</pre>",
        "<code>x",
        "</code>",
        "<main>",
        "</main>",
        "<article>",
        "</article>",
        "<h1>",
        "</h1>",
        "</body>",
        "<body>",
        "<svg>",
        "</svg>",
        "<![CDATA[x]]>",
        "<select>",
        "</select>",
        "<form>",
        "</form>",
        "<template>",
        "</template>",
        "<textarea>",
        "</textarea>",
        "<title>",
        "</title>",
        "<p hidden>",
        "</bogus>",
        "<?x?>",
        "\0",
        "<",
        ">",
        "&",
        "\ufeff"
    };
    private static final String[] MARKDOWN = {
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "[",
        "](",
        "](x)",
        ")",
        "![",
        "<b>",
        "</b>",
        "<div>\n",
        "</div>",
        "---\n",
        "|",
        "|-|-|\n",
        "    ",
        "\t",
        "\\",
        "\\*",
        "\\|",
        "<http://a.example>",
        "[r]: x\n",
        "===\n",
        "\0",
        "~~",
        "  \n",
        "\\\n"
    };
    private static final String[] BOTH = {
        " ",
        "\n",
        "\r\n",
        "\r",
        "tin",
        "caller",
        "astir apt",
        "Tarnö",
        "😀",
        "&amp;",
        "&nbsp;",
        "&rsquo;",
        "&#8217;",
        "&shy;",
        "&lt;",
        "&ampere;",
        "&notit;",
        "&bogus;",
        "&#x41",
        "&fjlig;",
        "&#0;",
        "\u00a0",
        "\u00ad",
        "R&D",
        "x"
    };

    @Provide
    Arbitrary<Page> pages() {
        return Arbitraries.oneOf(pieces(HTML).map(Page::html), pieces(MARKDOWN).map(Page::markdown));
    }

    private static Arbitrary<String> pieces(String... special) {
        return Arbitraries.oneOf(Arbitraries.of(special), Arbitraries.of(BOTH), Arbitraries.of(BOTH))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Property(tries = 1000)
    void withoutCorrectionsTheSourceComesBack(@ForAll("pages") Page page) {
        Restoration none = Restoration.of(page.text(), List.of(), 0);
        assertThat(page.inSource(none).text()).isSameAs(page.source());
    }

    /** Reads every piece of the source again, alone, and gets what stands in the text. */
    @Property(tries = 1000)
    void whatHasAPlaceReadsThereAsInTheText(@ForAll("pages") Page page) {
        boolean html = page.format() == Page.Format.HTML;
        AlignedText aligned = html ? HtmlReader.read(page.source()) : MarkdownReader.read(page.source());
        for (int i = 0; i < page.text().length(); i++) {
            char c = page.text().charAt(i);
            AlignedText.Range range = aligned.range(i, i + 1).orElse(new AlignedText.Range(0, 0));
            String slice = page.source().substring(range.start(), range.end());
            if (!slice.isEmpty() && c != ' ' && !slice.equals(String.valueOf(c))) {
                String read = html
                        ? Page.html("<p>" + slice).text()
                        : Page.markdown("x" + slice).text();
                assertThat(read.substring(html ? 0 : 1)).isEqualTo(String.valueOf(c));
            }
        }
    }

    /** From the text to the source and back; entities and runs of white space have one place for all they stand for. */
    @Property(tries = 1000)
    void aPlaceInTheSourceIsThatOfItsCharacter(@ForAll("pages") Page page) {
        for (int i = 0; i < page.text().length(); i++) {
            if (Character.isLetter(page.text().charAt(i))) {
                Page.Range range = page.inSource(i, i + 1).orElse(new Page.Range(0, 0));
                for (int at = range.start(); at < range.end(); at++) {
                    int read = page.inText(at).orElseThrow();
                    assertThat(page.inSource(read, read + 1)).contains(range);
                }
            }
        }
        for (int at = -1; at <= page.source().length(); at++) {
            int place = at;
            page.inText(at).ifPresent(read -> {
                Page.Range range = page.inSource(read, read + 1).orElseThrow();
                assertThat(place).isBetween(range.start(), range.end() - 1);
            });
        }
    }

    /** Every word in turn; the page is read again and differs in this word alone. */
    @Property(tries = 800)
    void replacingAWordChangesThisWordOnly(@ForAll("pages") Page page) {
        String text = page.text();
        for (int at = text.indexOf("tin"); at >= 0; at = text.indexOf("tin", at + 1)) {
            Restoration ofText = Restoration.of(text, List.of(Swaps.correction(text, at, at + 3, "can")), 0.5);
            Restoration inSource = page.inSource(ofText);
            assertThat(page.leftOut(ofText)).hasSize(inSource.changed() ? 0 : 1);
            if (inSource.changed()) {
                Page again = Page.of(page.format(), inSource.text());
                assertThat(again.text()).isEqualTo(ofText.text());
                int start = inSource.corrections().get(0).start();
                int end = inSource.corrections().get(0).end();
                assertThat(inSource.text())
                        .isEqualTo(page.source().substring(0, start) + "can"
                                + page.source().substring(end));
            }
        }
    }

    /** All words at once, phrases among them, into something as long that has to be escaped. */
    @Property(tries = 800)
    void replacementsAreReadAsTheyAreMeant(@ForAll("pages") Page page) {
        String text = page.text();
        List<Correction> corrections = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (text.startsWith("astir apt", at)) {
                corrections.add(Swaps.correction(text, at, at + 9, "mo<t li&y"));
                at += 9;
            } else if (text.startsWith("caller", at)) {
                corrections.add(Swaps.correction(text, at, at + 6, "n*e]&w"));
                at += 6;
            } else {
                at++;
            }
        }
        Restoration ofText = Restoration.of(text, corrections, 0.5);
        Restoration made = ofText.undo(page.leftOut(ofText)::contains);
        assertThat(Page.of(page.format(), page.inSource(ofText).text()).text()).isEqualTo(made.text());
    }

    @Property(tries = 1000)
    void garbageIsReadSomehow(@ForAll @StringLength(max = 300) String garbage) {
        for (Page.Format format : Page.Format.values()) {
            Page page = Page.of(format, garbage);
            Restoration none = Restoration.of(page.text(), List.of(), 0);
            assertThat(page.inSource(none).text()).isSameAs(garbage);
        }
    }
}
