package org.unspin.learn.withoutoriginals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.text.Segmenter;

final class AdmissionTest {
    private static final List<String> STRANGE = List.of(
            "Le port de Sellwick accueille chaque jour des bateaux venus du nord. La directrice pense que leur nombre va"
                    + " encore grandir dans les prochaines saisons, et le maire partage cet espoir. On a construit un"
                    + " quai, et la ville paie les travaux depuis deux ans.",
            "Der Hafen von Sellwick fertigt im Jahr viele Schiffe ab. Die Leiterin sagt, dass die Zahl in den"
                    + " kommenden Jahren noch steigen wird. Ein neuer Kai wurde im Mai eingeweiht, und die Stadt hat"
                    + " daf\u00fcr zwei Jahre lang bezahlt.",
            "El puerto de Sellwick recibe cada a\u00f1o muchos barcos. La directora dice que el n\u00famero va a"
                    + " crecer, y el alcalde comparte la misma esperanza. En mayo se abri\u00f3 un muelle nuevo, y la"
                    + " ciudad lo paga desde hace dos a\u00f1os con su dinero.");
    private static final String SPUN = "The harbor of Sellwick handles 3,200 ships a twelvemonth. Harbor maestro Ruth"
            + " Calloway pronounces that the numeral volition originate to 4,000 by 2031. A fresh wharf unfolded"
            + " connected 5 whitethorn, and the Norrland formation dispatches two ferries a clarence to Kasterby,"
            + " which astir everybody inward the burg holds needful.";

    private static Admission admission() throws IOException {
        return new Admission(NgramModel.english(), ExpectedCounts.english(), UnpairedSettings.DEFAULT);
    }

    @Test
    void spunEnglishIsEnglish() throws IOException {
        assertThat(admission().check(new Segmenter(block -> new int[0]).segment(SPUN)))
                .isEmpty();
    }

    @Test
    void otherLanguagesAreNot() throws IOException {
        for (String text : STRANGE) {
            assertThat(admission().check(new Segmenter(block -> new int[0]).segment(text)))
                    .as(text)
                    .contains(UnpairedSkip.OTHER_LANGUAGE);
        }
    }

    @Test
    void aFewWordsAreTooShort() throws IOException {
        assertThat(admission().check(new Segmenter(block -> new int[0]).segment("A wharf was unfolded.")))
                .contains(UnpairedSkip.TOO_SHORT);
        assertThat(admission().check(new Segmenter(block -> new int[0]).segment("")))
                .contains(UnpairedSkip.TOO_SHORT);
    }
}
