package org.unspin.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixtureFitTest {
    private static final SubstitutionModel LEFT =
            FixedSubstitutionModel.of(Map.of("one", Map.of("a", 1.0), "two", Map.of("a", 0.5, "b", 0.5)));
    private static final SubstitutionModel RIGHT = FixedSubstitutionModel.of(Map.of("one", Map.of("b", 1.0)));

    @Test
    void findsTheSharesThatMakeThePairsLikeliest() {
        List<MixtureFit.Pair> pairs = List.of(new MixtureFit.Pair("a", "one", 3), new MixtureFit.Pair("b", "one", 1));
        double[] weights = new MixtureFit(List.of(LEFT, RIGHT)).fit(pairs);
        assertThat(weights[0]).isCloseTo(0.75, within(1e-3));
        assertThat(weights[1]).isCloseTo(0.25, within(1e-3));
    }

    @Test
    void learnsNothingOfAModelFromWordsThatItLacksOrPairsThatNoModelGives() {
        List<MixtureFit.Pair> pairs = List.of(
                new MixtureFit.Pair("a", "one", 1),
                new MixtureFit.Pair("b", "one", 1),
                new MixtureFit.Pair("b", "two", 50),
                new MixtureFit.Pair("c", "one", 50),
                new MixtureFit.Pair("c", "three", 50));
        double[] weights = new MixtureFit(List.of(LEFT, RIGHT)).fit(pairs);
        assertThat(weights[0]).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void givesTheWeightOfAModelThatHasNothingToTheOthers() {
        SubstitutionModel mixture = new MixtureSubstitutionModel(List.of(LEFT, RIGHT), 0.4, 0.6);
        assertThat(mixture.chances("one").get("b")).isCloseTo(0.6, within(1e-9));
        assertThat(mixture.chances("two").get("b")).isCloseTo(0.5, within(1e-9));
        assertThat(mixture.chances("three")).isEmpty();
    }
}
