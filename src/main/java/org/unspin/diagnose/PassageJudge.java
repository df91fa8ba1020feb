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
    /** Words of a window at least. */
    private static final int WINDOW = 120;
    /** How likely a text was spun if the dictionaries leave no doubt, however long it is. */
    private static final double BEYOND_DOUBT = 0.99;

    private final Findings findings;
    private final FeatureCounts[] features;
    private final CompiledDictionary dictionary;
    private final SpunDetector detector;
    private final Languages languages;
    private final Calibration calibration;
    /** Paragraph p is the sentences {@code [paragraphs[p], paragraphs[p + 1])}. */
    private final int[] paragraphs;

    private final double[] paragraphSpun;
    private final double[] windowSpun;
    private final double likeliestWindow;
    private final double spunProbability;
    private final boolean enough;

    /**
     * Judges a text.
     *
     * @param findings what the dictionaries say of it
     * @param features by sentence: what the language model sees in it
     * @param languages which of its paragraphs are not looked at
     */
    PassageJudge(
            SegmentedText text,
            Findings findings,
            FeatureCounts[] features,
            CompiledDictionary dictionary,
            Languages languages,
            SpunDetector detector,
            Calibration calibration) {
        this.findings = findings;
        this.features = features;
        this.dictionary = dictionary;
        this.detector = detector;
        this.languages = languages;
        this.calibration = calibration;
        this.paragraphs = text.paragraphs();
        this.paragraphSpun = new double[Math.max(0, paragraphs.length - 1)];
        Arrays.setAll(paragraphSpun, p -> languages.isForeign(p) ? 0 : detected(p, p + 1));
        this.windowSpun = new double[paragraphSpun.length];
        double most = 0;
        for (int p = 0; p < paragraphSpun.length; ) {
            int end = windowEnd(p);
            double probability = end == p + 1 ? paragraphSpun[p] : detected(p, end);
            Arrays.fill(windowSpun, p, end, probability);
            most = Math.max(most, probability);
            p = end;
        }
        boolean beyondDoubt =
                findings.logOdds() > BeyondDoubt.ofText(text.tokens().size());
        this.likeliestWindow = beyondDoubt ? 1 : most;
        double calibrated = calibration.spunProbability(languages.englishWords(), likeliestWindow);
        this.spunProbability = beyondDoubt ? Math.max(BEYOND_DOUBT, calibrated) : calibrated;
        this.enough = beyondDoubt || languages.englishWords() >= calibration.fewestWords();
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

    /** What the detector says of the paragraphs {@code [from, to)}, without those in other languages. */
    private double detected(int from, int to) {
        double most = 0;
        for (int first = from; first < to; first++) {
            int end = first;
            while (end < to && !languages.isForeign(end)) {
                end++;
            }
            if (end > first) {
                most = Math.max(most, detectedOfSentences(paragraphs[first], paragraphs[end]));
                first = end;
            }
        }
        return most;
    }

    private double detectedOfSentences(int from, int to) {
        DetectorInput input = DetectorInput.of(features, findings, dictionary, from, to);
        if (input.features().words() >= SpunDetector.FEWEST_WORDS) {
            return input.isProse() ? detector.spunProbability(input) : 0;
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
        return enough && !languages.isForeign() && spunProbability >= Calibration.SPUN;
    }

    /** Whether there are enough words in English to tell, or some that leave no doubt. */
    public boolean isEnough() {
        return enough;
    }

    /** How likely the text or a part of it was spun, 0 to 1, calibrated. */
    public double spunProbability() {
        return spunProbability;
    }

    /** What the detector says of the likeliest window, 0 to 1, not calibrated. */
    public double detected() {
        return likeliestWindow;
    }

    /** Which paragraphs are in other languages. */
    public Languages languages() {
        return languages;
    }

    /** How many paragraphs there are. */
    public int paragraphCount() {
        return paragraphSpun.length;
    }

    /** The first sentence of a paragraph; of the number of paragraphs, the number of sentences. */
    public int firstSentence(int paragraph) {
        return paragraphs[paragraph];
    }

    /** How many words a paragraph has. */
    public int words(int paragraph) {
        int words = 0;
        for (int s = paragraphs[paragraph]; s < paragraphs[paragraph + 1]; s++) {
            words += features[s].words();
        }
        return words;
    }

    /** How likely the window was spun that a paragraph of a spun text stands in, 0 to 1. */
    public double windowInSpunText(int paragraph) {
        return windowSpun[paragraph];
    }

    /** Whether a paragraph has enough words by itself. */
    public boolean isEnough(int paragraph) {
        return words(paragraph) >= calibration.fewestWords();
    }

    /**
     * How likely a paragraph of a text that is not called spun was spun, 0 to 1, calibrated: at most as likely as that anything in the text
     * was, which is also what is said of one too short to tell.
     */
    public double paragraphInOtherText(int paragraph) {
        return isEnough(paragraph)
                ? Math.min(spunProbability, calibration.spunProbability(words(paragraph), paragraphSpun[paragraph]))
                : spunProbability;
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
