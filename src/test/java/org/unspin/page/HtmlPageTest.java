package org.unspin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.Verdict;

class HtmlPageTest {
    @Test
    void readsParagraphsAndHeadings() {
        assertThat(text("<h1>The  ferry</h1>\n<p>It\n  sails.<p>It <b>so</b>on <i>stops</i>.<ul><li>One<li>Two</ul>"))
                .isEqualTo("The ferry\n\nIt sails.\n\nIt soon stops.\n\nOne\n\nTwo");
    }

    @Test
    void breaksLinesAtBr() {
        assertThat(text("<p>One<br>two<br/><br/>three</p>")).isEqualTo("One\ntwo\n\nthree");
    }

    @Test
    void readsTableCellsAsParagraphs() {
        assertThat(text("<table><tr><th>Pier<th>Boats<tr><td>North<td>two</table>"))
                .isEqualTo("Pier\n\nBoats\n\nNorth\n\ntwo");
    }

    @Test
    void decodesEntities() {
        assertThat(text("<p>Fish &amp; chips&nbsp;&mdash; it&rsquo;s &#8220;good&#x201d; &ampere; &bogus; a&lt;b"))
                .isEqualTo("Fish & chips\u00a0— it’s “good” &ere; &bogus; a<b");
    }

    @Test
    void leavesOutWhatIsNotProse() {
        assertThat(text(
                        "<head><title>T</title><style>p{}</style></head><body><header><h1>Site</h1></header><nav>Home</nav>"
                                + "<p>Text<!-- comment --> here.</p><script>var tin = 1;</script><pre>code</pre><aside>More</aside>"
                                + "<p>Run <code>tin</code> now.</p><form><label>Mail</label><input></form><div hidden>Secret</div>"
                                + "<div style='Display: None'>Hidden</div><p aria-hidden=true>x</p><div role=navigation>Up</div>"
                                + "<noscript>Enable</noscript><svg><text>Chart</text></svg><footer>Imprint</footer>"))
                .isEqualTo("Text here.\n\nRun now.");
    }

    @Test
    void prefersMainThenArticle() {
        String chatter = "<div>Chatter of the town that goes on.</div>";
        assertThat(text(chatter + "<main><h1>Head</h1><p>The text of it.</p></main>"))
                .isEqualTo("Head\n\nThe text of it.");
        assertThat(text(chatter
                        + "<article><header><h1>Head</h1></header><p>The text of it, twice as long as chatter.</p>"
                        + "</article>" + "<article>Teaser</article>"))
                .isEqualTo("Head\n\nThe text of it, twice as long as chatter.");
    }

    @Test
    void aMainThatScriptsFillIsNoMain() {
        assertThat(text("<main></main><div><p>The text of it.</p></div>")).isEqualTo("The text of it.");
    }

    @Test
    void takesTheContainerWithMostProseAndTheHeadingAboveIt() {
        String article = "<p>"
                + "The boat goes to the island every day but Sunday. ".repeat(5).strip() + "</p>";
        String page =
                "<div><div><h1>Head</h1></div><div class=x>" + article + article + "</div><div>Weather: rain</div>"
                        + "<div><a href=a>One</a> <a href=b>Two</a> <a href=c>Three</a></div></div>";
        assertThat(text(page))
                .startsWith("Head\n\nThe boat")
                .endsWith("Sunday.")
                .doesNotContain("Weather", "Two");
    }

    @Test
    void leavesOutListsOfLinks() {
        assertThat(
                        text(
                                "<p>See <a href=a>this</a>, <a href=b>that</a> and <a href=c>those</a> places of the town.</p>"
                                        + "<ul><li><a href=a>First story</a><li><a href=b>Second story</a><li><a href=c>Third story</a></ul>"))
                .isEqualTo("See this, that and those places of the town.");
    }

    @Test
    void aPageThatIsOneFormIsRead() {
        assertThat(text("<form><p>Text.</p><input><button>Go</button></form>")).isEqualTo("Text.");
    }

    @Test
    void replacesOnlyTheWord() {
        Page page = Page.html(
                "<p class=\"tin\" title='tin'>It\n\t<b>tin</b> &amp; tin&rsquo;s<!-- tin -->.</p><script>tin</script>");
        assertThat(Swaps.swapped(page, "tin", "can", "tin", "could"))
                .isEqualTo(
                        "<p class=\"tin\" title='tin'>It\n\t<b>can</b> &amp; could&rsquo;s<!-- tin -->.</p><script>tin</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "<p>it is astir apt so</p>, <p>it is most likely so</p>",
        "<p>it is astir <b>apt</b> so</p>, <p>it is most <b>likely</b> so</p>",
        "<p>it is <a href=x>astir</a> <b>apt</b></p>, <p>it is <a href=x>most</a> <b>likely</b></p>",
        "<p>astir&nbsp;apt</p>, <p>most&nbsp;likely</p>",
        "<p>astir<!-- c -->  apt</p>, <p>most<!-- c -->  likely</p>",
        "<p>astir<br>apt</p>, <p>most<br>likely</p>",
        "<p>as&shy;tir a<wbr>pt</p>, <p>most likely</p>",
        "<p>&#97;stir a&#x70;t</p>, <p>most likely</p>"
    })
    void correctsAPhraseWordByWord(String source, String expected) {
        Page page = Page.html(source);
        String phrase =
                page.text().substring(page.text().indexOf("astir"), page.text().indexOf("apt") + 3);
        assertThat(Swaps.swapped(page, phrase, "most likely")).isEqualTo(expected);
    }

    @Test
    void aPhraseWithoutMarkupMayChangeItsNumberOfWords() {
        assertThat(Swaps.swapped(Page.html("<p>it is astir\n apt so"), "astir apt", "probably"))
                .isEqualTo("<p>it is probably so");
        assertThat(Swaps.swapped(Page.html("<p>it is <b>tin</b> so"), "tin", "able to"))
                .isEqualTo("<p>it is <b>able to</b> so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>it is astir <b>apt</b> so", "<p>it is <i>astir</i> apt", "<p>astir<br>apt"})
    void leavesOutAndTellsWhatWouldHarmMarkup(String source) {
        Page page = Page.html(source);
        String phrase = page.text().contains("\n") ? "astir\napt" : "astir apt";
        Restoration ofText = Swaps.of(page, phrase, "probably");
        assertThat(page.inSource(ofText).text()).isSameAs(source);
        assertThat(page.leftOut(ofText)).isEqualTo(ofText.corrections());
    }

    @Test
    void leavesAWordAloneThatHasATagInside() {
        Page page = Page.html("<p><span class=drop>E</span>rstwhile it tin sail.");
        Restoration ofText = Swaps.of(page, "Erstwhile", "When", "tin", "can");
        assertThat(page.inSource(ofText).text()).isEqualTo("<p><span class=drop>E</span>rstwhile it can sail.");
        assertThat(page.leftOut(ofText)).extracting(Correction::original).containsExactly("Erstwhile");
    }

    @Test
    void aWordThatWouldBecomePartOfAnEntityIsLeft() {
        Page page = Page.html("<p>R&tin x");
        assertThat(Swaps.swapped(page, "tin", "lt")).isEqualTo("<p>R&tin x");
    }

    @Test
    void aWordBehindAnEntityWithoutSemicolonIsLeft() {
        Page page = Page.html("<p>&#x41tin x");
        assertThat(page.text()).isEqualTo("Atin x");
        assertThat(Swaps.swapped(page, "tin", "can")).isEqualTo(page.source());
    }

    @Test
    void removesWordsButNoMarkup() {
        Page page = Page.html("<p>Share <b>this</b> now. It sails.</p>");
        assertThat(Swaps.swapped(page, "Share this now.", "")).isEqualTo("<p> <b></b>  It sails.</p>");
        assertThat(Swaps.swapped(page, "It sails.", "")).isEqualTo("<p>Share <b>this</b> now. </p>");
    }

    @Test
    void escapesWhatItPutsIn() {
        assertThat(Swaps.swapped(Page.html("<p>a tin b"), "tin", "<i>&\"x\"")).isEqualTo("<p>a &lt;i&gt;&amp;\"x\" b");
    }

    @Test
    void writesWhatTheEncodingCannotExpressAsAReference() {
        Page page = Page.html("<p>a tin b");
        Restoration r = page.inSource(Swaps.of(page, "tin", "café’s😀"), StandardCharsets.ISO_8859_1);
        assertThat(r.text()).isEqualTo("<p>a café&#x2019;s&#x1F600; b");
    }

    @Test
    void keepsConfidenceAlternativesAndReason() {
        Page page = Page.html("<p>It <i>t&shy;in</i> &amp; x");
        Restoration r = page.inSource(Swaps.of(page, "tin", "c&n"));
        assertThat(r.swapRate()).isEqualTo(0.5);
        assertThat(r.corrections())
                .containsExactly(new Correction(
                        9,
                        17,
                        "t&shy;in",
                        "c&amp;n",
                        0.75,
                        List.of(new Alternative("other", 0.2), new Alternative("t&shy;in", 0.05)),
                        Swaps.REASON));
        assertThat(r.undo(r.corrections().get(0)).text()).isSameAs(page.source());
    }

    @Test
    void nothingToCorrectGivesTheVerySource() {
        Page page = Page.html("<p>It");
        assertThat(page.inSource(Restoration.of(page.text(), List.of(), 0)).text())
                .isSameAs(page.source());
    }

    @Test
    void refusesTheRestorationOfAnotherText() {
        Restoration other = Restoration.of("other", List.of(), 0);
        assertThatThrownBy(() -> Page.html("<p>It").inSource(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another text");
    }

    @Test
    void textThatTheParserMovesKeepsItsPlace() {
        Page page = Page.html("<table>tin<tr><td>caller</td></tr>boat</table>");
        assertThat(Swaps.swapped(page, "tin", "can")).isEqualTo("<table>can<tr><td>caller</td></tr>boat</table>");
        assertThat(Swaps.swapped(page, "boat", "ship", "caller", "new"))
                .isEqualTo("<table>tin<tr><td>new</td></tr>ship</table>");
    }

    @Test
    void lineEndsStayAsTheyAre() {
        assertThat(Swaps.swapped(Page.html("<p>a\r\ntin\r\nb</p>\r\n"), "tin", "can"))
                .isEqualTo("<p>a\r\ncan\r\nb</p>\r\n");
    }

    @Test
    void ignoresNulAsBrowsersDo() {
        Page page = Page.html("<p>ti\0n b tin");
        assertThat(page.text()).isEqualTo("tin b tin");
        assertThat(Swaps.swapped(page, "b", "c", "tin", "can")).isEqualTo("<p>ti\0n c can");
    }

    @Test
    void carriesADiagnosisOver() {
        Page page = Page.html("<p>It <b>tin</b> sail.<p>Fine.");
        Diagnosis.FamilyShare house = new Diagnosis.FamilyShare("house", 1);
        Diagnosis d = page.inSource(new Diagnosis(
                Verdict.SPUN,
                0.9,
                0.9,
                0.5,
                List.of(house),
                List.of(new Diagnosis.Passage(0, 12, Verdict.SPUN, 0.9, 0.5, List.of(house))),
                List.of(),
                List.of(new Diagnosis.Span(3, 6, 0.8, "house", "tin", "can"))));
        assertThat(d.spans()).containsExactly(new Diagnosis.Span(9, 12, 0.8, "house", "tin", "can"));
        assertThat(d.paragraphs().get(0).start()).isEqualTo(3);
        assertThat(page.source().substring(3, d.paragraphs().get(0).end())).isEqualTo("It <b>tin</b> sail.");
    }

    private static String text(String html) {
        return Page.html(html).text();
    }
}
