package org.unspin.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Explanation.Candidate;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.engine.Configuration;
import org.unspin.engine.Engine;
import org.unspin.text.EditedText;

/** Tracing changes nothing, and tells what was decided. */
final class TracedRestorationTest {
    private static final String TEXT = sample();
    private static final Engine ENGINE = Configuration.ENGLISH.engine();

    private static String sample() {
        try {
            return Files.readString(Path.of("src/main/resources/org/unspin/cli/sample-spun.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCorrectionIsItsLikeliestCandidateAndAsSure() {
        Restoration restoration = Unspin.english().restore(TEXT);
        for (Correction c : restoration.corrections()) {
            if (c.reason().kind() != Reason.Kind.SWAP) {
                continue;
            }
            TracedRestoration traced = TracedRestoration.of(ENGINE, TEXT, c.start(), c.end(), List.of());
            List<Candidate> candidates = traced.trace().candidates();
            assertThat(traced.corrections()).isEqualTo(restoration.corrections());
            assertThat(traced.posterior(c.replacement())).as("%s", c).isEqualTo(c.confidence());
            assertThat(candidates.stream().mapToDouble(Candidate::posterior).sum())
                    .isBetween(0.9, 1 + 1e-9);
            assertThat(candidates).extracting(Candidate::text).contains(c.original(), c.replacement());
            for (Alternative alternative : c.alternatives()) {
                assertThat(traced.posterior(alternative.text()))
                        .as("%s or %s", c, alternative.text())
                        .isCloseTo(alternative.probability(), within(1e-9));
            }
            assertThat(traced.trace().threshold().confidence()).isLessThanOrEqualTo(c.confidence());
        }
    }

    @Test
    void ofEveryWordItSaysWhatRestoringDoes() {
        EditedText.Builder edited = EditedText.of(TEXT);
        Unspin.english().restore(TEXT).corrections().forEach(c -> edited.replace(c.start(), c.end(), c.replacement()));
        EditedText restored = edited.build();
        for (int start = 0; start < 600; start = TEXT.indexOf(' ', start) + 1) {
            TracedRestoration traced = TracedRestoration.of(ENGINE, TEXT, start, TEXT.indexOf(' ', start), List.of());

            assertThat(traced.result())
                    .isEqualTo(restored.textOf(
                            traced.trace().start(), traced.trace().end()));
        }
    }
}
