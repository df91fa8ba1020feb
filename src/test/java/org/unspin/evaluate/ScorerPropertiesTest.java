package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorerPropertiesTest {

    @Property
    void restoresEverythingWithTheFirstAlternatives(@ForAll("odd") String spun, @ForAll("odd") String gold) {
        String line = gold.replace('\n', ' ').replace('\r', ' ');
        Score score = Scorer.score(spun, line, firstAlternatives(line));

        assertThat(score.restored()).isEqualTo(score.garbled());
        assertThat(score.wrong() + score.missed() + score.harmed()).isZero();
        assertThat(score.metrics().recall()).isEqualTo(score.garbled() > 0 ? 1 : 0);
        assertThat(score.metrics().right()).isEqualTo(1);
    }

    @Property
    void changesNothingWithTheSpunTextItself(@ForAll("odd") String spun, @ForAll("odd") String gold) {
        Score score = Scorer.score(spun, gold, spun);

        assertThat(score.restored() + score.wrong() + score.harmed()).isZero();
        assertThat(score.missed()).isEqualTo(score.garbled());
    }

    @Property
    void countsConsistently(@ForAll("odd") String spun, @ForAll("odd") String gold, @ForAll("odd") String system) {
        Score score = Scorer.score(spun, gold, system);
        List<Mismatch> mismatches = Scorer.mismatches(spun, gold, system);

        assertThat(score.garbled()).isEqualTo(score.restored() + score.missed());
        assertThat(score.wrong()).isBetween(score.harmed(), score.harmed() + score.missed());
        assertThat(count(mismatches, Mismatch.Kind.HARM)).isEqualTo(score.harmed());
        assertThat(count(mismatches, Mismatch.Kind.MISS)).isEqualTo(score.missed() + score.harmed() - score.wrong());
        assertThat(count(mismatches, Mismatch.Kind.WRONG)).isEqualTo(score.wrong() - score.harmed());
    }

    @Property
    void neverThrows(@ForAll String spun, @ForAll String gold, @ForAll String system) {
        assertThat(Scorer.score(spun, gold, system).metrics().precision()).isBetween(0.0, 1.0);
        assertThat(Scorer.mismatches(spun, gold, system))
                .allSatisfy(row -> assertThat(row.text()).contains(" -> "));
    }

    @Property
    void findsAllCharactersButSpaceInTheTokens(@ForAll("odd") String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(c -> !ScorerTokens.isSpace(c)).forEach(visible::appendCodePoint);
        String straight = visible.toString().replace('\u2019', '\'').replace('\u201C', '"');

        assertThat(String.join("", ScorerTokens.of(text))).isEqualTo(straight);
    }

    @Provide
    Arbitrary<String> odd() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "b",
                "ss",
                "s'",
                "'",
                "\u2019",
                "\u201C",
                "\"",
                "-",
                ".",
                "&",
                "_",
                "{",
                "}",
                "|",
                " ",
                " ",
                " ",
                "\n",
                "\r",
                "{a|b}",
                "{a b|s'|}",
                "{|b}",
                "{}",
                "2",
                "\u00B2",
                "\u093F",
                "\u0939",
                "\uD83D\uDE00",
                "\uD835\uDC00");
        return piece.list().ofMaxSize(24).map(pieces -> String.join("", pieces));
    }

    private static String firstAlternatives(String gold) {
        return Slot.parse(gold, new HashMap<>()).stream()
                .flatMap(slot -> slot.first().stream())
                .collect(Collectors.joining(" "));
    }

    private static long count(List<Mismatch> mismatches, Mismatch.Kind kind) {
        return mismatches.stream().filter(row -> row.kind() == kind).count();
    }
}
