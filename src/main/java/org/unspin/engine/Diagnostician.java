package org.unspin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.decode.Findings;
import org.unspin.diagnose.DetectorInput;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/** Makes the diagnosis of one text out of what dictionaries and detector found. For one thread. */
final class Diagnostician {
    /** Least probability at which a text is called spun, if it is one window. */
    private static final double SPUN = 0.92;
    /** Words of a window at least: so many paragraphs are judged together. */
    private static final int WINDOW = 120;
    /** Least probability at which a passage of a spun text is called spun. */
    private static final double LIKELY = 0.5;
    /** A family with a smaller share of the swaps is not named. */
    private static final double LEAST_SHARE = 0.05;
    /** Least number of swaps that name a family. */
    private static final double FEWEST_SWAPS = 0.75;

    private final SegmentedText text;
    private final Findings findings;
    private final FeatureCounts[] traces;
    private final CompiledDictionary dictionary;
    private final SpunDetector detector;
    /** Paragraph p is the sentences {@code [paragraphs[p], paragraphs[p + 1])}. */
    private final int[] paragraphs;

    private final double[] paragraphSpun;
    /** The most likely window: a long text is spun if a part of it is. */
    private final double textSpun;

    private final double[] windowSpun;
    private final int windows;
    /** How likely each sentence was spun; filled with the diagnosis. */
    private final double[] sentenceSpun;

    Diagnostician(
            SegmentedText text,
            Findings findings,
            FeatureCounts[] traces,
            CompiledDictionary dictionary,
            SpunDetector detector) {
        this.text = text;
        this.findings = findings;
        this.traces = traces;
        this.dictionary = dictionary;
        this.detector = detector;
        this.paragraphs = text.paragraphs();
        this.paragraphSpun = new double[Math.max(0, paragraphs.length - 1)];
        for (int p = 0; p < paragraphSpun.length; p++) {
            paragraphSpun[p] = spunProbability(paragraphs[p], paragraphs[p + 1]);
        }
        this.sentenceSpun = new double[text.sentenceCount()];
        this.windowSpun = new double[paragraphSpun.length];
        double most = 0;
        int count = 0;
        for (int p = 0; p < paragraphSpun.length; count++) {
            int end = windowEnd(p);
            double probability = end == p + 1 ? paragraphSpun[p] : spunProbability(paragraphs[p], paragraphs[end]);
            Arrays.fill(windowSpun, p, end, probability);
            most = Math.max(most, probability);
            p = end;
        }
        this.textSpun = most;
        this.windows = count;
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
            words += traces[s].words();
        }
        return words;
    }

    /** Whether the text or a part of it was spun. The more windows are looked at, the surer one has to be to call the text spun. */
    boolean isSpun() {
        return windows > 0 && textSpun >= 1 - (1 - SPUN) / Math.max(1, windows / 2);
    }

    private double spunProbability(int from, int to) {
        DetectorInput evidence = DetectorInput.of(traces, findings, dictionary, from, to);
        if (evidence.traces().words() >= SpunDetector.FEWEST_WORDS) {
            return detector.spunProbability(evidence);
        }
        // too short for the detector: what the dictionaries think of its sentences
        double most = 0;
        for (int s = from; s < to; s++) {
            most = Math.max(most, findings.anySpun() ? findings.spun(s) : 0);
        }
        return most;
    }

    Diagnosis diagnosis() {
        boolean spun = isSpun();
        List<Passage> paragraphPassages = new ArrayList<>();
        List<Passage> sentencePassages = new ArrayList<>();
        for (int p = 0; p < paragraphSpun.length; p++) {
            double probability = spun ? paragraphSpun(p) : paragraphSpun[p];
            boolean itself = spun && probability >= LIKELY;
            for (int s = paragraphs[p]; s < paragraphs[p + 1]; s++) {
                sentenceSpun[s] = !itself ? 0 : findings.anySpun() ? findings.spun(s) : probability;
                if (text.sentences()[s] < text.sentences()[s + 1]) {
                    double ofSentence = itself ? sentenceSpun[s] : probability;
                    sentencePassages.add(passage(s, s + 1, itself && ofSentence >= LIKELY, ofSentence));
                }
            }
            paragraphPassages.add(passage(paragraphs[p], paragraphs[p + 1], itself, probability));
        }
        return new Diagnosis(
                spun,
                spun ? textSpun : 1 - textSpun,
                spun ? swappedShare(0, text.sentenceCount()) : 0,
                spun ? named(families(0, text.sentenceCount())) : List.of(),
                paragraphPassages,
                sentencePassages,
                spun ? spans() : List.of());
    }

    /** In a spun text, what the dictionaries find counts, too, and a paragraph too short to tell is judged with its neighbours. */
    private double paragraphSpun(int p) {
        double itself = words(p) < SpunDetector.FEWEST_WORDS ? windowSpun[p] : paragraphSpun[p];
        return findings.anySpun() ? Math.max(paragraphSpun[p], dictionarySpun(p)) : itself;
    }

    /** The share of a paragraph's words in sentences that the dictionaries take for spun. */
    private double dictionarySpun(int p) {
        double words = 0;
        double spun = 0;
        for (int s = paragraphs[p]; s < paragraphs[p + 1]; s++) {
            words += traces[s].words();
            spun += traces[s].words() * findings.spun(s);
        }
        return words == 0 ? 0 : spun / words;
    }

    private Passage passage(int from, int to, boolean spun, double probability) {
        int first = text.sentences()[from];
        int last = text.sentences()[to] - 1;
        return new Passage(
                text.tokens().start(first),
                text.tokens().end(last),
                spun,
                spun ? probability : 1 - probability,
                spun ? swappedShare(from, to) : 0,
                spun ? families(from, to) : List.of());
    }

    private double swappedShare(int from, int to) {
        double swapped = 0;
        double words = 0;
        for (int s = from; s < to; s++) {
            double known = 0;
            for (int f = 0; f < findings.families(); f++) {
                known += findings.swapped(s, f);
            }
            swapped += sentenceSpun[s] * Math.max(known, traces[s].suspects().size());
            words += traces[s].words();
        }
        return words == 0 ? 0 : Math.min(1, swapped / words);
    }

    private List<FamilyShare> families(int from, int to) {
        double[] swapped = new double[findings.families()];
        double all = 0;
        for (int f = 0; f < swapped.length; f++) {
            for (int s = from; s < to; s++) {
                swapped[f] += sentenceSpun[s] * findings.swapped(s, f);
            }
            all += swapped[f];
        }
        double named = 0;
        for (int f = 0; f < swapped.length; f++) {
            swapped[f] = all < FEWEST_SWAPS || swapped[f] < LEAST_SHARE * all ? 0 : swapped[f];
            named += swapped[f];
        }
        List<FamilyShare> shares = new ArrayList<>();
        for (int f = 0; f < swapped.length; f++) {
            if (swapped[f] > 0) {
                shares.add(new FamilyShare(dictionary.familyName(f), swapped[f] / named));
            }
        }
        shares.sort(Comparator.comparingDouble(FamilyShare::share).reversed());
        return shares;
    }

    private static List<FamilyShare> named(List<FamilyShare> families) {
        return families.isEmpty() ? List.of(new FamilyShare(Diagnosis.UNKNOWN, 1)) : families;
    }

    /** The likeliest swaps that do not overlap; where no dictionary has any, the words that are out of place. */
    private List<Span> spans() {
        List<Span> all = new ArrayList<>();
        for (Findings.Swap swap : findings.swaps()) {
            all.add(new Span(swap.start(), swap.end(), swap.probability(), dictionary.familyName(swap.family())));
        }
        if (all.isEmpty()) {
            for (FeatureCounts sentence : traces) {
                for (FeatureCounts.Suspect suspect : sentence.suspects()) {
                    all.add(new Span(suspect.start(), suspect.end(), suspect.score(), Diagnosis.UNKNOWN));
                }
            }
        }
        List<Span> kept = new ArrayList<>();
        for (Span span : all) {
            int last = kept.size() - 1;
            if (last < 0 || kept.get(last).end() <= span.start()) {
                kept.add(span);
            } else if (kept.get(last).score() < span.score()) {
                kept.set(last, span);
            }
        }
        return kept;
    }
}
