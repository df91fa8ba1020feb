package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryMergeDiffCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path monday = Path.of("");
    private Path tuesday = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        monday = Cli.write(
                folder.resolve("monday.tsv"), "#! name: monday\nastatine\tat:40\tlearned\nwoody\tdeal:80\tlearned\n");
        tuesday = Cli.write(
                folder.resolve("tuesday.tsv"),
                "#! name: tuesday\n#! inflects: true\nngo\tmission\tlearned\nwoody\tdeal:60 | plot:65\tlearned\n");
    }

    @Test
    void mergeWritesOneDictionaryAndTellsOfConflicts() {
        Path house = folder.resolve("house.tsv");
        Cli.Result result = Cli.run("dictionary", "merge", monday, tuesday, "-o", house, "--name", "house");
        assertThat(result.code()).isZero();
        assertThat(result.err())
                .startsWith("unspin: the spinner of \"tuesday\" has other habits")
                .hasLineCount(1);
        assertThat(result.out())
                .isEqualTo(monday + ": 2 garbled words, 2 pairs\n"
                        + tuesday + ": 2 garbled words, 3 pairs\n"
                        + house + ": 3 garbled words, 4 pairs\n"
                        + "1 pairs in several: 1 weights averaged, 0 won by a more trusted source\n"
                        + "conflicts: 1 garbled words whose likeliest original is another one, 0 pairs whose reverse is"
                        + " in another dictionary\n");
        assertThat(house).content().contains("#! name: house\n", "\nwoody\tdeal:70 | plot:65\tlearned\n");
        assertThat(Cli.run("dictionary", "check", house).code()).isZero();
    }

    @Test
    void mergeKeepsTheFirstNameAndRefusesWhatIsNoMerge() {
        Path house = folder.resolve("house.tsv");
        Cli.run("dictionary", "merge", monday, tuesday, "-o", house);
        assertThat(house).content().contains("#! name: monday\n");
        assertThat(Cli.run("dictionary", "merge", monday, "-o", house).err()).contains("name several");
        assertThat(Cli.run("dictionary", "merge", monday, tuesday).err()).contains("--output");
        Cli.Result none = Cli.run("dictionary", "merge", monday, folder.resolve("none"), "-o", house);
        assertThat(none.err()).contains("none: no such file or directory");
        assertThat(none.code()).isEqualTo(2);
        assertThat(Cli.run("dictionary", "merge", monday, tuesday, "-o", folder.resolve("x"), "--name", "A B")
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void diffTellsALineForEachDifference() {
        Cli.Result result = Cli.run("dictionary", "diff", monday, tuesday);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("~ #! name: monday -> tuesday\n"
                        + "~ #! title: monday -> tuesday\n"
                        + "~ #! inflects: false -> true\n"
                        + "- astatine -> at  40 learned\n"
                        + "+ ngo -> mission  50 learned\n"
                        + "~ woody -> deal  80 learned -> 60 learned\n"
                        + "+ woody -> plot  65 learned\n"
                        + "1 pairs only in " + monday + ", 2 only in " + tuesday
                        + ", 1 with another weight or source, 0 the same\n");
        Cli.Result coloured = Cli.run("dictionary", "diff", "--color", "always", monday, tuesday);
        assertThat(coloured.out()).contains("\u001b[31m- astatine");
        assertThat(Cli.plain(coloured.out())).isEqualTo(result.out());
    }

    @Test
    void diffCodesAreThoseOfDiff() {
        Cli.Result same = Cli.run("dictionary", "diff", monday, monday);
        assertThat(same.code()).isZero();
        assertThat(same.out()).hasLineCount(1).endsWith("2 the same\n");
        Cli.Result none = Cli.run("dictionary", "diff", monday, folder.resolve("none"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("none: no such file or directory");
        assertThat(Cli.run("dictionary", "diff", monday).code()).isEqualTo(2);
    }

    @Test
    void diffAsJson() throws IOException {
        Path other = Cli.write(
                folder.resolve("other.tsv"), "#! name: monday\nwoody\tdeal:80\twalk\nzinc\tcoat:5\tlearned\n");
        Cli.Result result = Cli.run("dictionary", "diff", "--json", monday, other);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("{\"format\":\"unspin-dictionary-diff\",\"version\":1,\"a\":\"" + monday + "\",\"b\":\""
                        + other + "\",\"same\":0,\"directives\":[],\"pairs\":["
                        + "{\"kind\":\"removed\",\"garbled\":\"astatine\",\"original\":\"at\","
                        + "\"a\":{\"weight\":40.0,\"source\":\"learned\"}},"
                        + "{\"kind\":\"changed\",\"garbled\":\"woody\",\"original\":\"deal\","
                        + "\"a\":{\"weight\":80.0,\"source\":\"learned\"},"
                        + "\"b\":{\"weight\":80.0,\"source\":\"walk\"}},"
                        + "{\"kind\":\"added\",\"garbled\":\"zinc\",\"original\":\"coat\","
                        + "\"b\":{\"weight\":5.0,\"source\":\"learned\"}}]}\n");
        assertThat(Cli.run("dictionary", "diff", "--json", monday, tuesday).out())
                .contains("{\"key\":\"inflects\",\"a\":\"false\",\"b\":\"true\"}");
    }
}
