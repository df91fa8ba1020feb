package org.unspin.learn.withoutoriginals;

import java.util.Locale;
import java.util.Optional;
import org.unspin.learn.common.CommonWords;
import org.unspin.lm.LanguageModel;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;

/** Decides which documents can be learned from at all: those that are long enough and in the language. Immutable. */
final class Admission {
    /** Spun or not, nearly every text has more than this share of what it should have of the commonest words. */
    private static final double LEAST = 0.06;
    /** Fewest words by which this can be told. */
    private static final int TELLING = 40;

    private final LanguageModel model;
    private final UnpairedSettings settings;
    /** Share of a text's words that have to be among the commonest. */
    private final double fewestCommon;

    Admission(LanguageModel model, ExpectedCounts expected, UnpairedSettings settings) {
        fewestCommon = LEAST
                * CommonWords.english().stream().mapToDouble(expected::share).sum();
        this.model = model;
        this.settings = settings;
    }

    /** Why a document cannot be learned from. */
    Optional<UnpairedSkip> check(SegmentedText text) {
        String document = text.text();
        int words = 0;
        int known = 0;
        int common = 0;
        for (int t = 0; t < text.tokens().size(); t++) {
            if (text.tokens().kind(t) == TokenKind.WORD) {
                int start = text.tokens().start(t);
                int end = text.tokens().end(t);
                words++;
                known += model.formScore(model.wordId(document, start, end), document, start, end) == 0 ? 1 : 0;
                common += CommonWords.english()
                                .contains(document.substring(start, end).toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
            }
        }
        if (words < settings.fewestWords()) {
            return Optional.of(UnpairedSkip.TOO_SHORT);
        }
        boolean strange = known < settings.fewestKnown() * words || words >= TELLING && common < fewestCommon * words;
        return strange ? Optional.of(UnpairedSkip.OTHER_LANGUAGE) : Optional.empty();
    }
}
