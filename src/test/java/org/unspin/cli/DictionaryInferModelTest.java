package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryInferModelTest {
    @TempDir
    Path folder;

    private List<Object> arguments(String family, Object... more) throws IOException {
        Path known = Cli.write(folder.resolve("known.tsv"), "#! name: house\nissues\tthe\tobserved\n");
        Path review = Cli.write(folder.resolve("review.tsv"), "weight\tindiana\tin\t9\tnot so often\n");
        Path frequencies = Cli.write(folder.resolve("words.tsv"), "in\t900\nor\t800\nhouse\t700\n");
        List<Object> arguments = new ArrayList<>(List.of(
                "dictionary",
                "infer",
                "--substitution-model",
                family,
                "--known",
                known,
                "--review",
                review,
                "--frequencies",
                frequencies,
                "--output",
                folder.resolve("house.tsv")));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Path thesaurus() throws IOException {
        return Cli.write(folder.resolve("thesaurus.json"), "{\"in\": [\"inside\"]}");
    }

    @Test
    void computesBySynonymsThatAreDrawn() throws IOException {
        Cli.Result result = Cli.run(
                arguments("indiana", "--words", 2, "--thesaurus", thesaurus()).toArray());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(folder.resolve("house.tsv"))
                .content()
                .contains("\nindiana\tin:9\t", "\ninwards\tin", "\nsurgery\tor")
                .doesNotContain("issues");
        assertThat(Cli.run("dictionary", "check", folder.resolve("house.tsv")).code())
                .isZero();
    }

    @Test
    void computesWhatADataAugmenterWrites() throws IOException {
        Cli.Result result = Cli.run(arguments("wordnet-aug", "--pairs", 3).toArray());
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains(" 2 pairs (2 walk)");
    }

    @Test
    void takesTheDictionaryOfASpinnerThatCameBefore() throws IOException {
        Path before = Cli.write(folder.resolve("first.tsv"), "#! name: first\nwithin\tin:40\n");
        Cli.run(arguments("wordnet-aug", "--before", before).toArray());
        assertThat(folder.resolve("house.tsv")).content().contains("\nwithin\tin:");
    }

    @Test
    void computesWhatAnySpinnerMayWrite() throws IOException {
        Path moby = Cli.write(folder.resolve("moby.txt"), "in,inside,among\nor,other\n");
        Path none = Cli.write(folder.resolve("directives.tsv"), "#! name: any\n#! inflects: true\n");
        List<Object> arguments = arguments("thesaurus", "--thesaurus", thesaurus(), "--moby", moby);
        arguments.set(arguments.indexOf("--known") + 1, none);
        Cli.Result result = Cli.run(arguments.toArray());
        assertThat(result.code()).isZero();
        assertThat(folder.resolve("house.tsv")).content().contains("\ninside\tin:", "\nindiana\tin", "\nother\tor");
        assertThat(Cli.run(arguments("thesaurus", "--thesaurus", thesaurus()).toArray())
                        .err())
                .contains("--substitution-model thesaurus needs --thesaurus", "--moby");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(Cli.run(arguments("martian").toArray()).err())
                .contains("--substitution-model must be indiana, wordnet-aug or thesaurus, not \"martian\"");
        assertThat(Cli.run(arguments("indiana").toArray()).err())
                .contains("--substitution-model indiana needs --thesaurus");
        assertThat(Cli.run(arguments("wordnet-aug", "--pairs", 0).toArray()).err())
                .contains("--pairs must be at least 1, not 0");
        assertThat(Cli.run(arguments("wordnet-aug", "--keys", thesaurus()).toArray())
                        .err())
                .contains("--keys goes with the walk");
        assertThat(folder.resolve("house.tsv")).doesNotExist();
    }
}
