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
import org.unspin.Restoration;

/** The report of a thousand documents in a real browser. */
final class FolderReportBrowserTest {
    private static final int DOCUMENTS = 1000;

    /** Of a row, and what there is besides. */
    private static final long MOST_ELEMENTS = 12;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static String page;

    @BeforeAll
    static void openTheBrowser() throws IOException {
        chromium = Chromium.start(Files.createDirectory(folder.resolve("downloads")));
        Restoration clean = Restoration.of("Nobody touched this.", List.of(), 0);
        Restoration spun = Reports.repeated(10);
        page = Reports.write(folder.resolve("folder.html"), "A thousand texts", report -> {
            for (int i = 1; i <= DOCUMENTS; i++) {
                if (i % 4 == 0) {
                    report.add("pages/spun-" + i + ".txt", Reports.diagnosis(), spun);
                } else {
                    report.add("pages/clean-" + i + ".txt", Reports.CLEAN, clean);
                }
            }
        });
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
        chromium.await("return document.documentElement.dataset.ready !== undefined");
    }

    @Test
    void showsNothingButRowsBeforeADocumentIsOpened() {
        long elements = chromium.<Long>run("return document.querySelectorAll('body *').length");
        assertThat(elements).isGreaterThan(DOCUMENTS).isLessThan(MOST_ELEMENTS * DOCUMENTS);
        assertThat(chromium.<Boolean>run("return document.querySelector('.mark') === null"))
                .isTrue();
    }

    @Test
    void axeFindsNothingWrongInLightAndDark() throws IOException {
        // Some rows are as good as a hundred, and axe takes long over them.
        chromium.find("input[type=search]").sendKeys("-99");
        assertThat(chromium.accessibilityViolations()).as("light").isEmpty();
        chromium.preferColours("dark");
        assertThat(chromium.accessibilityViolations()).as("dark").isEmpty();
    }

    @Test
    void tellsTheWholeAndShowsTheFirstHundred() {
        assertThat(chromium.find(".tiles").getText()).contains("1,000", "250", "750", "22,500");
        assertThat(names()).hasSize(100).startsWith("pages/clean-1.txt", "pages/clean-2.txt");
        assertThat(chromium.find(".folder .swaps").getText()).contains("astatine", "at", "2500");
        assertThat(chromium.accessibleNames("image"))
                .singleElement()
                .asString()
                .contains("250 of 1000 documents are spun");
        chromium.find(".more-rows button").click();
        assertThat(names()).hasSize(200);
        assertThat((String) chromium.run("return document.activeElement.textContent"))
                .isEqualTo("pages/clean-101.txt");
    }

    @Test
    void sortsByEveryColumn() {
        column("Document");
        column("Document");
        assertThat(names()).startsWith("pages/spun-1000.txt", "pages/spun-996.txt");
        column("Corrections");
        assertThat(names()).startsWith("pages/spun-4.txt", "pages/spun-8.txt");
        assertThat(chromium.find("[aria-sort=descending]").getText()).startsWith("Corrections");
        column("Words swapped");
        column("Words swapped");
        assertThat(names()).startsWith("pages/clean-1.txt", "pages/clean-2.txt");
    }

    @Test
    void filtersByNameVerdictAndFamily() {
        chromium.find("input[type=search]").sendKeys("-99");
        assertThat(names())
                .containsExactly(
                        "pages/clean-99.txt",
                        "pages/clean-990.txt",
                        "pages/clean-991.txt",
                        "pages/spun-992.txt",
                        "pages/clean-993.txt",
                        "pages/clean-994.txt",
                        "pages/clean-995.txt",
                        "pages/spun-996.txt",
                        "pages/clean-997.txt",
                        "pages/clean-998.txt",
                        "pages/clean-999.txt");
        chromium.find("option[value=tortured]").click();
        assertThat(names()).containsExactly("pages/spun-992.txt", "pages/spun-996.txt");
        chromium.find("option[value=clean]").click();
        assertThat(names()).isEmpty();
        assertThat(chromium.find(".count").getText()).isEqualTo("0 of 1000 documents");
    }

    @Test
    void opensADocumentAndComesBackWithWhatWasDecided() throws IOException {
        chromium.find("option[value=spun]").click();
        chromium.find("tbody a").click();
        chromium.await("return document.querySelector('.mark') !== null");
        assertThat(chromium.find(".name").getText()).isEqualTo("pages/spun-4.txt");
        assertThat(chromium.accessibilityViolations()).isEmpty();
        chromium.run(
                "[...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo all').click()");
        chromium.find("a[rel=next]").click();
        chromium.await("return document.querySelector('.name').textContent === 'pages/spun-8.txt'");
        assertThat(chromium.find(".facts").getText()).contains("90 of 90");
        chromium.driver().navigate().back();
        chromium.await("return document.querySelector('.name').textContent === 'pages/spun-4.txt'");
        assertThat(chromium.find(".facts").getText()).contains("0 of 90");
        chromium.find(".between a").click();
        chromium.await("return document.querySelector('.folder') !== null");
        assertThat(names()).as("the filter is still on").startsWith("pages/spun-4.txt", "pages/spun-8.txt");
    }

    @Test
    void hostileNamesOfFilesStayText() throws IOException {
        String name = "</script><script>window.hacked = 1</script>\"'><img src=x onerror=window.hacked=2>\u202e.txt";
        String address = Reports.write(folder.resolve("hostile.html"), name, report -> {
            report.add(name, Reports.diagnosis(), Reports.repeated(1));
            report.add("javascript:window.hacked=3", Reports.diagnosis(), Reports.repeated(1));
        });
        chromium.open(address);
        chromium.await("return document.documentElement.dataset.ready !== undefined");

        assertThat(names()).containsExactlyInAnyOrder(name, "javascript:window.hacked=3");
        chromium.find("tbody a").click();
        chromium.await("return document.querySelector('.mark') !== null");
        chromium.find("a[rel=next], a[rel=prev]").click();
        chromium.await("return document.querySelector('.name') !== null");
        Object untouched = chromium.run("return window.hacked === undefined");
        Object image = chromium.run("return document.querySelector('img')");
        assertThat(untouched).isEqualTo(true);
        assertThat(image).isNull();
    }

    private static List<String> names() {
        return chromium.run(
                "return [...document.querySelectorAll('.documents tbody a')].map((each) => each.textContent)");
    }

    private static void column(String title) {
        chromium.run(
                "[...document.querySelectorAll('thead button')].find((each) => each.textContent === arguments[0]).click()",
                title);
    }
}
