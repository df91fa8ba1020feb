package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Outcome;
import org.unspin.Explanation.WhatIf;
import org.unspin.Explanation.WhatIf.Kind;
import org.unspin.dictionary.SubstitutionDictionary;

/** An explanation says what was decided, and what it says of other conditions is what comes of them. */
final class ExplanationTest {
    private static final String TEXT = sample();
    private static final Unspin ENGLISH = Unspin.english();
    /** Several tests look at it; to make it takes seconds. */
    private static final Explanation TASK = explain(TEXT, "task");

    private static String sample() {
        try {
            return Files.readString(Path.of("src/main/resources/org/unspin/cli/sample-spun.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explanation explain(String text, String word) {
        int at = text.indexOf(word);
        return ENGLISH.explain(text, at, at + word.length());
    }

    /** What stands in the place after another restoration. */
    private static String there(Restoration restoration, int start, int end) {
        Restoration here = restoration.accept(c -> c.start() < end && c.end() > start);
        int behind = restoration.original().length() - end;
        return here.text().substring(start, here.text().length() - behind);
    }

    private static WhatIf whatIf(Explanation explanation, Kind kind) {
        return explanation.whatIfs().stream()
                .filter(w -> w.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Restores with other settings; the result has to be what the explanation says. */
    private static void assertComesTrue(
            Explanation explanation, WhatIf whatIf, UnaryOperator<Unspin.Builder> settings) {
        Restoration other = settings.apply(Unspin.builder()).build().restore(TEXT);
        String result = there(other, explanation.start(), explanation.end());
        assertThat(whatIf.result()).as("%s", whatIf).isEqualTo(result);
        String now = there(ENGLISH.restore(TEXT), explanation.start(), explanation.end());
        assertThat(whatIf.differs()).as("%s", whatIf).isEqualTo(!result.equals(now));
        for (Correction c : other.corrections()) {
            if (c.start() == explanation.start()
                    && explanation.candidates().get(0).text().equals(c.replacement())) {
                assertThat(whatIf.posterior()).as("%s", whatIf).isEqualTo(c.confidence());
            }
        }
    }

    @Test
    void whatItSaysOfOtherSettingsComesTrue() {
        Explanation explanation = TASK;
        Correction correction = explanation.correction().orElseThrow();

        assertThat(explanation.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(ENGLISH.restore(TEXT).corrections()).contains(correction);
        Explanation.Entry entry = explanation.candidates().get(0).entry().orElseThrow();
        for (WhatIf whatIf : explanation.whatIfs()) {
            switch (whatIf.kind()) {
                case PRESET -> {
                    Preset preset = Preset.valueOf(whatIf.subject().toUpperCase(Locale.ROOT));
                    assertComesTrue(explanation, whatIf, builder -> builder.preset(preset));
                }
                case WITHOUT_FAMILY ->
                    assertComesTrue(explanation, whatIf, builder -> builder.withoutFamily(whatIf.subject()));
                case WITHOUT_ENTRY -> {
                    assertThat(whatIf.subject()).isEqualTo(entry.garbled() + "=" + entry.original());
                    assertComesTrue(
                            explanation, whatIf, builder -> builder.withoutEntry(entry.garbled(), entry.original()));
                }
                case MINIMUM_CONFIDENCE -> {
                    double limit = whatIf.limit().orElseThrow();
                    assertThat(limit).isEqualTo(correction.confidence());
                    assertComesTrue(explanation, whatIf, builder -> builder.minimumConfidence(Math.nextUp(limit)));
                    Restoration still =
                            Unspin.builder().minimumConfidence(limit).build().restore(TEXT);
                    assertThat(still.corrections()).contains(correction);
                }
                default ->
                    assertThat(whatIf.kind())
                            .isIn(Kind.SWAP_RATE, Kind.NEIGHBOUR_LEFT, Kind.ALL_NEIGHBOURS_LEFT, Kind.SENTENCE_ALONE);
            }
        }
        assertThat(explanation.whatIfs()).extracting(WhatIf::kind).contains(Kind.values());
    }

    /** "drawback" for "problem" is listed, and the spinner inflects. */
    @Test
    void aFormThatNoFileListsIsExplainedToo() throws IOException {
        Explanation explanation =
                explain(Files.readString(Path.of("src/test/resources/diagnose/entrance.txt")), "promotes");

        assertThat(explanation.correction().orElseThrow().replacement()).isEqualTo("sells");
        assertThat(whatIf(explanation, Kind.WITHOUT_ENTRY).subject()).isEqualTo("promotes=sells");
        assertThatThrownBy(Unspin.builder().withoutEntry("promotes", "sells")::build)
                .hasMessageContaining("did you mean \"promote\"");
    }

    @Test
    void aSentenceAloneIsRestoredAsItSays() {
        Explanation explanation = TASK;
        WhatIf alone = whatIf(explanation, Kind.SENTENCE_ALONE);
        int start = TEXT.indexOf("The institution that runs");
        String sentence = TEXT.substring(start, TEXT.indexOf("six years.") + 10);
        Correction correction = ENGLISH.restore(sentence).corrections().stream()
                .filter(c -> c.original().equals("task"))
                .findFirst()
                .orElseThrow();

        assertThat(alone.result()).isEqualTo(correction.replacement());
        assertThat(alone.posterior()).isEqualTo(correction.confidence());
    }

    @Test
    void anUnchangedNeighbourIsOneThatIsProtected() {
        Explanation explanation = TASK;
        WhatIf neighbour = whatIf(explanation, Kind.NEIGHBOUR_LEFT);
        assertThat(neighbour.subject()).isEqualTo("connected");
        // it stands four more times in the text, and to protect a word protects it everywhere
        int start = TEXT.indexOf("connected the task");
        String marked = TEXT.substring(0, start) + "CONNECTED" + TEXT.substring(start + 9);
        Correction correction = ENGLISH.restore(marked).corrections().stream()
                .filter(c -> c.original().equals("task"))
                .findFirst()
                .orElseThrow();

        assertThat(neighbour.result()).isEqualTo("project");
        assertThat(neighbour.posterior()).isCloseTo(correction.confidence(), within(0.02));
    }

    @Test
    void theSwapRateAtWhichItTurnsIsThatOfASpinnerOfThisHabit() throws IOException {
        Unspin newswire = Unspin.builder()
                .onlyFamilies("newswire")
                .minimumConfidence(0.43)
                .build();
        int at = TEXT.indexOf("determine ");
        Explanation explanation = newswire.explain(TEXT, at, at + "determine".length());
        double limit = whatIf(explanation, Kind.SWAP_RATE).limit().orElseThrow();

        assertThat(limit).isBetween(0.05, 0.4);
        assertThat(there(spinnerThatSwaps(limit * 0.6).restore(TEXT), explanation.start(), explanation.end()))
                .isEqualTo("determine");
        assertThat(there(spinnerThatSwaps(limit * 1.6).restore(TEXT), explanation.start(), explanation.end()))
                .isEqualTo("decide");
    }

    /** The dictionary of newswire for a spinner that always swaps about this share. */
    private static Unspin spinnerThatSwaps(double share) throws IOException {
        StringBuilder out = new StringBuilder();
        SubstitutionDictionary.resource("newswire").write(out);
        int percent = (int) Math.round(share * 100);
        String swaps = "#! swaps: " + (percent - 1) + "-" + (percent + 1) + "\n";
        String pinned = out.toString()
                .lines()
                .filter(line -> !line.startsWith("#! swaps"))
                .reduce("", (a, b) -> a + b + "\n");
        return Unspin.builder()
                .onlyFamilies()
                // a spinner of this habit would be asked for more
                .minimumConfidence(0.43)
                .dictionary(SubstitutionDictionary.parse("pinned", new StringReader(swaps + pinned)))
                .build();
    }

    @Test
    void theNeighboursHelpTheLanguageModel() {
        Explanation explanation = TASK;
        Candidate project = explanation.candidates().get(0);
        Candidate task = explanation.candidates().stream()
                .filter(Candidate::asItStands)
                .findFirst()
                .orElseThrow();

        assertThat(project.text()).isEqualTo("project");
        assertThat(project.modelRestored()).isGreaterThan(project.modelAsSpun() + 10);
        assertThat(project.modelRestored() - task.modelRestored())
                .isGreaterThan(project.modelAsSpun() - task.modelAsSpun());
        assertThat(explanation.families())
                .extracting(Explanation.FamilyRate::name)
                .contains("newswire");
        assertThat(explanation.gate().spun()).isTrue();
        assertThat(explanation.gate().sentenceSpun()).isGreaterThan(0.9);
    }

    @Test
    void saysWhyAWordWasLeftAlone() {
        String text = TEXT + "\nThe https://example.org/astatine page and SKARHOLM connected Sunday.\n";
        assertThat(explain(TEXT, "Lovisa").outcome()).isEqualTo(Outcome.NOT_LISTED);
        assertThat(explain(text, "SKARHOLM").outcome()).isEqualTo(Outcome.PROTECTED);
        Explanation clean = explain(Samples.HONEST.get(0), "astatine");
        assertThat(clean.outcome()).isEqualTo(Outcome.TEXT_NOT_SPUN);
        assertThat(clean.candidates()).extracting(Candidate::text).contains("astatine", "at");
        assertThat(clean.correction()).isEmpty();
        assertThat(clean.gate().spun()).isFalse();
    }

    @Test
    void theGroundOfAThresholdIsNeverGuessedFromItsNumber() throws IOException {
        // thorough asks for 0.25 of every change by a sparing spinner and 0.75 of computed entries and of words that
        // fit
        Unspin thorough = Unspin.builder()
                .preset(Preset.THOROUGH)
                .onlyFamilies("entrance")
                .build();
        String text = Files.readString(Path.of("src/test/resources/diagnose/entrance.txt"));
        int seen = 0;
        for (Correction c : thorough.restore(text).corrections()) {
            Explanation explanation = thorough.explain(text, c.start(), c.end());
            assertThat(explanation.threshold().ground())
                    .as("%s", c)
                    .isIn(Explanation.Threshold.Ground.SPARING_SPINNER, Explanation.Threshold.Ground.FITS_ITS_PLACE);
            seen++;
        }
        assertThat(seen).isPositive();
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThatThrownBy(() -> ENGLISH.explain("no", 1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ENGLISH.explain("no  no", 2, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no word at 2 to 4");
        assertThatThrownBy(() -> ENGLISH.explain("", 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
