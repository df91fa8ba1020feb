package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseShapeTest {
    @ParameterizedTest
    @CsvSource({
        "mission, LOWER",
        "Mission, CAPITALISED",
        "MISSION, UPPER",
        "I, CAPITALISED",
        "iPhone, MIXED",
        "McCain, MIXED",
        "U.S., UPPER",
        "T-shirt, CAPITALISED",
        "10-Year, CAPITALISED",
        "eMail, MIXED",
        "2nd, LOWER",
        "42, LOWER",
        "\u00C9cole, CAPITALISED",
        "\u00C9COLE, UPPER",
        "\u4E2D\u6587, LOWER",
    })
    void tellsShapes(String word, CaseShape shape) {
        assertThat(CaseShape.of(word, 0, word.length())).isEqualTo(shape);
    }

    @Test
    void looksAtTheGivenPartOnly() {
        assertThat(CaseShape.of("THE ngo LEFT", 4, 7)).isEqualTo(CaseShape.LOWER);
        assertThat(CaseShape.of("THE", 1, 1)).isEqualTo(CaseShape.LOWER);
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, mission, mission",
        "CAPITALISED, mission, Mission",
        "UPPER, mission, MISSION",
        "MIXED, mission, mission",
        "CAPITALISED, \u00E9cole, \u00C9cole",
        "CAPITALISED, most likely, Most likely",
        "UPPER, stra\u00DFe, STRASSE",
        "CAPITALISED, \uD801\uDC28\uD801\uDC28, \uD801\uDC00\uD801\uDC28",
    })
    void writesAWordInAShape(CaseShape shape, String word, String expected) {
        assertThat(shape.apply(word)).isEqualTo(expected);
    }

    @Test
    void writesTheEmptyWordInEveryShape() {
        for (CaseShape shape : CaseShape.values()) {
            assertThat(shape.apply("")).isEmpty();
        }
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(CaseShape.UPPER.apply("mission")).isEqualTo("MISSION");
            assertThat(CaseShape.CAPITALISED.apply("in")).isEqualTo("In");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 300)
    void givesBackTheShapeItWrote(
            @ForAll @AlphaChars @StringLength(min = 2, max = 12) String word, @ForAll CaseShape shape) {
        String lower = word.toLowerCase(Locale.ROOT);
        String written = shape.apply(lower);
        assertThat(CaseShape.of(written, 0, written.length()))
                .isEqualTo(shape == CaseShape.MIXED ? CaseShape.LOWER : shape);
    }

    @Test
    void aHeadingHasEveryWordCapitalisedButShortOnesInside() {
        assertThat(CaseShape.title("random forest")).isEqualTo("Random Forest");
        assertThat(CaseShape.title("internet of things")).isEqualTo("Internet of Things");
        assertThat(CaseShape.title("a")).isEqualTo("A");
    }
}
