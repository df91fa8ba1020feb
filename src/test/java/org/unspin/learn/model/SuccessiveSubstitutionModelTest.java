package org.unspin.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.SubstitutionDictionary;

class SuccessiveSubstitutionModelTest {
    private static final SubstitutionModel SECOND = FixedSubstitutionModel.of(Map.of(
            "gadgets", Map.of("conveniences", 0.8), "devices", Map.of("twists", 0.5), "tools", Map.of("devices", 0.5)));

    private static SubstitutionModel model(String entries, double texts) {
        byte[] file = ("#! name: first\n" + entries).getBytes(StandardCharsets.UTF_8);
        return SuccessiveSubstitutionModel.of(SubstitutionDictionary.parse("first", file), texts, SECOND);
    }

    @Test
    void swapsOnceOrTwice() {
        Map<String, Double> chances = model("gadgets\tdevices:50\n", 1).chances("devices");
        assertThat(chances).containsOnlyKeys("gadgets", "conveniences", "twists");
        assertThat(chances.get("gadgets")).isCloseTo(0.5 * 0.2, within(1e-9));
        assertThat(chances.get("conveniences")).isCloseTo(0.5 * 0.8, within(1e-9));
        assertThat(chances.get("twists")).isCloseTo(0.5 * 0.5, within(1e-9));
    }

    @Test
    void doesNotSwapBack() {
        assertThat(model("tools\tdevices:50\n", 1).chances("devices")).containsOnlyKeys("tools", "twists");
    }

    @Test
    void countsTheFirstSpinnerForItsShareOfTextsAndNeverBeyondAll() {
        assertThat(model("gadgets\tdevices:50\n", 0.5).chances("devices").get("conveniences"))
                .isCloseTo(0.2, within(1e-9));
        Map<String, Double> chances =
                model("gadgets\tdevices:90\nthings\tdevices:90\n", 1).chances("devices");
        assertThat(chances).doesNotContainKey("twists");
        assertThat(chances.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void namesBothSpinners() {
        assertThat(model("gadgets\tdevices:50\n", 1).origin()).contains("a fixed list", "first");
    }
}
