package org.unspin.examples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Explanation;
import org.unspin.Preset;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.Verdict;

/** Restoring and diagnosing, as the Javadoc of the API shows it. */
final class RestoreExample {
    private final String text = Texts.SPUN;

    @Test
    void restoreATextAndSeeWhatWasChanged() {
        List<String> log = new ArrayList<>();
        Unspin unspin = Unspin.english();
        Restoration r = unspin.restore(text);
        log.add(r.text()); // the repaired text
        for (Correction c : r.corrections()) {
            log.add(c + " because " + c.reason().description());
        }

        assertThat(log).hasSizeGreaterThan(8).first().isEqualTo(Texts.RESTORED);
        assertThat(log.get(1)).startsWith("4-10 caller → new 0.9").contains(" spinner writes \"caller\" for \"new\"");
    }

    @Test
    void keepOnlySomeCorrections() {
        Restoration r = Unspin.english().restore(text);
        Restoration sure = r.accept(c -> c.confidence() > 0.9);
        Restoration mine = sure.undo(c -> c.original().equals("ngo"));
        boolean different = mine.changed() && !mine.text().equals(r.text());

        assertThat(different).isTrue();
        assertThat(mine.original()).isSameAs(text);
    }

    @Test
    void countTheCommonestSwaps() {
        List<Correction> corrections =
                Unspin.english().restore(text + " " + text).corrections();
        Map<String, Long> swaps =
                corrections.stream().collect(groupingBy(c -> c.original() + " → " + c.replacement(), counting()));

        assertThat(swaps).containsEntry("volition → will", 2L);
    }

    @Test
    void offerTheAlternatives() {
        List<String> menu = new ArrayList<>();
        for (Correction correction : Unspin.english().restore(text).corrections()) {
            for (Alternative other : correction.alternatives()) {
                menu.add(other.text() + ", " + Math.round(100 * other.probability()) + " %");
            }
        }

        assertThat(menu).isNotEmpty().allMatch(line -> line.endsWith(" %"));
    }

    @Test
    void collectTheEvidence() {
        List<String> evidence = new ArrayList<>();
        for (Correction correction : Unspin.english().restore(text).corrections()) {
            Reason reason = correction.reason();
            if (reason.kind() == Reason.Kind.SWAP && reason.family().equals("newswire")) {
                evidence.add(reason.description());
            }
        }

        assertThat(evidence).contains("the newswire spinner writes \"volition\" for \"will\" (observed)");
    }

    @Test
    void chooseHowReadyToChange() {
        Unspin careful = Unspin.builder().preset(Preset.CAUTIOUS).build();

        assertThat(careful.restore(text).changed()).isTrue();
    }

    @Test
    void tellWhetherATextWasSpun() {
        List<String> words = new ArrayList<>();
        Diagnosis d = Unspin.english().diagnose(text);
        if (d.spun() && d.confidence() > 0.9) {
            words.add("by " + d.families().get(0).name());
            for (Diagnosis.Span span : d.telling(10)) {
                words.add(span.word() + " for " + span.original());
            }
        }

        assertThat(words)
                .startsWith("by newswire")
                .hasSize(11)
                .allMatch(word -> word.startsWith("by ") || word.contains(" for "));
    }

    @Test
    void leaveWhatIsUncertainToAPerson() {
        List<String> asked = new ArrayList<>();
        Consumer<String> somebodyWhoReads = asked::add;
        Diagnosis d = Unspin.english().diagnose("Hello.");
        if (d.verdict() == Verdict.TOO_SHORT || d.verdict() == Verdict.UNCERTAIN) {
            somebodyWhoReads.accept("Hello.");
        }

        assertThat(asked).containsExactly("Hello.");
    }

    @Test
    void restoreManyTexts() {
        Unspin unspin = Unspin.english();
        List<String> articles = List.of(text, "All is well.");
        Stream<Restoration> restored = unspin.restoreAll(articles.stream()); // as they are asked for, in order
        Iterator<Restoration> oneByOne = unspin.restoreAll(articles.iterator());
        Stream<String> texts = articles.stream().map(unspin); // a restorer is a UnaryOperator<String>
        Stream<Diagnosis> verdicts = articles.stream().map(unspin::diagnose);

        assertThat(texts).containsExactly(Texts.RESTORED, "All is well.");
        assertThat(restored.map(Restoration::changed)).containsExactly(true, false);
        assertThat(oneByOne.next().text()).isEqualTo(Texts.RESTORED);
        assertThat(verdicts.map(Diagnosis::spun)).containsExactly(true, false);
    }

    @Test
    void askWhyAWordWasChanged() {
        Unspin unspin = Unspin.english();
        List<String> report = new ArrayList<>();
        int at = text.indexOf("volition");
        Explanation why = unspin.explain(text, at, at + "volition".length());
        for (Explanation.Candidate candidate : why.candidates()) {
            report.add(candidate.text() + " " + candidate.posterior());
        }

        assertThat(why.outcome()).isEqualTo(Explanation.Outcome.CHANGED);
        assertThat(report).first().asString().startsWith("will 0.9");
    }

    @Test
    void useWordsAndNamesOfOnesOwn() {
        Unspin mine = Unspin.builder()
                .protect("Associated Press")
                .minimumConfidence(0.6)
                .build();

        assertThat(mine.restore(text).corrections()).isNotEmpty().allMatch(c -> c.confidence() >= 0.6);
    }
}
