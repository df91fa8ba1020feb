package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebrisCommandsTest {
    private static final String PAGE =
            "The boat crosses the bay.\n\nShare on Facebook Tweet Pin\n\nIt needs an hour.\n";
    private static final String WITHOUT = "The boat crosses the bay.\n\nIt needs an hour.\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void restoreTakesDebrisOutOnlyWhenAsked() {
        assertThat(Cli.piped(PAGE, "restore", "-").out()).isEqualTo(PAGE);
        assertThat(Cli.piped(PAGE, "restore", "--remove-debris", "-").out()).isEqualTo(WITHOUT);
        assertThat(Cli.piped(PAGE, "restore", "--remove-debris", "--confidence", "-")
                        .out())
                .isEqualTo(WITHOUT.replace("It", "[left by a scraper: share buttons 0.90]\nIt"));
        assertThat(Cli.piped(PAGE, "restore", "--remove-debris", "--diff", "-").out())
                .contains("-Share on Facebook Tweet Pin\n")
                .doesNotContain("+Share");
    }

    @Test
    void jsonListsWhatIsLeft() {
        assertThat(Cli.piped(PAGE, "restore", "--json", "-").out())
                .contains("\"debris\":[{\"start\":27,\"end\":56,\"kind\":\"share-buttons\",\"confidence\":0.9}]");
        assertThat(Cli.piped(PAGE, "restore", "--json", "--remove-debris", "-").out())
                .contains("\"reason\":{\"kind\":\"debris\",\"family\":\"share-buttons\"")
                .doesNotContain("\"debris\":");
    }

    @Test
    void explainShowsEachLineWithItsNumber() throws IOException {
        Path file = Cli.write(folder.resolve("page.txt"), PAGE);
        assertThat(Cli.run("explain", file).out())
                .endsWith("\nLeft by a scraper; --remove-debris takes it out:\n"
                        + "  line 3 0.90 share buttons: Share on Facebook Tweet Pin\n");
        assertThat(Cli.run("explain", "--remove-debris", file).out()).contains("Left by a scraper, and taken out:");
    }
}
