package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.Source;
import org.unspin.report.JsonPlan;

/** Debris as part of a restoration. */
final class DebrisTest {
    private static final String CLEAN =
            "The boat crosses the bay.\n\nShare on Facebook Tweet Pin Email\n\nIt needs an hour.\n";
    private static final String SPUN = "He was astatine the pier.\n\n1 twelvemonth agone 207\n\nHe was late.\n";
    private static final Restoration RESTORED = Restoration.of(
            SPUN, List.of(swap("astatine", "at"), swap("twelvemonth", "year"), swap("agone", "ago")), 0.5);

    @Test
    void changesNothingUnlessAsked() {
        Restoration r = Unspin.english().restore(CLEAN);
        assertThat(r.text()).isSameAs(CLEAN);
        assertThat(r.changed()).isFalse();
        assertThat(r.debris()).singleElement().satisfies(c -> {
            assertThat(c.original()).isEqualTo("Share on Facebook Tweet Pin Email\n\n");
            assertThat(c.replacement()).isEmpty();
            assertThat(c.reason().kind()).isEqualTo(Reason.Kind.DEBRIS);
            assertThat(c.reason().description()).isEqualTo("left by a scraper: share buttons");
        });
    }

    @Test
    void isTakenOutByARestorerThatWasToldTo() {
        Restoration r = Unspin.builder().removeDebris().build().restore(CLEAN);
        assertThat(r.text()).isEqualTo("The boat crosses the bay.\n\nIt needs an hour.\n");
        assertThat(r.undo(r.corrections().get(0)).text()).isEqualTo(CLEAN);
        assertThat(r.debris()).isEqualTo(r.corrections());
    }

    @Test
    void isFoundInTheRestoredTextWithOffsetsIntoTheGivenOne() {
        Correction line = RESTORED.debris().get(0);
        assertThat(RESTORED.debris()).hasSize(1);
        assertThat(line.original()).isEqualTo("1 twelvemonth agone 207\n\n");
        assertThat(SPUN.substring(line.start(), line.end())).isEqualTo(line.original());
        assertThat(line.alternatives().get(0).text()).isEqualTo("1 year ago 207\n\n");
        Restoration without = RESTORED.withoutDebris();
        assertThat(without.text()).isEqualTo("He was at the pier.\n\nHe was late.\n");
        assertThat(without.corrections()).containsExactly(swap("astatine", "at"), line);
        assertThat(without.withoutDebris().corrections()).isEqualTo(without.corrections());
        assertThat(without.undo(c -> true).text()).isSameAs(SPUN);
    }

    @Test
    void isStoredInPlans() {
        Restoration without = RESTORED.withoutDebris();
        String plan = JsonPlan.write(without);
        assertThat(plan).contains("\"kind\":\"debris\",\"family\":\"age-and-views\"");
        Restoration again = JsonPlan.apply(plan, SPUN);
        assertThat(again.corrections()).isEqualTo(without.corrections());
        assertThat(again.text()).isEqualTo(without.text());
        assertThat(JsonPlan.line(RESTORED, "x"))
                .contains("\"debris\":[{\"start\":27,\"end\":52,\"kind\":\"age-and-views\"");
        assertThat(JsonPlan.line(without, "x")).doesNotContain("\"debris\":");
    }

    @Property(tries = 300)
    void takesOutWholeLinesAndNothingElse(@ForAll("pages") String page) {
        Restoration r = Restoration.of(page, List.of(), 0);
        Restoration without = r.withoutDebris();
        StringBuilder left = new StringBuilder(page);
        int before = page.length();
        for (int i = r.debris().size() - 1; i >= 0; i--) {
            Correction c = r.debris().get(i);
            assertThat(c.end()).isLessThanOrEqualTo(before);
            assertThat(c.original().strip()).isNotEmpty().doesNotContain("\n");
            assertThat(c.start() == 0
                            || page.charAt(c.start() - 1) == '\n'
                            || "\r\n".indexOf(page.charAt(c.start())) >= 0)
                    .isTrue();
            left.delete(c.start(), c.end());
            before = c.start();
        }
        assertThat(without.text()).isEqualTo(left.toString());
        assertThat(without.undo(c -> true).text()).isSameAs(page);
        assertThat(JsonPlan.apply(JsonPlan.write(without), page).text()).isEqualTo(without.text());
        if (!page.contains("\n\n\n")) {
            assertThat(without.text()).doesNotContain("\n\n\n");
        }
    }

    @Property(tries = 300)
    void readsAnything(@ForAll String text) {
        Restoration.of(text, List.of(), 0)
                .withoutDebris()
                .debris()
                .forEach(c -> assertThat(text.substring(c.start(), c.end())).isEqualTo(c.original()));
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> line = Arbitraries.of(
                "Advertisement",
                "1 year ago 207",
                "Facebook",
                "Twitter",
                "Home",
                "207",
                "Share on Facebook Tweet Pin",
                "The boat crosses the bay twenty times a day \ud83d\ude00, in all weathers, and never waits for anyone.",
                "Boats cross the bay",
                "  Boats cross the bay  ",
                "Read more: The pier");
        return Arbitraries.of("\n", "\n\n", "\r\n", "\n \n", "\n\n\n")
                .flatMap(feed -> line.list().ofMaxSize(12).map(lines -> String.join(feed, lines)))
                .flatMap(page -> Arbitraries.of("", "\n").map(end -> page + end));
    }

    private static Correction swap(String garbled, String original) {
        int start = SPUN.indexOf(garbled);
        Reason reason = new Reason(Reason.Kind.SWAP, "newswire", garbled, original, Source.OBSERVED);
        return new Correction(start, start + garbled.length(), garbled, original, 0.9, List.of(), reason);
    }
}
