package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Two spinners that swap the same words, and a third that nobody used. */
final class SeveralFamiliesTest {
    private static final int FIRST = 0;
    private static final int RIVAL = 1;
    private static final int IDLE = 2;
    private static final List<SubstitutionDictionary> ALL = List.of(
            Spinnery.dictionary("first", Spinnery.SWAPS),
            Spinnery.dictionary("rival", Spinnery.RIVAL_SWAPS),
            Workpiece.dictionary("idle", SpinnerHabits.DEFAULT, "dwelling=house:50", "remains=stays:50"));

    private final Channel channel = Workpiece.channel(ALL, Spinnery.model());
    private final Decoder decoder = Workpiece.decoder(channel, Workpiece.settings(-12, 2, 0.5, 1, 32));

    private DecodedText decode(String text) {
        return DecodedText.of(decoder, text);
    }

    private int[] candidateFamilies(String text) {
        Block block = Workpiece.active(text, channel).block();
        return UnigramPrefilter.candidateFamilies(
                        block, channel, channel.dictionary().familyCount(), false)
                .ids()
                .toArray();
    }

    private Set<Integer> families(List<Edit> edits) {
        Set<Integer> families = new TreeSet<>();
        edits.forEach(edit -> families.add(channel.dictionary().family(edit.candidate())));
        return families;
    }

    private static String restored(String spun) {
        String text = spun;
        for (var swaps : List.of(Spinnery.SWAPS, Spinnery.RIVAL_SWAPS)) {
            for (var pair : swaps.entrySet()) {
                text = text.replaceAll("\\b" + pair.getValue() + "\\b", pair.getKey());
            }
        }
        return text;
    }

    private static String applied(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            out.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).replacement());
        }
        return out.toString();
    }

    @Test
    void onlyTheFamilyThatExplainsATextIsActive() {
        assertThat(candidateFamilies(Spinnery.text(Spinnery.SWAPS, 20, 0.8, 21)))
                .containsExactly(FIRST);
        assertThat(candidateFamilies(Spinnery.text(Spinnery.RIVAL_SWAPS, 20, 0.8, 22)))
                .containsExactly(RIVAL);
    }

    @Test
    void wordsThatTwoFamiliesShareDoNotCallForBoth() {
        assertThat(candidateFamilies(Spinnery.text(Spinnery.SWAPS, 20, 1, 47))).containsExactly(FIRST);
        assertThat(candidateFamilies(Spinnery.text(Spinnery.RIVAL_SWAPS, 20, 1, 48)))
                .containsExactly(RIVAL);
    }

    @Test
    void bothFamiliesAreActiveWhereBothExplainSomething() {
        String text = Spinnery.text(Spinnery.SWAPS, 30, 0.8, 23) + Spinnery.text(Spinnery.RIVAL_SWAPS, 20, 0.8, 24);

        assertThat(candidateFamilies(text)).containsExactlyInAnyOrder(FIRST, RIVAL);
    }

    @Test
    void noFamilyIsActiveInHonestText() {
        assertThat(candidateFamilies(Spinnery.text(20, 0, 25))).isEmpty();
    }

    @Test
    void theMostTellingFamilyComesFirst() {
        String text = Spinnery.text(Spinnery.SWAPS, 10, 0.8, 26) + Spinnery.text(Spinnery.RIVAL_SWAPS, 40, 0.8, 27);

        assertThat(candidateFamilies(text)).startsWith(RIVAL);
    }

    @Test
    void textOfEitherSpinnerIsRestored() {
        for (var swaps : List.of(Spinnery.SWAPS, Spinnery.RIVAL_SWAPS)) {
            String spun = Spinnery.text(swaps, 30, 0.8, 28);

            assertThat(applied(spun, decode(spun).edits())).isEqualTo(restored(spun));
        }
    }

    @Test
    void textOfBothSpinnersIsRestored() {
        String spun = Spinnery.text(Spinnery.SWAPS, 20, 0.8, 29) + Spinnery.text(Spinnery.RIVAL_SWAPS, 20, 0.8, 30);
        DecodedText findings = decode(spun);

        assertThat(applied(spun, findings.edits())).isEqualTo(restored(spun));
        assertThat(families(findings.edits())).containsExactly(FIRST, RIVAL);
    }

    @Test
    void everyCorrectionNamesTheFamilyThatExplainsIt() {
        String spun = Spinnery.text(Spinnery.RIVAL_SWAPS, 30, 0.8, 31);
        DecodedText findings = decode(spun);
        CompiledDictionary dictionary = channel.dictionary();

        assertThat(spun).contains(" astatine ", " nary ");
        assertThat(families(findings.edits())).as("for shared words too").containsExactly(RIVAL);
        for (Edit edit : findings.edits()) {
            assertThat(dictionary.original(edit.candidate())).isEqualToIgnoringCase(edit.replacement());
            assertThat(dictionary.garbled(edit.candidate()))
                    .isEqualToIgnoringCase(spun.substring(edit.start(), edit.end()));
        }
    }

    @Test
    void aSharedWordIsExplainedByTheFamilyThatWritesItMostOften() {
        // both are active; "astatine" is rare with the first and usual with the rival
        List<String> rare = new ArrayList<>();
        Spinnery.SWAPS.forEach((original, garbled) ->
                rare.add(garbled + "=" + original + ":" + (garbled.equals("astatine") ? "2" : "80")));
        Channel own = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("first", SpinnerHabits.DEFAULT, rare.toArray(String[]::new)),
                        Spinnery.dictionary("rival", Spinnery.RIVAL_SWAPS)),
                Spinnery.model());
        String spun = Spinnery.text(Spinnery.SWAPS, 20, 0.8, 32).replace("astatine", "at")
                + Spinnery.text(Spinnery.RIVAL_SWAPS, 20, 0.8, 33);
        DecodedText findings = DecodedText.of(Workpiece.decoder(own, Workpiece.settings(-12, 2, 0.5, 1, 32)), spun);

        assertThat(findings.edits())
                .filteredOn(edit -> edit.replacement().equals("at"))
                .hasSizeGreaterThan(5)
                .allMatch(edit -> own.dictionary().family(edit.candidate()) == RIVAL);
        assertThat(findings.edits())
                .filteredOn(edit -> edit.replacement().equals("will"))
                .extracting(edit -> own.dictionary().family(edit.candidate()))
                .contains(0, 1);
    }

    @Test
    void aFamilyThatNobodyUsedChangesNothing() {
        String spun = Spinnery.text(Spinnery.SWAPS, 20, 0.8, 34) + "The dwelling remains on the house.\n";
        DecodedText findings = decode(spun);

        assertThat(families(findings.edits())).containsExactly(FIRST);
        for (int s = 0; s < 21; s++) {
            assertThat(findings.findings().swapped(s, IDLE)).isZero();
        }
    }

    @Test
    void aCleanQuotationInsideSpunTextStays() {
        // in this model "connected" goes well with "stays": the quotation means what it says
        TableModel model = Spinnery.model().set("stays", "connected", 0.02);
        Decoder own = Workpiece.decoder(Workpiece.channel(ALL, model), Workpiece.settings(-12, 2, 0.5, 1, 32));
        String before = Spinnery.text(10, 0.9, 35);
        String quotation = Spinnery.text(3, 0, 36)
                + "The house may be in no home and he stays connected at the house.\n"
                + Spinnery.text(3, 0, 37);
        String after = Spinnery.text(10, 0.9, 38);
        DecodedText findings = DecodedText.of(own, before + quotation + after);

        int from = before.length();
        int to = from + quotation.length();
        assertThat(findings.edits()).noneMatch(edit -> edit.start() >= from && edit.start() < to);
        assertThat(findings.edits()).anyMatch(edit -> edit.start() < from).anyMatch(edit -> edit.start() >= to);
        for (int s = 0; s < 27; s++) {
            assertThat(findings.findings().spun(s) > 0.5).as("sentence %d", s).isEqualTo(s < 10 || s >= 17);
        }
    }

    @Test
    void theSameWordsInASpunSentenceAreCorrected() {
        TableModel model = Spinnery.model().set("stays", "connected", 0.02);
        Decoder own = Workpiece.decoder(Workpiece.channel(ALL, model), Workpiece.settings(-12, 2, 0.5, 1, 32));
        String text = Spinnery.text(10, 0.9, 35)
                + "The house whitethorn beryllium successful nary home and he stays connected the house.\n"
                + Spinnery.text(10, 0.9, 38);
        DecodedText findings = DecodedText.of(own, text);

        assertThat(findings.edits())
                .anyMatch(edit -> edit.start() == text.indexOf("connected the house")
                        && edit.replacement().equals("on"));
    }
}
