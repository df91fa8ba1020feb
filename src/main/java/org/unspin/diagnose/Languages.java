package org.unspin.diagnose;

import java.util.Optional;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;

/** Which paragraphs of one text are not English. Immutable. */
public final class Languages {
    /**
     * Least log likelihood ratio, English against others, of what may be English. Of 6,500 honest English paragraphs of 8 words and more
     * 0.3 % are below it, nearly all of them lists; of 1,200 in the large languages of Europe 99 %.
     */
    private static final double LEAST_ENGLISH = -3;
    /** Fewer words than this tell nothing. */
    private static final int FEWEST_WORDS = 5;
    /** So many words of a paragraph are looked at. */
    private static final int SAMPLE = 200;

    private final boolean[] foreign;
    private final int englishWords;
    private final int foreignWords;
    private final double foreignRatio;
    private final double ratio;

    private Languages(boolean[] foreign, int englishWords, int foreignWords, double foreignRatio, double ratio) {
        this.foreign = foreign;
        this.englishWords = englishWords;
        this.foreignWords = foreignWords;
        this.foreignRatio = foreignRatio;
        this.ratio = ratio;
    }

    /**
     * Looks at a text.
     *
     * @param test what tells English; empty if that is not asked, and all is taken for English
     */
    static Languages of(SegmentedText text, Optional<EnglishTest> test) {
        int[] paragraphs = text.paragraphs();
        boolean[] foreign = new boolean[Math.max(0, paragraphs.length - 1)];
        int english = 0;
        int others = 0;
        double ofOthers = 0;
        double all = 0;
        for (int p = 0; p < foreign.length; p++) {
            double ofParagraph = 0;
            int words = 0;
            int end = text.sentences()[paragraphs[p + 1]];
            for (int t = text.sentences()[paragraphs[p]]; t < end; t++) {
                if (text.tokens().kind(t) == TokenKind.WORD) {
                    words += wordsOf(text, t);
                    ofParagraph +=
                            words <= SAMPLE && test.isPresent() ? test.get().logRatio(text, t) : 0;
                }
            }
            all += ofParagraph;
            foreign[p] = words >= FEWEST_WORDS && ofParagraph < LEAST_ENGLISH;
            if (foreign[p]) {
                others += words;
                ofOthers += ofParagraph;
            } else {
                english += words;
            }
        }
        return new Languages(foreign, english, others, ofOthers, all);
    }

    /** Scripts that do not part words have about two signs in one. */
    private static int wordsOf(SegmentedText text, int token) {
        int start = text.tokens().start(token);
        return Character.isIdeographic(text.text().codePointAt(start))
                ? (text.tokens().end(token) - start + 1) / 2
                : 1;
    }

    /** Whether a paragraph is in another language. */
    public boolean isForeign(int paragraph) {
        return foreign[paragraph];
    }

    /** Whether most of the text is in another language. */
    public boolean isForeign() {
        return foreignWords > englishWords || foreignWords == 0 && words() >= FEWEST_WORDS && ratio < LEAST_ENGLISH;
    }

    /** Whether any paragraph is in another language. */
    public boolean isAnyForeign() {
        return foreignWords > 0;
    }

    /** Probability, 0 to 1, that what is taken for another language is none of English; above 0.95. */
    public double foreignProbability() {
        return 1 / (1 + Math.exp(Math.min(foreignWords > 0 ? foreignRatio : ratio, LEAST_ENGLISH)));
    }

    /** How many words there are. */
    public int words() {
        return englishWords + foreignWords;
    }

    /** How many of them stand in paragraphs that may be English. */
    public int englishWords() {
        return englishWords;
    }
}
