package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

class PhraseDictionaryGeneratorTest {
    private static final String LIST = """
            breeze plant\twind mill (WM)\t4000
            gust plant\twind mill\t3
            breeze force\twind power\t20
            breeze-driven wheel\twind wheel\t5
            breeze homestead\twind farm\t8
            liquid force\twater power\t1
            big house\tlarge mansion\t2
            tall house\thigh mansion\t9
            crowd sourced\tqzxvw\t2
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private PhraseDictionaryGenerator.Made make(String clean, String known, String review) throws IOException {
        TorturedPhraseList list = TorturedPhraseList.read(write("list.tsv", LIST));
        SubstitutionDictionary written = SubstitutionDictionary.read(write("known.tsv", "#! name: test\n" + known));
        BackgroundCounts honest =
                BackgroundCounts.count(PhraseDictionaryGenerator.phrases(list), List.of(write("clean.txt", clean)));
        return new PhraseDictionaryGenerator(word -> !word.equals("qzxvw"), false)
                .make(list, honest, written, PhraseReview.read(write("review.tsv", review)));
    }

    private static Map<String, DictionaryEntry> entries(PhraseDictionaryGenerator.Made made) {
        return made.dictionary().entries().stream().collect(Collectors.toMap(DictionaryEntry::garbled, entry -> entry));
    }

    private static double weight(PhraseDictionaryGenerator.Made made, String garbled, String original) {
        DictionaryEntry entry = entries(made).get(garbled);
        return entry == null
                ? 0
                : entry.substitutions().stream()
                        .filter(substitution -> substitution.original().equals(original))
                        .mapToDouble(Substitution::weight)
                        .sum();
    }

    @Test
    void weighsTheFormsOfAnOriginalByTheirPapers() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "", "");
        double frequent = weight(made, "breeze plant", "wind mill");
        double rare = weight(made, "gust plant", "wind mill");
        assertThat(frequent).isGreaterThan(3 * rare).isLessThan(90);
        assertThat(rare).isGreaterThanOrEqualTo(1);
        assertThat(entries(made).get("breeze plant").note()).isEqualTo("observed; papers:4000");
    }

    @Test
    void listsHyphenatedFormsWithAndWithoutTheHyphen() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "", "");
        assertThat(weight(made, "breeze-driven wheel", "wind wheel"))
                .isGreaterThan(weight(made, "breeze driven wheel", "wind wheel"));
        assertThat(weight(made, "breeze driven wheel", "wind wheel")).isPositive();
    }

    @Test
    void marksAndLightensWhatHonestTextsHave() throws IOException {
        String words = "word ".repeat(1000) + "\n";
        PhraseDictionaryGenerator.Made made = make(words.repeat(25_000) + "a tall house, a Tall house\n", "", "");
        assertThat(weight(made, "tall house", "high mansion")).isEqualTo(10);
        assertThat(entries(made).get("tall house").note()).isEqualTo("observed; papers:9; honest:8");
        assertThat(made.honest()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatHonestTextsHaveOften() throws IOException {
        PhraseDictionaryGenerator.Made made = make("a big house and another big house\n", "", "");
        assertThat(entries(made)).doesNotContainKey("big house").containsKey("tall house");
        assertThat(made.dropped()).isEqualTo(1);
    }

    @Test
    void learnsWordsButNoneThatPeopleKnow() throws IOException {
        PhraseDictionaryGenerator.Made learned = make("", "", "");
        assertThat(weight(learned, "breeze", "wind")).isBetween(1.0, 40.0);
        assertThat(entries(learned).get("breeze").note()).isEqualTo("learned; aligned:4");
        PhraseDictionaryGenerator.Made besides = make("", "breeze\twind:77 | draught:2\tunverified\n", "");
        assertThat(entries(besides)).doesNotContainKey("breeze");
        assertThat(besides.words()).isEqualTo(learned.words() - 1);
        assertThat(make("", "breeze\tair:7\tunverified\n", "").text()).isEqualTo(learned.text());
    }

    @Test
    void computesNoPhraseThatPeopleKnow() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "gust plant\twind mill:9\tobserved\n", "");
        assertThat(entries(made)).doesNotContainKey("gust plant").containsKey("breeze plant");
        assertThat(made.phrases()).isEqualTo(make("", "", "").phrases() - 1);
    }

    @Test
    void saysSoWherePeopleKnowTheReverse() throws IOException {
        assertThat(entries(make("", "wind mill\tgust plant:9\tlisted\n", ""))
                        .get("gust plant")
                        .note())
                .isEqualTo("observed; papers:3; cycle");
    }

    @Test
    void leavesOutOriginalsThatTheModelDoesNotKnow() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "", "");
        assertThat(entries(made)).doesNotContainKey("crowd sourced");
        assertThat(made.unknown()).isEqualTo(1);
    }

    @Test
    void obeysTheReview() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "", """
                drop\tgust plant\twind mill\tnobody writes so
                drop\t*\twater power\twrong
                weight\tbig house\tlarge mansion\t7\thonest
                drop\tnot there\tat all\tno effect
                """);
        assertThat(entries(made)).doesNotContainKey("gust plant").doesNotContainKey("liquid force");
        assertThat(weight(made, "big house", "large mansion")).isEqualTo(7);
        assertThat(made.unused()).containsExactly("line 4: not there -> at all");
    }

    @Test
    void writesAFileThatPassesTheValidatorAndNamesItsSource() throws IOException {
        PhraseDictionaryGenerator.Made made = make("", "", "");
        SubstitutionDictionary reread =
                SubstitutionDictionary.parse("made.tsv", made.text().getBytes(StandardCharsets.UTF_8));
        assertThat(new DictionaryValidator().validate(reread, word -> true)).isEmpty();
        assertThat(reread.entries()).isEqualTo(made.dictionary().entries()).hasSizeGreaterThan(5);
        assertThat(made.text())
                .startsWith("#! name: test\n# Computed by 'unspin dictionary phrases'; do not edit: ")
                .contains("Problematic Paper Screener", "CC BY 4.0");
        assertThat(make("", "", "").text()).isEqualTo(made.text());
    }

    @Test
    void namesTheLineOfABadReview() {
        assertThatThrownBy(() -> make("", "", "drop\tonly two\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("review.tsv:1: ");
    }
}
