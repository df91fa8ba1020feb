package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IbmModel1Test {
    private static IbmModel1.Link link(IbmModel1 aligner, String garbled, String original) {
        return aligner.links().stream()
                .filter(link ->
                        link.garbled().equals(garbled) && link.original().equals(original))
                .findFirst()
                .orElse(new IbmModel1.Link(garbled, original, 0, 0, 0));
    }

    private static IbmModel1 trained() {
        IbmModel1 aligner = new IbmModel1();
        aligner.add(List.of("breeze", "plant"), List.of("wind", "mill"));
        aligner.add(List.of("breeze", "force"), List.of("wind", "power"));
        aligner.add(List.of("liquid", "force"), List.of("water", "power"));
        aligner.add(List.of("liquid", "plant"), List.of("water", "mill"));
        aligner.add(List.of("wheel", "force"), List.of("wheel", "power"));
        return aligner;
    }

    @Test
    void findsWhichWordStandsForWhich() {
        IbmModel1 aligner = trained();
        assertThat(link(aligner, "breeze", "wind").support()).isEqualTo(2);
        assertThat(link(aligner, "breeze", "wind").posterior()).isGreaterThan(0.95);
        assertThat(link(aligner, "breeze", "wind").share()).isCloseTo(1, within(0.1));
        assertThat(link(aligner, "breeze", "mill").support()).isZero();
    }

    @Test
    void letsWordsStandForThemselves() {
        assertThat(link(trained(), "wheel", "wheel").posterior()).isGreaterThan(0.9);
    }

    @Test
    void supportsNoWordThatStandsForHalfOfOne() {
        IbmModel1 aligner = new IbmModel1();
        aligner.add(List.of("getting", "to", "know"), List.of("learning"));
        assertThat(aligner.links()).isEmpty();
    }

    @Test
    void givesTheSameEveryTime() {
        assertThat(trained().links()).isEqualTo(trained().links());
    }
}
