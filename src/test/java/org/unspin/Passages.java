package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.Iterator;
import java.util.List;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;

/** What holds for the diagnosis of any text. */
final class Passages {
    private Passages() {}

    static void assertSound(String text, Diagnosis diagnosis) {
        assertConsistent(diagnosis.spun(), diagnosis.confidence(), diagnosis.swappedShare(), diagnosis.families());
        assertAgrees(diagnosis);
        assertCover(text, diagnosis.paragraphs());
        assertCover(text, diagnosis.sentences());
        Iterator<Passage> paragraphs = diagnosis.paragraphs().iterator();
        int last = -1;
        for (Passage sentence : diagnosis.sentences()) {
            while (sentence.end() > last) {
                Passage paragraph = paragraphs.next();
                last = paragraph.end();
                assertThat(sentence.start()).isBetween(paragraph.start(), last);
            }
        }
        int end = 0;
        for (Span span : diagnosis.spans()) {
            assertThat(span.start()).isBetween(end, text.length() - 1);
            assertThat(span.end()).isBetween(span.start() + 1, text.length());
            assertThat(span.score()).isBetween(0.0, 1.0);
            assertThat(span.family()).isNotBlank();
            assertThat(span.word()).isEqualTo(text.substring(span.start(), span.end()));
            assertThat(text.substring(span.start(), span.end()))
                    .isEqualTo(text.substring(span.start(), span.end()).strip());
            end = span.end();
        }
        if (!diagnosis.spun()) {
            assertThat(diagnosis.spans()).isEmpty();
            assertThat(diagnosis.paragraphs()).noneMatch(Passage::spun);
            assertThat(diagnosis.sentences()).noneMatch(Passage::spun);
        }
    }

    /** The sureness never speaks against the verdict. */
    private static void assertAgrees(Diagnosis diagnosis) {
        double spun = diagnosis.spunProbability();
        double confidence = diagnosis.confidence();
        switch (diagnosis.verdict()) {
            case SPUN, PARTLY_SPUN -> assertThat(confidence).isEqualTo(spun).isBetween(0.96, 0.999);
            case CLEAN -> assertThat(confidence).isEqualTo(1 - spun).isBetween(0.7, 0.999);
            case UNCERTAIN -> {
                assertThat(spun).isBetween(0.3, 0.96);
                assertThat(confidence).isEqualTo(Math.max(spun, 1 - spun));
            }
            case NOT_ENGLISH -> assertThat(confidence).isBetween(0.95, 0.999);
            case TOO_SHORT, EMPTY -> assertThat(confidence).isEqualTo(1);
        }
        assertThat(diagnosis.telling(10)).hasSizeLessThanOrEqualTo(10);
        assertThat(diagnosis.spans()).containsAll(diagnosis.telling(10));
    }

    private static void assertCover(String text, List<Passage> passages) {
        boolean[] covered = new boolean[text.length()];
        int end = 0;
        for (Passage passage : passages) {
            assertThat(passage.start()).isBetween(end, text.length());
            assertThat(passage.end()).isBetween(passage.start() + 1, text.length());
            assertConsistent(passage.spun(), passage.confidence(), passage.swappedShare(), passage.families());
            end = passage.end();
            for (int i = passage.start(); i < end; i++) {
                covered[i] = true;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && !covered[i]) {
                fail("no passage has the letter at " + i + " of \"" + text + "\"");
            }
        }
    }

    private static void assertConsistent(
            boolean spun, double confidence, double swappedShare, List<FamilyShare> families) {
        assertThat(confidence).isBetween(0.0, 1.0);
        assertThat(swappedShare).isBetween(0.0, 1.0);
        assertThat(families).allSatisfy(family -> assertThat(family.share()).isBetween(Double.MIN_VALUE, 1.0));
        if (!families.isEmpty()) {
            assertThat(families.stream().mapToDouble(FamilyShare::share).sum()).isCloseTo(1, within(1e-9));
        }
        if (!spun) {
            assertThat(swappedShare).isZero();
            assertThat(families).isEmpty();
        }
    }
}
