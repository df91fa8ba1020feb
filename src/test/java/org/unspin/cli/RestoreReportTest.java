package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreReportTest {
    @TempDir
    private Path folder = Path.of("");

    private Path pages() throws IOException {
        return FolderRuns.pages(folder.resolve("in"), 6);
    }

    @Test
    void aReportOfAFolderIsWrittenBesides() throws IOException {
        Path report = folder.resolve("report.html");
        Cli.Result result = Cli.run("restore", "--html", report, "--output", folder.resolve("out"), pages());
        assertThat(result.told()).isEmpty();
        assertThat(result.err())
                .endsWith("; written to " + folder.resolve("out") + "; report written to " + report + "\n");
        assertThat(result.code()).isZero();
        assertThat(Files.readString(report)).startsWith("<!doctype html>").contains("000.txt", "005.txt", "</html>");
        assertThat(folder.resolve("out/000.txt")).hasContent(Cli.restored());
        assertThat(FolderRuns.names(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aReportCanBePrintedInsteadOfTheText() throws IOException {
        Path report = folder.resolve("report.html");
        Path pages = pages();
        assertThat(Cli.run("restore", "--html", report, pages).out()).isEmpty();
        assertThat(Cli.run("restore", "--quiet", "--html", report, "--format", "text", pages)
                        .out())
                .startsWith(Cli.restored());
        assertThat(Cli.run("restore", "--format", "html", pages).out()).isEqualTo(Files.readString(report));
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeAnythingElse() throws IOException {
        Path pages = pages();
        Cli.Result result = Cli.run("restore", "--html", folder.resolve("none/r.html"), pages);
        assertThat(result.err()).contains("the report cannot be written there").hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(Cli.run("restore", "--html", folder, pages).code()).isEqualTo(2);
        assertThat(Cli.run("restore", "--html", "r.html", "--lines", pages).err())
                .contains("leave --lines out");
    }

    @Test
    void markupSurvivesAndOnlyTheMainTextIsRestored() throws IOException {
        String before = "<html><body><nav>Astatine</nav><article><p>";
        String after = "</p></article></body></html>\n";
        Path page = Cli.write(folder.resolve("p.html"), before + Cli.spun().strip() + after);
        String out = Cli.run("restore", page).out();
        assertThat(out).startsWith(before).endsWith(after).contains("Skarholm on Saturday");
        assertThat(Cli.run("restore", "--in-place", folder).code()).isZero();
        assertThat(page).hasContent(out);
        Path plan = folder.resolve("plan.json");
        Path again = Cli.write(folder.resolve("q.html"), before + Cli.spun().strip() + after);
        Cli.run("restore", "--plan", plan, again);
        assertThat(Cli.run("restore", "--apply", plan, again).out()).isEqualTo(out);
    }
}
