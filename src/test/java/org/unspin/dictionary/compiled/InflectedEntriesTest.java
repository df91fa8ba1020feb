package org.unspin.dictionary.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.SubstitutionDictionaryTest;
import org.unspin.dictionary.compiled.InflectedEntries.InflectedPair;

/** What follows from the base forms of a dictionary whose spinner inflects. */
class InflectedEntriesTest {
    private static final String HEAD = "#! name: x\n#! inflects: true\n";

    private static List<InflectedPair> pairs(String entries, Predicate<String> exists) {
        return InflectedEntries.pairs(SubstitutionDictionaryTest.parse(HEAD + entries), exists);
    }

    /** Pairs "garbled=original" that are added where every word exists. */
    private static List<String> added(String entries) {
        return added(entries, word -> true);
    }

    private static List<String> added(String entries, Predicate<String> exists) {
        return pairs(entries, exists).stream()
                .map(pair -> pair.garbled() + "=" + pair.original())
                .toList();
    }

    @Test
    void aSpinnerThatDoesNotInflectHasWhatIsListed() {
        SubstitutionDictionary d = SubstitutionDictionaryTest.parse("#! name: x\nsolution\tanswer\n");

        assertThat(InflectedEntries.pairs(d, word -> true)).isEmpty();
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
        assertThat(added(
                        "solution\tanswer:40\tobserved\nsolutions\tanswers:5 | replies:20\tunverified\n",
                        Set.of("solutions", "answers", "replies")::contains))
                .isEmpty();
    }

    @Test
    void whatIsListedInAnotherCaseStandsToo() {
        assertThat(added("solution\tanswer\nSolutions\tAnswers:5\n", Set.of("solutions", "answers")::contains))
                .isEmpty();
    }

    @Test
    void formsHaveTheWeightsAndTheSourcesOfTheirBases() {
        List<InflectedPair> pairs = pairs(
                "solution\tanswer:40 | reply:12.5\tobserved: a page\nsolution\tway:7\twalk2\n",
                Set.of("solutions", "answers", "replies", "ways")::contains);

        assertThat(pairs)
                .extracting(InflectedPair::garbled, InflectedPair::original, InflectedPair::listed)
                .containsExactly(
                        tuple("solutions", "answers", new Substitution("answer", 40, Source.OBSERVED)),
                        tuple("solutions", "replies", new Substitution("reply", 12.5, Source.OBSERVED)),
                        tuple("solutions", "ways", new Substitution("way", 7, Source.WALK2)));
    }

    @Test
    void formsArePhrasesThatAFileMayHave() {
        DictionaryBuilder file = SubstitutionDictionary.builder("x");
        List<InflectedPair> pairs = pairs(
                "solution\tanswer:40 | reply:12.5\tobserved: a page\nselect\tchoose\ncope with\tdeal with:7\twalk\n",
                word -> true);
        for (InflectedPair pair : pairs) {
            file.add(pair.garbled(), List.of(pair.original()));
        }

        assertThat(SubstitutionDictionaryTest.parse(SubstitutionDictionaryTest.write(file.build()))
                        .entries())
                .hasSizeGreaterThan(8);
    }

    @Test
    void formsAreLimitedInNumber() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 1100; i++) {
            entries.append(word(i));
            for (int o = 0; o < 64; o++) {
                entries.append(o == 0 ? '\t' : '|').append(word(2000 + i * 64 + o));
            }
            entries.append('\n');
        }
        int[] count = new int[1];
        InflectedEntries.forEach(SubstitutionDictionaryTest.parse(HEAD + entries), word -> true, pair -> count[0]++);

        assertThat(count[0]).isEqualTo(DictionaryLimits.MAX_FORMED_PAIRS);
    }

    /** A word of letters for a number, one that inflects. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0 || word.length() < 6; rest /= 10) {
            word.append((word.length() % 2 == 0 ? "bdfgklmnpr" : "aeiouaeiou").charAt(rest % 10));
            if (word.length() % 2 == 0) {
                word.append("bdfgklmnpr".charAt(rest % 10));
            }
        }
        return word.append('t').toString();
    }
}
