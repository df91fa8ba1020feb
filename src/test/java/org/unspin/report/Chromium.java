package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The system's own Chromium, without a window. Where there is none, tests that ask for it are skipped and say what is missing. Nothing
 * is ever downloaded. Not thread-safe; start one per test class.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final String DRIVER_PROPERTY = "webdriver.chrome.driver";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChromeDriver driver;
    private final Path downloads;

    private Chromium(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /**
     * Starts it, or skips the test.
     *
     * @param downloads an empty directory for what pages hand out
     */
    public static Chromium start(Path downloads) {
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<Path> service = onPath("chromedriver");
        assumeTrue(
                browser.isPresent(),
                "no browser test: none of " + BROWSERS + " is on the PATH; install chromium to run it");
        assumeTrue(
                service.isPresent(),
                "no browser test: chromedriver is not on the PATH; install chromium-driver to run it");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--window-size=1280,1000",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update");
        if ("root".equals(System.getProperty("user.name")) || System.getenv("CI") != null) {
            // Neither root nor most containers can have the sandbox; the pages are our own.
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        // Not ChromeDriverService.Builder, which has an annotation that is on nobody's class path. Named, it is never
        // downloaded.
        System.setProperty(DRIVER_PROPERTY, service.orElseThrow().toString());
        ChromeDriver driver = new ChromeDriver(options);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        return new Chromium(driver, downloads);
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Splitter.on(System.getProperty("path.separator")).splitToList(path).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The driver itself, for what is not here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a page, and anew if it was open. */
    public void open(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    /** What a script returns; {@code arguments[0]} and so on are what follows. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the caller knows its script
    public <T> T run(String script, Object... arguments) {
        @SuppressWarnings("unchecked")
        T result = (T) driver.executeScript(script, arguments);
        return result;
    }

    /** Waits until a script returns true, and fails if it never does. */
    public void await(String script) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .withMessage(script)
                .until(ignored -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    /** The first element, which must be there. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys where the focus is. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Light or dark, as if the system were set so. */
    public void preferColours(String scheme) {
        media(Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As on paper, or on the screen again. */
    public void print(boolean paper) {
        media(Map.of("media", paper ? "print" : ""));
    }

    private void media(Map<String, Object> media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", media);
        // The page learns of it with its next frame, before what waits for that frame.
        driver.executeAsyncScript("requestAnimationFrame(arguments[0])");
    }

    /** The width and height of the page that is seen, in pixels of the style sheet. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The names of all nodes of a role in the accessibility tree, which is what a screen reader is given. */
    @SuppressWarnings("unchecked") // what the browser answers is known
    public List<String> accessibleNames(String role) {
        List<String> names = new ArrayList<>();
        Map<String, Object> tree = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        for (Map<String, Object> node : (List<Map<String, Object>>) tree.get("nodes")) {
            Map<String, Object> found = (Map<String, Object>) node.get("role");
            Map<String, Object> name = (Map<String, Object>) node.get("name");
            if (!Boolean.TRUE.equals(node.get("ignored")) && found != null && role.equals(found.get("value"))) {
                names.add(name == null ? "" : String.valueOf(name.get("value")));
            }
        }
        return names;
    }

    /** What axe-core has against the page, by WCAG 2.2 A and AA and its best practices; a line for every element. */
    @SuppressWarnings("unchecked") // what axe answers is known
    public List<String> accessibilityViolations() throws IOException {
        driver.executeScript(Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8));
        Object answer = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                // a colour on its way to another one is none that anybody reads
                Promise.allSettled(document.getAnimations().map((each) => each.finished))
                    .then(() => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }))
                    .then(({ violations, passes }) => done(passes.length < 10
                        ? ['axe found nothing to look at']
                        : violations.flatMap((each) => each.nodes.map((node) =>
                            each.id + ': ' + node.target + ': ' + node.failureSummary + ' ' + node.html.slice(0, 200)))))
                    .catch((error) => done([String(error)]));
                """);
        return (List<String>) answer;
    }

    /** A file that was handed out, once it is there as a whole. */
    public Path download(String name) {
        Path file = downloads.resolve(name);
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .withMessage(() -> file + " has not been downloaded")
                .until(ignored -> Files.exists(file));
        assertThat(file).isRegularFile();
        return file;
    }

    /** What the page looks like, as PNG. */
    public void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
