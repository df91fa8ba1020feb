package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.text.Rounding;

/** The report of one document in a real browser. */
final class HtmlReportBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static String page;

    @BeforeAll
    static void openTheBrowser() throws IOException {
        chromium = Chromium.start(Files.createDirectory(folder.resolve("downloads")));
        page = Reports.write(
                folder.resolve("one.html"),
                "One text",
                report -> report.add("news/ferry.txt", Reports.diagnosis(), Reports.restoration()));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openTheReport() {
        chromium.preferColours("light");
        chromium.open(page);
        chromium.await("return document.querySelector('.mark') !== null");
    }

    @Test
    void accessibilityTreeNamesEveryCorrection() {
        assertThat(chromium.accessibleNames("button"))
                .contains(
                        "corrected: at, was astatine, confidence 98 percent",
                        "corrected: more, was much, confidence 75 percent",
                        "corrected: on, was connected, confidence 99 percent",
                        "corrected: island, was land, confidence 55 percent",
                        "corrected: A, was An, confidence 91 percent",
                        "corrected: new, was caller, confidence 93 percent",
                        "corrected: will, was volition, confidence 100 percent",
                        "corrected: go, was travel, confidence 62 percent",
                        "corrected: random forest, was random woodland, confidence 81 percent");
        assertThat(chromium.accessibleNames("image"))
                .singleElement()
                .asString()
                .contains("Words swapped along the text");
    }

    @Test
    void saysInPlainWordsWhatItIs() {
        assertThat(chromium.find(".finding .verdict").getText()).isEqualTo("Spun 99 % sure");
        assertThat(chromium.find(".finding .says").getText())
                .contains(
                        "run through a spinner: a program that replaces words",
                        "This is a reason to look, never a proof.");
        assertThat(chromium.find(".finding .telling").getText())
                .contains("connected for on", "astatine for at", "random woodland for random forest");
        assertThat(chromium.find(".finding .next").getText()).startsWith("What to do next");
        chromium.find(".finding .terms summary").click();
        assertThat(chromium.find(".finding .terms").getText()).contains("Plan", "Swap", "newswire", "tortured");
        chromium.find(".finding .quote summary").click();
        assertThat(chromium.find("blockquote").getText())
                .startsWith("Unspin, a program that looks for machine-spun text, examined")
                .contains("Its verdict: spun (99 % sure).", "\u201castatine\u201d for \u201cat\u201d")
                .endsWith("This is a reason to look, never a proof.");
    }

    @Test
    void keysWorkAtOnce() {
        chromium.press("n");
        assertThat(chromium.find(".mark.current").getText()).contains("at");
        chromium.press("n");
        assertThat(chromium.find(".mark.current").getText()).contains("more");
    }

    @Test
    void aCleanTextHasNoEmptyChartsAndNoMarks(@TempDir Path pages) throws IOException {
        chromium.open(Reports.write(
                pages.resolve("clean.html"),
                "Clean",
                report -> report.add("clean.txt", Reports.CLEAN, Restoration.of(Reports.TEXT, List.of(), 0))));
        chromium.await("return document.querySelector('.finding') !== null");

        assertThat(chromium.find(".finding .verdict").getText()).isEqualTo("Clean 99 % sure");
        assertThat(chromium.<Long>run("return document.querySelectorAll('.plot, .legend, .mark, .telling').length"))
                .isZero();
        assertThat(chromium.accessibilityViolations()).isEmpty();
    }

    @Test
    void aSpunTextWithoutCorrectionsIsExplained(@TempDir Path pages) throws IOException {
        chromium.open(Reports.write(
                pages.resolve("none.html"),
                "None",
                report -> report.add("none.txt", Reports.diagnosis(), Restoration.of(Reports.TEXT, List.of(), 0))));
        chromium.await("return document.querySelector('.finding') !== null");

        assertThat(chromium.find(".finding .says").getText())
                .contains("No word was corrected: none of the suggestions");
    }

    @Test
    void sharesAreRoundedAsTheCommandLineDoes() {
        for (int i = 0; i <= 200; i++) {
            double share = i / 200.0;
            for (double each : new double[] {share, share * 0.99997, Math.min(1, share + 0.00003)}) {
                assertThat(chromium.<Long>run("return UnspinView.percent(arguments[0])", each))
                        .as("%s", each)
                        .isEqualTo(Rounding.percent(each));
            }
        }
    }

    @Test
    void axeFindsNothingWrongInLightAndDark() throws IOException {
        assertThat(chromium.accessibilityViolations()).as("light").isEmpty();
        chromium.preferColours("dark");
        assertThat(chromium.accessibilityViolations()).as("dark").isEmpty();
        focus(3);
        chromium.press(Keys.ENTER);
        assertThat(chromium.accessibilityViolations()).as("dark, with the box").isEmpty();
        chromium.find("input[value=inline]").click();
        chromium.preferColours("light");
        focus(1);
        assertThat(chromium.accessibilityViolations())
                .as("inline, with the box")
                .isEmpty();
    }

    @Test
    void showsTheTextUnchanged() {
        assertThat(shown(".before")).isEqualTo(Reports.TEXT);
        assertThat(shown(".after")).isEqualTo(Reports.restoration().text());
        chromium.find("input[value=inline]").click();
        chromium.run("document.querySelectorAll('.mark del').forEach((each) => each.remove())");
        assertThat(shown(".after")).isEqualTo(Reports.restoration().text());
    }

    @Test
    void keysGoFromMarkToMark() {
        focus(0);
        assertThat(focused()).isEqualTo("at");
        chromium.press("n");
        assertThat(focused()).isEqualTo("more");
        chromium.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
        assertThat(focused()).isEqualTo("island");
        chromium.press("p");
        chromium.press(Keys.ARROW_LEFT);
        assertThat(focused()).isEqualTo("more");
        chromium.press(Keys.END);
        assertThat(focused()).isEqualTo("random forest");
        chromium.press("n");
        assertThat(focused()).isEqualTo("random forest");
        chromium.press(Keys.HOME);
        assertThat(focused()).isEqualTo("at");
        assertThat((Long) chromium.run("return document.querySelectorAll('.mark[tabindex=\"0\"]').length"))
                .as("stops of the Tab key in the text")
                .isOne();
    }

    @Test
    void enterUndoesAndAcceptsAndEscapeCloses() {
        focus(0);
        assertThat(chromium.find(".details").getText())
                .contains(
                        "98 %",
                        "The newswire spinner writes \u201castatine\u201d for \u201cat\u201d (observed).", "in");
        chromium.press(Keys.ENTER);
        assertThat(shown(".after")).startsWith("The ferry leaves astatine noon.");
        assertThat(focusedLabel()).isEqualTo("undone: astatine, suggested at, confidence 98 percent");
        assertThat(chromium.find("[role=status]").getText()).isEqualTo(focusedLabel());
        chromium.press(Keys.ENTER);
        assertThat(shown(".after")).startsWith("The ferry leaves at noon.");
        chromium.press(Keys.ESCAPE);
        assertThat(chromium.find(".details").isDisplayed()).isFalse();
        assertThat(focused()).isEqualTo("at");
    }

    @Test
    void figuresAndTabIntoTheBoxChooseOtherReadings() {
        focus(1);
        chromium.press("2");
        assertThat(focusedLabel()).isEqualTo("corrected: very, was much, chosen by you");
        chromium.press(Keys.TAB);
        chromium.press(Keys.ENTER);
        assertThat(shown(".after")).as("the first reading is the suggestion").contains("a more exciting");
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        chromium.press(Keys.TAB);
        chromium.press("most", Keys.ENTER);
        assertThat(shown(".after")).contains("a most exciting");
        chromium.press(Keys.ESCAPE);
        assertThat(focusedLabel()).isEqualTo("corrected: most, was much, chosen by you");
    }

    @Test
    void pointerOpensTheBoxAndLeavingClosesIt() {
        WebElement mark = chromium.find(".mark[data-correction='3']");
        new Actions(chromium.driver()).moveToElement(mark).perform();
        chromium.await("return !document.querySelector('.details').hidden");
        assertThat(chromium.find(".details").getAttribute("aria-label")).isEqualTo("Correction 4 of 9: land");
        new Actions(chromium.driver()).moveToElement(chromium.find("h1")).perform();
        chromium.await("return document.querySelector('.details').hidden");
    }

    @Test
    void undoesAndAcceptsAllAndByThreshold() {
        button("Undo all").click();
        assertThat(shown(".after")).isEqualTo(Reports.TEXT);
        button("Accept all").click();
        assertThat(shown(".after")).isEqualTo(Reports.restoration().text());
        threshold(80);
        assertThat(shown(".after"))
                .isEqualTo(Reports.restoration()
                        .accept(correction -> correction.confidence() >= 0.8)
                        .text());
        assertThat(chromium.find(".facts").getText()).contains("6 of 9");
    }

    @Test
    void filtersByConfidenceAndByFamily() {
        choose("Confidence", "low");
        assertThat(marked()).containsExactly("island");
        choose("Confidence", "");
        choose("Spinner", "tortured");
        assertThat(marked()).containsExactly("random forest");
        assertThat(shown(".after"))
                .as("what is not marked stays corrected")
                .isEqualTo(Reports.restoration().text());
        assertThat(chromium.find("[role=status]").getText()).isEqualTo("1 of 9 corrections are marked.");
    }

    @Test
    void savesTheChosenTextAndThePlanThatGivesIt() throws IOException {
        threshold(60);
        focus(1);
        chromium.press("2");
        focus(6);
        chromium.press(Keys.ENTER);
        button("Save text").click();
        button("Save plan").click();
        String expected = Reports.restoration()
                .undo(correction -> List.of("land", "volition").contains(correction.original()))
                .text()
                .replace("a more exciting", "a very exciting");
        assertThat(chromium.download("ferry.restored.txt")).hasContent(expected);
        assertThat(Files.readString(chromium.download("ferry.restored.txt"))).isEqualTo(expected);
        String plan = Files.readString(chromium.download("ferry.plan.json"));
        Restoration restored = JsonPlan.apply(plan, Reports.TEXT);
        assertThat(restored.text()).isEqualTo(expected);
        Correction chosen = restored.corrections().get(1);
        assertThat(chosen.confidence()).isOne();
        assertThat(chosen.alternatives()).first().hasToString("Alternative[text=more, probability=0.75]");
        assertThat(restored.corrections().get(0))
                .isEqualTo(Reports.restoration().corrections().get(0));
    }

    @Test
    void isDarkWhereTheSystemIsOrTheReaderWants() {
        String background = "return getComputedStyle(document.body).backgroundColor";
        String light = chromium.run(background);
        chromium.preferColours("dark");
        String dark = chromium.run(background);
        assertThat(dark).isNotEqualTo(light);
        WebElement button = chromium.find(".theme");
        assertThat(button.getAttribute("aria-pressed")).isEqualTo("true");
        button.click();
        assertThat((String) chromium.run(background)).isEqualTo(light);
        assertThat(button.getAttribute("aria-pressed")).isEqualTo("false");
        chromium.run("localStorage.clear()");
    }

    @Test
    void loadsAndSendsNothing() {
        assertThat((Long) chromium.run("return performance.getEntriesByType('resource').length"))
                .isZero();
        String answer = (String) chromium.driver()
                .executeAsyncScript("const done = arguments[0]; addEventListener('securitypolicyviolation', (event) =>"
                        + " done(event.effectiveDirective)); fetch('http://127.0.0.1:9/').catch(() => {});");
        assertThat(answer).isEqualTo("connect-src");
    }

    @Test
    void printsTheTextWithoutTheTools() {
        chromium.preferColours("dark");
        chromium.print(true);
        assertThat(chromium.find(".tools").isDisplayed()).isFalse();
        assertThat(chromium.find(".after").isDisplayed()).isTrue();
        assertThat((String) chromium.run("return getComputedStyle(document.querySelector('.mark')).color"))
                .isEqualTo("rgb(27, 31, 36)");
        chromium.print(false);
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String evil =
                "</script><script>window.hacked = 1</script><!-- <img src=x onerror=window.hacked=2> \u2028\u202e\ud800 astatine"
                        + "<b>".repeat(3);
        int at = evil.indexOf("astatine");
        Correction first = Reports.restoration().corrections().get(0);
        Correction correction = new Correction(
                at,
                at + 8,
                "astatine",
                "<img src=x onerror=window.hacked=3>",
                0.5,
                first.alternatives(),
                first.reason());
        Restoration restoration = Restoration.of(evil, List.of(correction), 0.5);
        chromium.open(Reports.write(
                folder.resolve("hostile.html"),
                "</title><script>window.hacked = 4</script>\u202e",
                report -> report.add(evil, Reports.CLEAN, restoration)));
        chromium.await("return document.querySelector('.mark') !== null");
        focus(0);
        assertThat((Boolean) chromium.run(
                        "return window.hacked === undefined && document.querySelector('main img') === null"))
                .isTrue();
        assertThat((Boolean) chromium.run(
                        "return [...document.querySelectorAll('.before')].map((each) => each.textContent).join('')"
                                + " === arguments[0].replace('\\ue000', '\\ud800')",
                        evil.replace('\ud800', '\ue000')))
                .isTrue();
        assertThat((String) chromium.run("return document.title")).startsWith("</title><script>");
    }

    private static void focus(int correction) {
        chromium.run("document.querySelector('.mark[data-correction=\"' + arguments[0] + '\"]').focus()", correction);
    }

    private static String focused() {
        return chromium.run("return document.activeElement.textContent");
    }

    private static String focusedLabel() {
        return chromium.run("return document.activeElement.getAttribute('aria-label')");
    }

    private static String shown(String cells) {
        // The driver drops carriage returns of what it hands over.
        String text = chromium.run(
                "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent).join('')"
                        + ".replaceAll('\\r', '\\u240d')",
                cells);
        return text.replace('\u240d', '\r');
    }

    private static List<String> marked() {
        return chromium.run(
                "return [...document.querySelectorAll('.texts .mark[role=button]')].map((each) => each.textContent)");
    }

    private static WebElement button(String text) {
        return chromium.run(
                "return [...document.querySelectorAll('button')].find((each) => each.textContent === arguments[0])",
                text);
    }

    private static void threshold(int percent) {
        chromium.run(
                "const slider = document.querySelector('input[type=range]'); slider.value = arguments[0];"
                        + " slider.dispatchEvent(new Event('input', { bubbles: true }))",
                percent);
    }

    private static void choose(String label, String value) {
        chromium.run(
                "const label = [...document.querySelectorAll('label')].find((each) => each.textContent === arguments[0]);"
                        + " label.control.value = arguments[1]; label.control.dispatchEvent(new Event('change'))",
                label,
                value);
    }
}
