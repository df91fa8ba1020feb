package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryDiff.Directive;
import org.unspin.dictionary.DictionaryDiff.Kind;
import org.unspin.dictionary.DictionaryDiff.Pair;
import org.unspin.dictionary.compiled.PairForms;

class DictionaryDiffTest {
    private static SubstitutionDictionary parse(String text) throws IOException {
        return SubstitutionDictionary.parse("test", new StringReader(text));
    }

    @Test
    void tellsWhatOnlyOneHasAndWhatBothHaveDifferently() throws IOException {
        SubstitutionDictionary a = parse("#! name: a\nzinc\tcoat:5\nwoody\tdeal:40 | plot:9\tlearned\nngo\tmission\n");
        SubstitutionDictionary b =
                parse("#! name: a\nWoody\tdeal:50 | plot:9\tlearned; x\nngo\tMission\twalk\nab\tc\n");
        DictionaryDiff diff = DictionaryDiff.of(a, b);
        assertThat(diff.pairs())
                .extracting(Pair::kind, Pair::garbled, Pair::original)
                .containsExactly(
                        tuple(Kind.ADDED, "ab", "c"),
                        tuple(Kind.CHANGED, "ngo", "mission"),
                        tuple(Kind.CHANGED, "woody", "deal"),
                        tuple(Kind.REMOVED, "zinc", "coat"));
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.count(Kind.CHANGED)).isEqualTo(2);
        assertThat(diff.directives()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void tellsOfDirectives() throws IOException {
        SubstitutionDictionary a = parse("#! name: a\n#! license: MIT\n#! spares: capitals\n");
        SubstitutionDictionary b = parse("#! name: a\n#! title: A\n#! swaps: 10-20\n#! spares: touching, capitals\n");
        assertThat(DictionaryDiff.of(a, b).directives())
                .containsExactly(
                        new Directive("title", "a", "A"),
                        new Directive("license", "MIT", ""),
                        new Directive("swaps", "50-99", "10-20"),
                        new Directive("spares", "capitals", "capitals, touching"));
    }

    @Test
    void orderAndNotesMakeNoDifference() throws IOException {
        SubstitutionDictionary a = parse("#! name: a\nb\tc:5\tlearned; 3\nd\te:6 | f:2\n");
        SubstitutionDictionary b = parse("#! name: a\nd\tf:2 | e:6\tlisted\nb\tc:5\tlearned; 4\n");
        assertThat(DictionaryDiff.of(a, b).isEmpty()).isTrue();
        assertThat(DictionaryDiff.of(a, b).same()).isEqualTo(3);
    }

    @Test
    void aPairIsTheSameInWhateverCase() {
        PairKey key = new PairKey("Ne\u2019er", "Never");
        assertThat(key).isEqualTo(new PairKey("ne'er", "never")).hasToString("ne'er -> never");
        assertThat(key.reversed().reversed()).isEqualTo(key);
        assertThat(key.compareTo(key.reversed())).isNegative();
    }

    @Test
    void formsBelongToThePairTheyComeFrom() throws IOException {
        SubstitutionDictionary inflecting =
                parse("#! name: a\n#! inflects: true\nsolution\tanswer:60 | reply:20\nsolutions\treplies:3\n");
        assertThat(PairForms.of(inflecting, word -> true))
                .containsEntry(new PairKey("solution", "answer"), new PairKey("solution", "answer"))
                .containsEntry(new PairKey("solutions", "answers"), new PairKey("solution", "answer"))
                .containsEntry(new PairKey("solutions", "replies"), new PairKey("solutions", "replies"));
        assertThat(PairForms.of(parse("#! name: a\nsolution\tanswer\n"), word -> true))
                .hasSize(1);
    }
}
