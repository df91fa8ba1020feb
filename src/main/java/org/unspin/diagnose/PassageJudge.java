package org.unspin.diagnose;

import java.util.Arrays;
import org.unspin.decode.Findings;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/**
 * How likely the passages of one text were spun, the detector heard: paragraph by paragraph, and in windows of some paragraphs, since
 * short ones tell little by themselves. A long text is spun if a part of it is. Immutable.
 */
public final class PassageJudge {
    /** Least probability at which a text is called spun, if it is one window. */
    private static final double SPUN = 0.92;
    /** Words of a window at least. */
    private static final int WINDOW = 120;

    private final Findings findings;
    private final FeatureCounts[] features;
    private final CompiledDictionary dictionary;
    private final SpunDetector detector;
    /** Paragraph p is the sentences {@code [paragraphs[p], paragraphs[p + 1])}. */
    private final int[] paragraphs;

    private final double[] paragraphSpun;
    private final double[] windowSpun;
    private final double likeliestWindow;
    private final boolean spun;

    /**
     * Judges a text.
     *
     * @param findings what the dictionaries say of it
     * @param features by sentence: what the language model sees in it
     */
    PassageJudge(
            SegmentedText text,
            Findings findings,
            FeatureCounts[] features,
            CompiledDictionary dictionary,
            SpunDetector detector) {
        this.findings = findings;
        this.features = features;
        this.dictionary = dictionary;
        this.detector = detector;
        this.paragraphs = text.paragraphs();
        this.paragraphSpun = new double[Math.max(0, paragraphs.length - 1)];
        Arrays.setAll(paragraphSpun, p -> spunProbability(paragraphs[p], paragraphs[p + 1]));
        this.windowSpun = new double[paragraphSpun.length];
        double most = 0;
        int windows = 0;
        for (int p = 0; p < paragraphSpun.length; windows++) {
            int end = windowEnd(p);
            double probability = end == p + 1 ? paragraphSpun[p] : spunProbability(paragraphs[p], paragraphs[end]);
            Arrays.fill(windowSpun, p, end, probability);
            most = Math.max(most, probability);
            p = end;
        }
        this.likeliestWindow = most;
        // the more windows are looked at, the surer one has to be to call the text spun
        this.spun = windows > 0 && most >= 1 - (1 - SPUN) / Math.max(1, windows / 2);
    }

    /** After the last paragraph of the window that begins with paragraph {@code first}; a rest too short belongs to it. */
    private int windowEnd(int first) {
        int end = first;
        int words = 0;
        while (end < paragraphSpun.length && words < WINDOW) {
            words += words(end++);
        }
        int rest = 0;
        for (int p = end; p < paragraphSpun.length && rest < WINDOW; p++) {
            rest += words(p);
        }
        return rest < WINDOW ? paragraphSpun.length : end;
    }

    private int words(int paragraph) {
        int words = 0;
        for (int s = paragraphs[paragraph]; s < paragraphs[paragraph + 1]; s++) {
            words += features[s].words();
        }
        return words;
    }

    private double spunProbability(int from, int to) {
        DetectorInput input = DetectorInput.of(features, findings, dictionary, from, to);
        if (input.features().words() >= SpunDetector.FEWEST_WORDS) {
            return detector.spunProbability(input);
        }
        // too short for the detector: what the dictionaries think of its sentences
        double most = 0;
        for (int s = from; s < to; s++) {
            most = Math.max(most, findings.anySpun() ? findings.spun(s) : 0);
        }
        return most;
    }

    /** Whether the text or a part of it was spun. */
    public boolean isSpun() {
        return spun;
    }

    /** How likely the likeliest window was spun, 0 to 1. */
    public double spunProbability() {
        return likeliestWindow;
    }

    /** How many paragraphs there are. */
    public int paragraphCount() {
        return paragraphSpun.length;
    }

    /** The first sentence of a paragraph; of the number of paragraphs, the number of sentences. */
    public int firstSentence(int paragraph) {
        return paragraphs[paragraph];
    }

    /** How likely a paragraph was spun by its own words alone, 0 to 1. */
    public double paragraphAlone(int paragraph) {
        return paragraphSpun[paragraph];
    }

    /**
     * How likely a paragraph of a spun text was spun, 0 to 1: what the dictionaries find counts, too, and one too short to tell is judged
     * with its neighbours.
     */
    public double paragraphInSpunText(int paragraph) {
        if (findings.anySpun()) {
            return Math.max(paragraphSpun[paragraph], dictionarySpun(paragraph));
        }
        return words(paragraph) < SpunDetector.FEWEST_WORDS ? windowSpun[paragraph] : paragraphSpun[paragraph];
    }

    /** The share of a paragraph's words in sentences that the dictionaries take for spun. */
    private double dictionarySpun(int paragraph) {
        double words = 0;
        double inSpun = 0;
        for (int s = paragraphs[paragraph]; s < paragraphs[paragraph + 1]; s++) {
            words += features[s].words();
            inSpun += features[s].words() * findings.spun(s);
        }
        return words == 0 ? 0 : inSpun / words;
    }
}
