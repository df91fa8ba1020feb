package org.unspin.dictionary.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.SubstitutionDictionaryTest;

/** What follows from the base forms of a dictionary whose spinner inflects. */
class InflectedEntriesTest {
    private static final String HEAD = "#! name: x\n#! inflects: true\n";

    private static SubstitutionDictionary expand(String entries, Predicate<String> exists) {
        return InflectedEntries.of(SubstitutionDictionaryTest.parse(HEAD + entries), exists);
    }

    /** Pairs "garbled=original" that are added where every word exists. */
    private static List<String> added(String entries) {
        return added(entries, word -> true);
    }

    private static List<String> added(String entries, Predicate<String> exists) {
        SubstitutionDictionary base = SubstitutionDictionaryTest.parse(HEAD + entries);
        List<String> pairs = new ArrayList<>();
        SubstitutionDictionary expanded = InflectedEntries.of(base, exists);
        assertThat(expanded.entries()).startsWith(base.entries().toArray(DictionaryEntry[]::new));
        for (DictionaryEntry entry : expanded.entries()
                .subList(base.entries().size(), expanded.entries().size())) {
            entry.substitutions().forEach(s -> pairs.add(entry.garbled() + "=" + s.original()));
        }
        return pairs;
    }

    @Test
    void aSpinnerThatDoesNotInflectHasWhatIsListed() {
        SubstitutionDictionary d = SubstitutionDictionaryTest.parse("#! name: x\nsolution\tanswer\n");

        assertThat(InflectedEntries.of(d, word -> true)).isSameAs(d);
    }

    @Test
    void singleWordsAreInflectedAlike() {
        assertThat(added("solution\tanswer\n", Set.of("solutions", "answers")::contains))
                .containsExactly("solutions=answers");
        assertThat(added(
                        "utilize\tuse\n",
                        Set.of("utilizes", "uses", "utilized", "used", "utilizing", "using")::contains))
                .containsExactlyInAnyOrder("utilizes=uses", "utilized=used", "utilizing=using");
        assertThat(added("huge\tbig\n", Set.of("huger", "hugest", "bigger", "biggest")::contains))
                .containsExactlyInAnyOrder("huger=bigger", "hugest=biggest");
    }

    @Test
    void irregularWordsAreInflectedAlike() {
        assertThat(added("select\tchoose\n", Set.of("selected", "selects", "chooses")::contains))
                .containsExactlyInAnyOrder("selects=chooses", "selected=chose", "selected=chosen");
        assertThat(added("youngster\tchild\n", Set.of("youngsters")::contains)).containsExactly("youngsters=children");
    }

    @Test
    void phrasesThatBeginWithAVerbAreInflectedThere() {
        assertThat(added("cope with\tdeal with\n", Set.of("copes", "coped", "coping", "deals", "dealing")::contains))
                .containsExactlyInAnyOrder(
                        "copes with=deals with", "coped with=dealt with", "coping with=dealing with");
        assertThat(added(
                        "take place\thappen\n",
                        Set.of("takes", "happens", "happened", "taking", "happening")::contains))
                .containsExactlyInAnyOrder(
                        "takes place=happens", "took place=happened", "taken place=happened", "taking place=happening");
    }

    @Test
    void otherPhrasesAreInflectedAtTheirEnd() {
        assertThat(added("counterfeit consciousness\tartificial intelligence\n"))
                .containsExactly("counterfeit consciousnesses=artificial intelligences");
        assertThat(added("neural organization\tneural network\n", Set.of("organizations", "networks")::contains))
                .containsExactly("neural organizations=neural networks");
        assertThat(added("cellphone\tmobile phone\n", Set.of("cellphones", "phones")::contains))
                .containsExactly("cellphones=mobile phones");
    }

    @Test
    void wordsOfTheGrammarAndPhrasesThatBeginWithThemHaveNoForms() {
        assertThat(added("however\tbut\n")).isEmpty();
        assertThat(added("in the event\tif\n")).isEmpty();
        assertThat(added("as well as the fact\tand\n")).isEmpty();
        assertThat(added("with respect\tabout time\n")).isEmpty();
    }

    @Test
    void aFormOfOneSideOnlyIsNone() {
        assertThat(added("solution\tanswer\n", Set.of("solutions")::contains)).isEmpty();
        assertThat(added("solution\tanswer\n", Set.of("answers")::contains)).isEmpty();
        assertThat(added("solution\tanswer\n", word -> false)).isEmpty();
    }

    @Test
    void formsThatAreTheSameSayNothing() {
        // "lay" and "lie" have no form in common, "bore" and "bear" would have if both were verbs listed here
        assertThat(added("wind\twound\n", Set.of("winds", "wounds")::contains)).doesNotContain("wound=wound");
        for (String pair : added("found\tfind\nfind\tfound\nwound\twind\n")) {
            int equals = pair.indexOf('=');
            assertThat(pair.substring(0, equals)).isNotEqualTo(pair.substring(equals + 1));
        }
    }

    @Test
    void whatIsListedStands() {
        SubstitutionDictionary d = expand(
                "solution\tanswer:40\tobserved\nsolutions\tanswers:5 | replies:20\tunverified\n",
                Set.of("solutions", "answers", "replies")::contains);

        assertThat(d.entries()).hasSize(2);
        assertThat(d.entries().get(1).substitutions())
                .containsExactly(
                        new Substitution("answers", 5, Source.UNVERIFIED),
                        new Substitution("replies", 20, Source.UNVERIFIED));
    }

    @Test
    void whatIsListedInAnotherCaseStandsToo() {
        assertThat(added("solution\tanswer\nSolutions\tAnswers:5\n", Set.of("solutions", "answers")::contains))
                .isEmpty();
    }

    @Test
    void formsHaveTheWeightsAndTheSourcesOfTheirBases() {
        SubstitutionDictionary d = expand(
                "solution\tanswer:40 | reply:12.5\tobserved: a page\nsolution\tway:7\twalk2\n",
                Set.of("solutions", "answers", "replies", "ways")::contains);

        assertThat(d.entries().subList(2, 4))
                .extracting(DictionaryEntry::garbled, DictionaryEntry::substitutions, DictionaryEntry::source)
                .containsExactly(
                        tuple(
                                "solutions",
                                List.of(
                                        new Substitution("answers", 40, Source.OBSERVED),
                                        new Substitution("replies", 12.5, Source.OBSERVED)),
                                Source.OBSERVED),
                        tuple("solutions", List.of(new Substitution("ways", 7, Source.WALK2)), Source.WALK2));
        assertThat(d.habits().inflects()).isTrue();
        assertThat(d.name()).isEqualTo("x");
    }

    @Test
    void theExpandedDictionaryIsAGoodFile() {
        SubstitutionDictionary d = expand(
                "solution\tanswer:40 | reply:12.5\tobserved: a page\nselect\tchoose\ncope with\tdeal with:7\twalk\n",
                word -> true);

        assertThat(SubstitutionDictionaryTest.parse(SubstitutionDictionaryTest.write(d))
                        .entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactlyInAnyOrderElementsOf(d.entries());
    }
}
