package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class SubstitutionDictionaryTest {
    private static final String SAMPLE = """
        #! name: newswire
        #! title: News-wire spinner, seen since 2021
        #! language: en-GB
        #! license: Apache-2.0
        #! inflects: true
        # a comment: with a colon

        astatine\tat\tobserved
        enactment\twork:40 | action:35.25 | note\tobserved: seed
        enactment\tplay:20\twalk
        astir apt\tmost likely | probably
        """;

    public static SubstitutionDictionary parse(String text) {
        try {
            return SubstitutionDictionary.parse("test.tsv", new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static String write(SubstitutionDictionary dictionary) {
        StringBuilder out = new StringBuilder();
        try {
            dictionary.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static Substitution sub(String original, double weight, Source source) {
        return new Substitution(original, weight, source);
    }

    @Test
    void readsDirectivesAndEntries() {
        SubstitutionDictionary d = parse(SAMPLE);

        assertThat(d.name()).isEqualTo("newswire");
        assertThat(d.title()).isEqualTo("News-wire spinner, seen since 2021");
        assertThat(d.language()).isEqualTo("en-GB");
        assertThat(d.license()).isEqualTo("Apache-2.0");
        assertThat(d.habits().inflects()).isTrue();
        assertThat(d.origin()).isEqualTo("test.tsv");
        assertThat(d.toString()).contains("newswire", "test.tsv", "4 entries");
        assertThat(d.entries())
                .containsExactly(
                        new DictionaryEntry("astatine", List.of(sub("at", 50, Source.OBSERVED)), "observed", 8),
                        new DictionaryEntry(
                                "enactment",
                                List.of(
                                        sub("work", 40, Source.OBSERVED),
                                        sub("action", 35.25, Source.OBSERVED),
                                        sub("note", 50 / 3.0, Source.OBSERVED)),
                                "observed: seed",
                                9),
                        new DictionaryEntry("enactment", List.of(sub("play", 20, Source.WALK)), "walk", 10),
                        new DictionaryEntry(
                                "astir apt",
                                List.of(sub("most likely", 50, Source.LISTED), sub("probably", 25, Source.LISTED)),
                                "",
                                11));
        assertThat(d.entries().get(0).source()).isEqualTo(Source.OBSERVED);
    }

    @Test
    void onlyTheNameIsRequired() {
        SubstitutionDictionary d = parse("#!name:x-2");
        assertThat(d.name()).isEqualTo("x-2");
        assertThat(d.title()).isEqualTo("x-2");
        assertThat(d.language()).isEqualTo("en");
        assertThat(d.license()).isEmpty();
        assertThat(d.habits()).isEqualTo(SpinnerHabits.DEFAULT);
        assertThat(d.entries()).isEmpty();
    }

    @Test
    void ranksGiveTheWeightsThatAreNotStated() {
        assertThat(parse("#! name: x\na\tb | c:9 | d | e | f\n")
                        .entries()
                        .get(0)
                        .substitutions())
                .extracting(Substitution::weight)
                .containsExactly(50.0, 9.0, 16.666667, 12.5, 10.0);
    }

    @Test
    void readsDecimalsAndTheBoundsOfWeights() {
        assertThat(parse("#! name: x\na\tb:100|c:0.000001| d : 2.50 |e:.5|f:7.|g:007\n")
                        .entries()
                        .get(0)
                        .substitutions())
                .extracting(Substitution::weight)
                .containsExactly(100.0, 0.000001, 2.5, 0.5, 7.0, 7.0);
    }

    @Test
    void theFirstWordOfTheNoteNamesTheSource() {
        assertThat(Source.ofNote("")).isEqualTo(Source.LISTED);
        assertThat(Source.ofNote("observed")).isEqualTo(Source.OBSERVED);
        assertThat(Source.ofNote("Unverified; cycle")).isEqualTo(Source.UNVERIFIED);
        assertThat(Source.ofNote("walk2: at -> astatine")).isEqualTo(Source.WALK2);
        assertThat(Source.ofNote("walk twice")).isEqualTo(Source.WALK);
        assertThat(Source.ofNote("learned\u00a0x")).isEqualTo(Source.LEARNED);
        assertThat(Source.ofNote("walks")).isEqualTo(Source.LISTED);
        assertThat(Source.ofNote("often observed")).isEqualTo(Source.LISTED);
    }

    @Test
    void acceptsByteOrderMarkWindowsLineEndsAndStrayBlanks() {
        String text = "\ufeff#! name: x  \r\n"
                + "  #  indented comment\r\n"
                + " \t \r\n"
                + "  astir \u00a0 apt  \t  most  likely |\u00a0probably \t observed  twice \t\t\r\n"
                + "astatine\tat\t\r"
                + "old\tnew";
        SubstitutionDictionary d = SubstitutionDictionary.parse("x.tsv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(d.entries()).extracting(DictionaryEntry::garbled).containsExactly("astir apt", "astatine", "old");
        assertThat(d.entries()).extracting(DictionaryEntry::line).containsExactly(4, 5, 6);
        assertThat(d.entries().get(0).substitutions())
                .extracting(Substitution::original)
                .containsExactly("most likely", "probably");
        assertThat(d.entries().get(0).note()).isEqualTo("observed  twice");
        assertThat(d.entries().get(1).note()).isEmpty();
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("house.tsv"), SAMPLE);
        assertThat(SubstitutionDictionary.read(file).entries()).hasSize(4);
        assertThat(SubstitutionDictionary.read(file).origin()).isEqualTo(file.toString());
        assertThatThrownBy(() -> SubstitutionDictionary.read(folder.resolve("none.tsv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.tsv");
        assertThatThrownBy(() -> SubstitutionDictionary.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void whatPeopleWroteGoesBeforeWhatIsComputed() throws IOException {
        SubstitutionDictionary written =
                parse("#! name: mine\n#! swaps: 5-6\nbb\tx:7 | y:8\tlisted\ndd\tz\tobserved\n");
        SubstitutionDictionary computed =
                parse("#! name: mine\naa\tw:3\twalk\nbb\tX:90 | v:2\twalk\nbb\ty\twalk2\ncc\tu\twalk\n");
        SubstitutionDictionary both = written.withComputed(computed);
        assertThat(both.habits()).isEqualTo(written.habits());
        assertThat(write(both).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "aa\tw:3\twalk", "bb\tx:7 | y:8\tlisted", "bb\tv:2\twalk", "cc\tu\twalk", "dd\tz\tobserved");
    }

    @Test
    void readsResources() {
        SubstitutionDictionary d = SubstitutionDictionary.resource("test-sample");
        assertThat(d.name()).isEqualTo("test-sample");
        assertThat(d.habits().inflects()).isTrue();
        assertThat(d.origin()).isEqualTo("org/unspin/dictionaries/test-sample.tsv");
        assertThatThrownBy(() -> SubstitutionDictionary.resource("no-such-thing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org/unspin/dictionaries/no-such-thing.tsv is not on the class path");
        assertThatThrownBy(() -> SubstitutionDictionary.resource("../dictionaries/test-sample"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not the name of a dictionary");
    }

    @Test
    void writesTheCanonicalForm() {
        assertThat(write(parse(SAMPLE + "enactment\tput\tunverified\nZulu\tlast\nenactment\tset\tobserved again\n")))
                .isEqualTo("""
                    #! name: newswire
                    #! title: News-wire spinner, seen since 2021
                    #! language: en-GB
                    #! license: Apache-2.0
                    #! swaps: 50-99
                    #! inflects: true
                    #! composes: false
                    # garbled<TAB>originals, likeliest first<TAB>notes
                    Zulu\tlast
                    astatine\tat\tobserved
                    astir apt\tmost likely | probably
                    enactment\twork:40 | action:35.25 | note\tobserved: seed
                    enactment\tset\tobserved again
                    enactment\tput\tunverified
                    enactment\tplay:20\twalk
                    """);
    }

    @Test
    void writesSmallWeightsWithoutAnExponent() {
        String text = write(parse("#! name: x\na\tb:0.000001 | c:100 | d:0.1\n"));
        assertThat(text).contains("a\tb:0.000001 | c:100 | d:0.1\n");
    }

    @Test
    void keepsTheWeightsOfWhatIsLeft() {
        SubstitutionDictionary d = parse("#! name: x\na\tb | c | d\n").withoutEntry("a", "b");
        assertThat(write(d)).contains("a\tc:25 | d:16.666667\n");
        assertThat(parse(write(d)).entries().get(0).substitutions())
                .isEqualTo(d.entries().get(0).substitutions());
    }

    @Test
    void dropsEntriesAndPairsInWhateverCase() {
        SubstitutionDictionary d = parse(SAMPLE);
        assertThat(d.withoutEntry("ENACTMENT").entries())
                .extracting(DictionaryEntry::garbled)
                .containsExactly("astatine", "astir apt");
        assertThat(d.withoutEntry("Enactment", "Play").entries()).hasSize(3);
        assertThat(d.withoutEntry("nothing").entries()).isEqualTo(d.entries());
        assertThat(d.without(e -> e.source() == Source.OBSERVED).entries()).hasSize(2);
        assertThat(d.without((e, s) -> s.weight() < 30).entries())
                .extracting(e -> e.substitutions().size())
                .containsExactly(1, 2, 1);
        assertThat(d.withoutEntry("astatine").title()).isEqualTo(d.title());
        assertThat(d.entries()).as("the dictionary itself is unchanged").hasSize(4);
    }
}
