package org.unspin.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.decode.Findings;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.diagnose.PassageJudge;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/** Puts what dictionaries and detector found in one text into a diagnosis. For one thread. */
final class DiagnosisMapper {
    /** Least probability at which a passage of a spun text is called spun. */
    private static final double LIKELY = 0.5;
    /** A family with a smaller share of the swaps is not named. */
    private static final double LEAST_SHARE = 0.05;
    /** Least number of swaps that name a family. */
    private static final double FEWEST_SWAPS = 0.75;

    private final SegmentedText text;
    private final Findings findings;
    private final FeatureCounts[] features;
    private final PassageJudge judge;
    private final CompiledDictionary dictionary;
    /** How likely each sentence was spun; filled with the diagnosis. */
    private final double[] sentenceSpun;

    DiagnosisMapper(
            SegmentedText text,
            Findings findings,
            FeatureCounts[] features,
            PassageJudge judge,
            CompiledDictionary dictionary) {
        this.text = text;
        this.findings = findings;
        this.features = features;
        this.judge = judge;
        this.dictionary = dictionary;
        this.sentenceSpun = new double[text.sentenceCount()];
    }

    Diagnosis diagnosis() {
        boolean spun = judge.isSpun();
        List<Passage> paragraphPassages = new ArrayList<>();
        List<Passage> sentencePassages = new ArrayList<>();
        for (int p = 0; p < judge.paragraphCount(); p++) {
            double probability = spun ? judge.paragraphInSpunText(p) : judge.paragraphAlone(p);
            boolean itself = spun && probability >= LIKELY;
            for (int s = judge.firstSentence(p); s < judge.firstSentence(p + 1); s++) {
                sentenceSpun[s] = !itself ? 0 : findings.anySpun() ? findings.spun(s) : probability;
                if (text.sentences()[s] < text.sentences()[s + 1]) {
                    double ofSentence = itself ? sentenceSpun[s] : probability;
                    sentencePassages.add(passage(s, s + 1, itself && ofSentence >= LIKELY, ofSentence));
                }
            }
            paragraphPassages.add(passage(judge.firstSentence(p), judge.firstSentence(p + 1), itself, probability));
        }
        return new Diagnosis(
                spun,
                spun ? judge.spunProbability() : 1 - judge.spunProbability(),
                spun ? swappedShare(0, text.sentenceCount()) : 0,
                spun ? named(families(0, text.sentenceCount())) : List.of(),
                paragraphPassages,
                sentencePassages,
                spun ? spans() : List.of());
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
            swapped += sentenceSpun[s] * Math.max(known, features[s].suspects().size());
            words += features[s].words();
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
            for (FeatureCounts sentence : features) {
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
