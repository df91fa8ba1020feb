package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.unspin.Unspin;
import org.unspin.report.Chromium;
import org.unspin.report.JsonPlan;

/** The page in a real browser. */
class PageTest {
    private static final String MARKED = "return document.querySelectorAll('#view .mark[role=button]').length > 0"
            + " && !document.querySelector('#view.waiting')";
    private static final String SPUN =
            "The harbour municipality connected Saturday launched its archetypal electric ferry, which tin "
                    + "instrumentality 120 passengers crossed the sound. It says that the caller boat volition marque astir 20 trips a day "
                    + "betwixt the municipality and the land, and that it needs lone nine minutes astatine the pier.";
    private static final String HOSTILE = "\n<img src=x onerror=\"document.title='owned'\"></textarea></script>"
            + "<script>document.title='owned'</script><svg onload=\"document.title='owned'\">{{7*7}}\u202eabc\u2066\u0000&lt;b&gt;";

    @TempDir
    private static Path downloads = Path.of("");

    private static Chromium chromium;
    private static Servers servers;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(downloads);
        servers = Servers.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            servers.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.open(servers.server().address().toString());
        log();
    }

    @AfterEach
    void nothingWasRefusedByThePolicyAndNothingFailed() {
        assertThat(log()).isEmpty();
    }

    private static List<String> log() {
        return chromium.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Test
    void restoresWhatIsTyped() throws IOException {
        chromium.find("#given").sendKeys(SPUN);
        awaitText(Unspin.english().restore(SPUN).text());
        assertThat(chromium.find("#view .verdict").getText()).contains("Spun");
        assertThat(chromium.find("#view .facts").getText()).contains("newswire");
        assertThat(chromium.find("#status").getText())
                .startsWith("Spun, ")
                .endsWith(" % sure; "
                        + Unspin.english().restore(SPUN).corrections().size() + " corrections.");
        assertThat(chromium.accessibleNames("button"))
                .anyMatch(name -> name.startsWith("corrected: on, was connected"));
        assertThat(addresses())
                .isNotEmpty()
                .allMatch(each -> each.startsWith(servers.server().address().toString()));
        type("");
        chromium.await("return document.querySelector('#view').childElementCount === 0");
        assertThat(chromium.find("#copy-text").isEnabled()).isFalse();
    }

    @Test
    void aChosenFileIsRestored() throws IOException {
        Path page =
                Files.writeString(downloads.resolve("article.html"), "<nav>Menu</nav><main><p>" + SPUN + "</p></main>");
        chromium.find("#file").sendKeys(page.toString());
        awaitText(Unspin.english().restore(SPUN).text());
        assertThat(chromium.<String>run("return document.querySelector('#given').value"))
                .isEqualTo(SPUN);
        chromium.find(".quote summary").click();
        assertThat(chromium.find("blockquote").getText()).contains("examined \u201carticle.html\u201d");
    }

    @Test
    void aDroppedFileIsRestored() {
        drop("article.txt", SPUN);
        awaitText(Unspin.english().restore(SPUN).text());
        assertThat(chromium.<String>run("return document.body.className")).isEmpty();
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithAdvice() {
        drop("paper.pdf", "%PDF-1.7 ...");
        awaitProblem("pdftotext");
        drop("report.txt", "PK\u0003\u0004...");
        awaitProblem("pandoc");
        drop("picture.txt", "a\u0000b");
        awaitProblem("no text");
        drop("posts.csv", "id,text");
        awaitProblem("unspin restore --help");
    }

    @Test
    void whatCannotBeToldIsNotCalledClean() {
        type("Hello.");
        chromium.await(
                "return document.querySelector('#status').textContent === 'Too short to tell; nothing was changed.'");
        assertThat(chromium.find("#view .verdict").getText()).isEqualTo("Too short to tell");
    }

    private static void drop(String name, String content) {
        chromium.run("""
                const data = new DataTransfer();
                data.items.add(new File([arguments[1]], arguments[0]));
                for (const type of ["dragover", "drop"]) {
                  document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
                }
                """, name, content);
    }

    @Test
    void textThatIsMarkupStaysText() {
        String text = SPUN + HOSTILE;
        type(text);
        awaitText(Unspin.english().restore(text).text());
        assertThat(chromium.driver().getTitle()).isEqualTo("Unspin");
        assertThat(
                        chromium.<Long>run(
                                "return document.querySelectorAll('#view img, #view script, #view svg[onload], #view b').length"))
                .isZero();
        assertThat(chromium.<Long>run("return document.scripts.length")).isEqualTo(2);
    }

    @Test
    void aLaterTextIsNotOvertakenByTheAnswerToAnEarlierOne() {
        // The first answer is held back, by a fetch that takes no notice of being given up, until the second has been
        // shown.
        chromium.run("""
                const real = window.fetch;
                let calls = 0;
                window.fetch = (address, { signal, ...options }) => {
                  const answer = real(address, options);
                  window.given = signal;
                  return ++calls > 1 ? answer
                      : new Promise((resolve) => { window.release = () => { answer.then(resolve); answer.then(() => { window.released = true; }); }; });
                };
                """);
        type(SPUN + " The first.");
        chromium.await("return window.release !== undefined");
        chromium.run("window.first = window.given");
        type(SPUN + " The second.");
        awaitText(Unspin.english().restore(SPUN + " The second.").text());
        assertThat(chromium.<Boolean>run("return window.first.aborted")).isTrue();
        chromium.run("window.release()");
        chromium.await("return window.released === true");
        chromium.run("return new Promise((resolve) => setTimeout(resolve, 50))");
        assertThat(shown()).endsWith("The second.");
    }

    @Test
    void decisionsStayWhileTheTextIsEdited() throws IOException {
        type(SPUN);
        chromium.await(MARKED);
        chromium.run("document.querySelector('#view .mark[role=button]').focus()");
        chromium.press(Keys.ENTER);
        chromium.await("return document.querySelectorAll('#view .mark.undone[role=button]').length === 1");
        String undone = chromium.find("#view .mark.undone[role=button]").getText();
        type("Yesterday. " + SPUN);
        chromium.await("return document.querySelector('#view .after')?.textContent.startsWith('Yesterday.')");
        type("Yesterday. " + SPUN + " More of it.");
        chromium.await("return document.querySelector('#view .after')?.textContent.endsWith('More of it.')");
        assertThat(chromium.find("#view .mark.undone[role=button]").getText()).isEqualTo(undone);
        assertThat(shown()).contains(undone);
        chromium.run("for (const each of document.querySelectorAll('#view .saving button')) each.click()");
        String text = "Yesterday. " + SPUN + " More of it.";
        assertThat(Files.readString(chromium.download("text.restored.txt"))).isEqualTo(shown());
        assertThat(JsonPlan.apply(Files.readString(chromium.download("text.plan.json")), text)
                        .text())
                .isEqualTo(shown());
    }

    @Test
    void textAndPlanAreCopied() {
        chromium.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        java.util.Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        type(SPUN);
        chromium.await(MARKED);
        chromium.find("#copy-text").click();
        chromium.await("return document.querySelector('#status').textContent === 'Text copied.'");
        assertThat(chromium.<String>run("return navigator.clipboard.readText()"))
                .isEqualTo(shown());
        chromium.find("#copy-plan").click();
        chromium.await("return document.querySelector('#status').textContent === 'Plan copied.'");
        assertThat(JsonPlan.apply(chromium.<String>run("return navigator.clipboard.readText()"), SPUN)
                        .text())
                .isEqualTo(shown());
    }

    @Test
    void itCanBeUsedByEverybodyInEveryLight() throws IOException {
        assertThat(chromium.accessibilityViolations()).isEmpty();
        chromium.find("#sample").click();
        awaitText(Unspin.english().restore(Servers.spun()).text());
        for (String light : List.of("light", "dark")) {
            chromium.preferColours(light);
            chromium.run("document.querySelector('#view .mark[role=button]').focus()");
            chromium.await("return document.querySelector('#view .details:not([hidden])') !== null");
            assertThat(chromium.accessibilityViolations()).as(light).isEmpty();
            screenshot(light);
        }
        chromium.preferColours("");
        chromium.size(390, 1200);
        assertThat(chromium.<List<String>>run("""
                        const width = document.documentElement.clientWidth;
                        return document.documentElement.scrollWidth <= width ? [] : Array.from(document.querySelectorAll('body *'))
                            .filter((each) => each.getBoundingClientRect().right > width)
                            .map((each) => each.tagName + ' ' + each.className);
                        """)).isEmpty();
        assertThat(chromium.accessibilityViolations()).isEmpty();
        screenshot("narrow");
        chromium.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", java.util.Map.of());
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws IOException {
        Servers others = Servers.start();
        chromium.open(others.server().address().toString());
        // Out of sight, because Chromium takes a minute to lay such a text out.
        chromium.run("document.querySelector('#given').hidden = true");
        type("a ".repeat(UnspinServer.MOST_BYTES / 2));
        awaitProblem("too long");
        type(SPUN);
        chromium.run("document.querySelector('#given').hidden = false");
        awaitText(Unspin.english().restore(SPUN).text());
        assertThat(chromium.find("#problem").isDisplayed()).isFalse();
        others.close();
        type(SPUN + " More.");
        awaitProblem("does not answer");
        screenshot("stopped");
        try (UnspinServer again = UnspinServer.start(
                others.port(), preset -> Unspin.english(), org.unspin.Preset.BALANCED, problem -> {})) {
            assertThat(again.address()).isEqualTo(others.server().address());
            awaitProblem("was restarted");
        }
        assertThat(log()).isNotEmpty();
    }

    private static void awaitProblem(String words) {
        chromium.await("return document.querySelector('#problem').textContent.includes('" + words + "')");
    }

    /** As if typed, but at once. */
    private static void type(String text) {
        chromium.run(
                "const given = document.querySelector('#given'); given.value = arguments[0]; given.dispatchEvent(new Event('input'))",
                text);
    }

    private static void awaitText(String text) {
        chromium.run("window.expected = arguments[0]", text);
        chromium.await(
                "return Array.from(document.querySelectorAll('#view .after'), (each) => each.textContent).join('')"
                        + " === window.expected.replaceAll('\\r', '')");
    }

    private static String shown() {
        return chromium.run(
                "return Array.from(document.querySelectorAll('#view .after'), (each) => each.textContent).join('')");
    }

    /** Where everything came from that the page has loaded. */
    private static List<String> addresses() {
        return chromium.run("return performance.getEntriesByType('resource').map((each) => each.name)");
    }

    /** For people to look at. */
    private static void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        chromium.screenshot(folder.resolve("serve-" + name + ".png"));
    }
}
