package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.Source;

/** Any subset of corrections can be kept or taken back; a plan for another text is refused. */
final class RestorationTest {
    private static final String TEXT = "He was astatine the bureau connected Monday.";
    private static final Correction AT = correction(7, "astatine", "at", 0.9);
    private static final Correction OFFICE = correction(20, "bureau", "office", 0.6);
    private static final Correction ON = correction(27, "connected", "on", 0.8);
    private static final Restoration ALL = Restoration.of(TEXT, List.of(AT, OFFICE, ON), 0.75);

    @Test
    void appliesCorrections() {
        assertThat(ALL.text()).isEqualTo("He was at the office on Monday.");
        assertThat(ALL).hasToString(ALL.text());
        assertThat(ALL.original()).isSameAs(TEXT);
        assertThat(ALL.corrections()).containsExactly(AT, OFFICE, ON);
        assertThat(ALL.swapRate()).isEqualTo(0.75);
        assertThat(ALL.changed()).isTrue();
    }

    @Test
    void acceptsSome() {
        Restoration sure = ALL.accept(c -> c.confidence() > 0.7);

        assertThat(sure.text()).isEqualTo("He was at the bureau on Monday.");
        assertThat(sure.corrections()).containsExactly(AT, ON);
        assertThat(sure.swapRate()).isEqualTo(0.75);
        assertThat(ALL.text()).isEqualTo("He was at the office on Monday.");
    }

    @Test
    void undoesSome() {
        assertThat(ALL.undo(c -> c.confidence() > 0.7).text())
                .isEqualTo("He was astatine the office connected Monday.");
        assertThat(ALL.undo(OFFICE).text()).isEqualTo("He was at the bureau on Monday.");
        assertThat(ALL.undo(AT, ON).text()).isEqualTo("He was astatine the office connected Monday.");
    }

    @Test
    void undoingNothingChangesNothing() {
        assertThat(ALL.undo().corrections()).isEqualTo(ALL.corrections());
    }

    @Test
    void refusesToUndoWhatWasNeverDone() {
        Correction foreign = correction(0, "He", "She", 0.5);

        assertThatThrownBy(() -> ALL.undo(AT, foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0-2 He → She 0.50 is not one of this restoration");
        assertThatThrownBy(() -> ALL.undo(AT).undo(AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoesManyAtOnce() {
        int words = 40_000;
        StringBuilder text = new StringBuilder();
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            corrections.add(correction(text.length(), "ngo", "mission", 0.9));
            text.append("ngo ");
        }
        Restoration all = Restoration.of(text.toString(), corrections, 1);
        List<Correction> unwanted = all.corrections().subList(1, words);

        assertThat(all.undo(unwanted.toArray(Correction[]::new)).corrections()).containsExactly(corrections.get(0));
    }

    @Test
    void restorationsOfTheSameTextWithTheSameCorrectionsAreEqual() {
        Restoration again = Restoration.of(ALL.original(), ALL.corrections(), ALL.swapRate());

        assertThat(again).isEqualTo(ALL).hasSameHashCodeAs(ALL);
        assertThat(ALL.undo(AT)).isNotEqualTo(ALL).isEqualTo(ALL.accept(c -> !c.equals(AT)));
        assertThat(Restoration.of(ALL.original(), ALL.corrections(), 0.125)).isNotEqualTo(ALL);
    }

    @Test
    void aCorrectionHasEverythingThatItNeeds() {
        Reason reason = AT.reason();

        assertThatNullPointerException()
                .isThrownBy(() -> new Correction(0, 2, "He", "She", 0.5, List.of(), null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> new Correction(0, 2, "He", null, 0.5, List.of(), reason))
                .withMessage("replacement");
        assertThatNullPointerException()
                .isThrownBy(() -> new Reason(reason.kind(), null, "", "", reason.source()))
                .withMessage("family");
        assertThatThrownBy(() -> new Alternative("She", 1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 1, not 1.01");
    }

    @Test
    void undoingAllGivesTheVeryTextBack() {
        Restoration none = ALL.undo(c -> true);

        assertThat(none.text()).isSameAs(TEXT);
        assertThat(none.changed()).isFalse();
        assertThat(ALL.accept(c -> false).text()).isSameAs(TEXT);
    }

    @Test
    void anySubsetOfARestorationFits() {
        Restoration r = Unspin.english().restore(Samples.SPUN);
        for (int i = 0; i < r.corrections().size(); i++) {
            Correction one = r.corrections().get(i);
            String alone = Samples.applied(Samples.SPUN, List.of(one));

            assertThat(r.accept(one::equals).text()).isEqualTo(alone);
            assertThat(r.undo(one).corrections())
                    .hasSize(r.corrections().size() - 1)
                    .doesNotContain(one);
        }
    }

    @Test
    void canBeMadeAgainFromItsCorrections() {
        Restoration r = Unspin.english().restore(Samples.SPUN);
        Restoration again = Restoration.of(Samples.SPUN, r.corrections(), r.swapRate());

        assertThat(again.text()).isEqualTo(r.text());
        assertThat(again.corrections()).isEqualTo(r.corrections());
    }

    @Test
    void copiesTheList() {
        List<Correction> given = new ArrayList<>(List.of(AT));
        Restoration r = Restoration.of(TEXT, given, 1);
        given.clear();

        assertThat(r.corrections()).containsExactly(AT);
        assertThatThrownBy(() -> r.corrections().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesCorrectionsOutOfOrder() {
        assertThatThrownBy(() -> Restoration.of(TEXT, List.of(ON, AT), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the correction 7-15 astatine → at 0.90 overlaps the one before it or lies outside the text of"
                                + " 44 characters; give the corrections in order, made for this very text");
    }

    @Test
    void refusesCorrectionsThatOverlap() {
        assertThatThrownBy(() -> Restoration.of(TEXT, List.of(AT, AT), 0)).hasMessageContaining("overlaps");
        assertThatThrownBy(() -> Restoration.of(TEXT, List.of(AT, correction(14, "e the", "x", 1)), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("14-19 e the → x 1.00 overlaps the one before it");
    }

    @Test
    void refusesCorrectionsOutsideTheText() {
        assertThatThrownBy(() -> Restoration.of("He was astat", List.of(AT), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lies outside the text of 12 characters");
        assertThatThrownBy(() -> Restoration.of("", List.of(AT), 0)).hasMessageContaining("the text of 0 characters");
    }

    @Test
    void refusesCorrectionsOfAnotherText() {
        assertThatThrownBy(() -> Restoration.of("He was somewhere else than connected", List.of(AT), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the correction 7-15 astatine → at 0.90 was made for another text: at 7 this one has"
                        + " \"somewher\"");
    }

    private static Correction correction(int start, String original, String replacement, double confidence) {
        return new Correction(
                start,
                start + original.length(),
                original,
                replacement,
                confidence,
                List.of(),
                new Reason(Reason.Kind.SWAP, "own", original, replacement, Source.LISTED));
    }
}
