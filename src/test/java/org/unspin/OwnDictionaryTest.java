package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;

/** Words of the user's, before and instead of those that come with the library. */
final class OwnDictionaryTest {
    private static final String AROUND =
            " The squad volition beryllium astatine the marketplace connected Monday, oregon"
                    + " whitethorn beryllium determination erstwhile the days are longer.";

    @Test
    void severalGarbledWordsGiveOneOriginal() {
        Restoration r = with(Map.of("owing to the circumstance that", List.of("because")))
                .restore("The match was called off owing to the circumstance that it rained." + AROUND);

        assertThat(r.text()).startsWith("The match was called off because it rained. The team will be at");
        assertThat(r.corrections().get(0).original()).isEqualTo("owing to the circumstance that");
        assertThat(r.corrections().get(0).reason().family()).isEqualTo("own");
        assertThat(r.corrections().get(0).reason().source()).isEqualTo(Source.LISTED);
    }

    @Test
    void oneGarbledWordGivesSeveralOriginals() {
        Restoration r = with(Map.of("forthwith", List.of("right away")))
                .restore("She asked him to leave forthwith and never come back." + AROUND);

        assertThat(r.text()).startsWith("She asked him to leave right away and never come back.");
    }

    @Test
    void severalGarbledWordsGiveSeveralOriginals() {
        Restoration r = with(Map.of("counterfeit consciousness", List.of("artificial intelligence")))
                .restore("The company makes software for counterfeit consciousness." + AROUND);

        assertThat(r.text()).startsWith("The company makes software for artificial intelligence.");
    }

    @Test
    void theLongestPhraseIsNotAlwaysTheRightOne() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("counterfeit", List.of("artificial", "false"));
        words.put("counterfeit consciousness", List.of("artificial intelligence"));
        words.put("consciousness", List.of("knowledge"));
        Unspin unspin = with(words);

        assertThat(unspin.restore("The company sells software for counterfeit consciousness." + AROUND)
                        .text())
                .startsWith("The company sells software for artificial intelligence.");
        assertThat(unspin.restore("The police said that he gave a counterfeit name." + AROUND)
                        .text())
                .startsWith("The police said that he gave a false name.");
    }

    @Test
    void phrasesKeepTheirCaseAndOffsets() {
        String spun =
                "😀 The old man arrived. Owing to the circumstance that it rained, owing to the\r\n circumstance that"
                        + " it was late, he left." + AROUND;
        Restoration r = with(Map.of("owing to the circumstance that", List.of("because")))
                .restore(spun);

        assertThat(r.text()).contains("late, he left. The team").contains("rained, because it was late");
        assertThat(r.text()).isEqualTo(Samples.applied(spun, r.corrections()));
    }

    @Test
    void phrasesAreEvidenceOfASpinnerToo() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("owing to the circumstance that", List.of("because"));
        words.put("counterfeit consciousness", List.of("artificial intelligence"));
        words.put("profound learning", List.of("deep learning"));
        words.put("irregular esteem", List.of("random value"));
        words.put("sign to commotion", List.of("signal to noise"));
        Unspin unspin = Unspin.builder()
                .withoutFamily("newswire")
                .dictionary(SubstitutionDictionary.of("phrases", words))
                .build();
        String spun = "They work on counterfeit consciousness and profound learning. The system is slow owing to the"
                + " circumstance that each irregular esteem is read twice, and the sign to commotion ratio is low."
                + " Profound learning needs much data, and counterfeit consciousness needs fast computers.";

        assertThat(unspin.restore(spun).text())
                .contains("work on artificial intelligence and deep learning", "slow because each random value")
                .contains("the signal to noise ratio");
    }

    @Test
    void anOwnDictionaryGoesBeforeTheLibrarysWhereBothHaveThePair() {
        Restoration own = with(Map.of("volition", List.of("will"))).restore(Samples.SPUN);
        Restoration library = Unspin.english().restore(Samples.SPUN);

        assertThat(own.text()).isEqualTo(library.text());
        assertThat(familyOf(own, "volition")).isEqualTo("own");
        assertThat(familyOf(library, "volition")).isEqualTo("newswire");
        assertThat(familyOf(own, "beryllium")).isEqualTo("newswire");
    }

    @Test
    void theDictionaryAddedLastGoesFirst() {
        Unspin unspin = Unspin.builder()
                .dictionary(SubstitutionDictionary.of("earlier", Map.of("volition", List.of("will"))))
                .dictionary(SubstitutionDictionary.of("later", Map.of("volition", List.of("will"))))
                .build();

        assertThat(familyOf(unspin.restore(Samples.SPUN), "volition")).isEqualTo("later");
    }

    @Test
    void anEntryThatChangesNothingIsNoCorrection() {
        Map<String, List<String>> same = Map.of("connected", List.of("connected"), "Monday", List.of("monday"));
        Restoration r = with(same)
                .restore("The two towns are connected by a road and stay connected in winter. Once more"
                        + " the two lines were connected, and everybody felt connected." + AROUND);

        assertThat(r.corrections()).allSatisfy(c -> assertThat(c.replacement()).isNotEqualTo(c.original()));
    }

    @Test
    void originalsMayBeginWithAnUpperCaseLetter() {
        Restoration r =
                with(Map.of("oregon", List.of("Oregon", "or"))).restore("He lives in oregon with his family." + AROUND);

        assertThat(r.text())
                .startsWith("He lives in Oregon with his family. The team")
                .contains("on Monday, or may");
    }

    private static Unspin with(Map<String, List<String>> words) {
        return Unspin.builder()
                .dictionary(SubstitutionDictionary.of("own", words))
                .build();
    }

    private static String familyOf(Restoration r, String garbled) {
        return r.corrections().stream()
                .filter(c -> c.original().equals(garbled))
                .findFirst()
                .orElseThrow()
                .reason()
                .family();
    }
}
