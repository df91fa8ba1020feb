package org.unspin.cli.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.Cli;
import org.unspin.cli.console.Terminals;

class DictionaryReviewCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path learned = Path.of("");
    private Path decided = Path.of("");
    private Path pages = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        learned = Cli.write(
                folder.resolve("learned.tsv"),
                "#! name: house\n#! inflects: true\nngo\tmission:50\tlearned; 7 uses\n"
                        + "woody\tdeal:80 | plot:5\tlearned; 4 uses\n");
        decided = folder.resolve("learned.tsv.review");
        pages = folder.resolve("pages");
        Cli.write(pages.resolve("a.txt"), "They signed a Woody. Both ngos were late.\n");
        Cli.write(pages.resolve("b.txt"), "No woody was in sight.\n");
    }

    @Test
    void showsEachPairInItsPlacesAndWritesEveryAnswer() {
        Cli.Result result = Cli.piped("k\ne task:40\n", "dictionary", "review", learned, "--text", pages);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("""

                    woody -> deal   weight 80, 2 times in the texts, 3 left
                      learned; 4 uses
                      a.txt
                        They signed a [Woody].
                        They signed a [Deal].
                      b.txt
                        No [woody] was in sight.
                        No [deal] was in sight.
                    keep, drop, edit, skip, back or quit? k

                    ngo -> mission   weight 50, once in the texts, 2 left
                      learned; 7 uses
                      a.txt
                        Both [ngos] were late.
                        Both [missions] were late.
                    keep, drop, edit, skip, back or quit? e task:40
                    """)
                .endsWith("keep, drop, edit, skip, back or quit? \n1 of 3 pairs left\n");
        assertThat(decided).content().endsWith("\nwoody\tdeal\tkeep\nngo\tmission\tedit\ttask:40\n");
    }

    @Test
    void showsTheMainTextOfPages() throws IOException {
        Path page = Files.write(
                folder.resolve("c.html"),
                "<body><nav>A woody</nav><article><p>They signed a <b>Woody</b> at Tarn\u00f6.</p></article>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Object[] review = {"dictionary", "review", learned, "--text", page, "--encoding", "windows-1252"};
        assertThat(Cli.piped("q\n", review).out())
                .contains("They signed a [Woody] at Tarn\u00f6.\n", "once in the texts")
                .doesNotContain("A [woody]", "<b>");
    }

    @Test
    void goesOnWhereItWasLeftUntilAllIsDecided() {
        Cli.piped("skip\nDROP\nq\nk\n", "dictionary", "review", learned, "--text", pages);
        assertThat(decided)
                .content()
                .contains("deal\tskip\n", "mission\tdrop\n")
                .doesNotContain("plot");
        Cli.Result second = Cli.piped("b\nd\ne\n:60\n", "dictionary", "review", learned, "--text", pages);
        assertThat(second.out())
                .contains(
                        "this is the first pair\n",
                        "woody -> deal   weight 80, 2 times in the texts, 1 left (skip before)")
                .doesNotContain("ngo -> mission")
                .endsWith("all pairs are decided; now: unspin dictionary review " + learned + " --apply -o OUT\n");
        Path out = folder.resolve("house.tsv");
        Cli.Result applied = Cli.run("dictionary", "review", learned, "--apply", "-o", out);
        assertThat(applied.out())
                .isEqualTo(out + ": 1 garbled words, 1 pairs\nkept 0, edited 1, dropped 2, not decided 0\n");
        assertThat(out).content().endsWith("\nwoody\tdeal:60\tlisted; learned; 4 uses\n");
        assertThat(Cli.run("dictionary", "check", out).code()).isZero();
    }

    @Test
    void asksAgainWhereAnAnswerMakesNoSense() {
        Cli.Result result =
                Cli.piped("what\n\ne\n\ne 400\nb\nk\nb\nd\n", "dictionary", "review", learned, "--text", pages);
        assertThat(result.out())
                .contains("answer k, d, e, s, b or q\n", "nothing is changed\n", "not a percentage", "(keep before)");
        assertThat(decided).content().contains("deal\tdrop\n").doesNotContain("keep\n");
    }

    @Test
    void coloursOnATerminalSayTheSame() {
        Cli.Result result = Cli.run(
                "q\n".getBytes(StandardCharsets.UTF_8),
                Terminals.all(true),
                Map.of(),
                "dictionary",
                "review",
                learned,
                "--text",
                pages.resolve("b.txt"));
        assertThat(result.out()).contains("\u001b[31;9mwoody\u001b[0m");
        assertThat(Cli.plain(result.out())).contains("    No woody was in sight.\n    No deal was in sight.\n");
        assertThat(decided).doesNotExist();
    }

    @Test
    void goesOnWithoutATextThatCannotBeRead() throws IOException {
        Path none = folder.resolve("none.txt");
        Cli.Result result = Cli.piped("k\n", "dictionary", "review", learned, "--text", none, pages.resolve("a.txt"));
        assertThat(result.err()).isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(decided).content().contains("\tkeep\n");
        Cli.write(decided, "woody\n");
        assertThat(Cli.piped("k\n", "dictionary", "review", learned, "--text", pages)
                        .err())
                .contains("learned.tsv.review:1: ");
    }

    @Test
    void writesTheDictionaryAtOnceWhereAsked() {
        Path out = folder.resolve("house.tsv");
        Cli.Result some = Cli.piped("d\n", "dictionary", "review", learned, "--text", pages, "-o", out);
        assertThat(some.out())
                .endsWith("2 of 3 pairs left\n" + out
                        + ": 2 garbled words, 2 pairs\nkept 0, edited 0, dropped 1, not decided 2\n");
        assertThat(some.code()).isZero();
        assertThat(out).content().contains("plot").doesNotContain("deal");
        Cli.Result rest = Cli.piped("k\nk\n", "dictionary", "review", learned, "--text", pages, "-o", out);
        assertThat(rest.out()).endsWith("kept 2, edited 0, dropped 1, not decided 0\n");
    }

    @Test
    void applyTellsOfAnswersThatHadNoEffect() throws IOException {
        Cli.write(decided, "woody\tdeal\tkeep\nno\tyes\tdrop\n");
        Cli.Result result = Cli.run("dictionary", "review", learned, "--apply", "-o", folder.resolve("out.tsv"));
        assertThat(result.err()).isEqualTo("unspin: " + decided + ": no pair for the answer about no -> yes\n");
        assertThat(result.out()).endsWith("kept 1, edited 0, dropped 0, not decided 2\n");
        assertThat(folder.resolve("out.tsv")).content().contains("\nwoody\tdeal:80\tlisted; learned; 4 uses\n");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(Cli.run("dictionary", "review", learned).err()).contains("name spun texts with --text");
        assertThat(Cli.run("dictionary", "review", learned, "--text", "-").err())
                .contains("standard input");
        assertThat(Cli.run("dictionary", "review", learned, "--apply").err()).contains("--apply needs -o OUT");
        assertThat(Cli.run("dictionary", "review", learned, "-o", "x").err()).contains("name spun texts with --text");
        assertThat(Cli.run("dictionary", "review", learned, "--apply", "-o", "x", "--text", pages)
                        .err())
                .contains("leave out --text");
        Cli.Result nothing = Cli.run("dictionary", "review", learned, "--apply", "-o", folder.resolve("x"));
        assertThat(nothing.err()).contains("learned.tsv.review: no such file; nothing is decided yet");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(Cli.run("dictionary", "review", folder.resolve("none"), "--text", pages)
                        .err())
                .contains("none: no such file or directory");
    }
}
