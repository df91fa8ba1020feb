package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
    private static final List<String> NAMES = List.of("newswire", "indiana", "entrance", "no");

    @Test
    void slipsOfTheFingersAreUnderstood() {
        assertThat(Nearest.to("newswyre", NAMES)).hasValue("newswire");
        assertThat(Nearest.to("nweswire", NAMES)).hasValue("newswire");
        assertThat(Nearest.to("INDIANNA", NAMES)).hasValue("indiana");
        assertThat(Nearest.to("entranc", NAMES)).hasValue("entrance");
        assertThat(Nearest.to("on", NAMES)).hasValue("no");
    }

    @Test
    void anotherWordIsNotTakenForOne() {
        assertThat(Nearest.to("daily", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.hint("daily", NAMES)).isEmpty();
        assertThat(Nearest.hint("indianna", NAMES)).isEqualTo(" (did you mean \"indiana\"?)");
    }
}
