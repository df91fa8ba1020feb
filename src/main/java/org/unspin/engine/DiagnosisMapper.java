package org.unspin.engine;

import java.util.ArrayList;
import java.util.List;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.Verdict;
import org.unspin.decode.Findings;
import org.unspin.diagnose.Calibration;
import org.unspin.diagnose.Evidence;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.diagnose.PassageJudge;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/** Puts what dictionaries and detector found in one text into a diagnosis. For one thread. */
final class DiagnosisMapper {
    /** Least probability at which a passage of a spun text is called spun. */
    private static final double LIKELY = 0.5;

    /** A text is spun in parts if so much of it, by words, stands in paragraphs that were not spun. */
    private static final double HONEST_PART = 0.25;
    /** Nothing is surer than this, for a spinner can write what anybody can write. */
    private static final double SUREST = 0.999;
    /** Where nothing can be said. */
    private static final double NOBODY_KNOWS = 0.5;

    private final SegmentedText text;
    private final Findings findings;
    private final FeatureCounts[] features;
    private final PassageJudge judge;
    private final LikelyOriginal originals;
    private final CompiledDictionary dictionary;
    /** How likely each sentence was spun; filled with the diagnosis. */
    private final double[] sentenceSpun;

    private final FamilyAttribution attribution;

    DiagnosisMapper(Evidence evidence, CompiledDictionary dictionary) {
        this.text = evidence.text();
        this.findings = evidence.findings();
        this.features = evidence.features();
        this.judge = evidence.passages();
        this.dictionary = dictionary;
        this.originals = new LikelyOriginal(dictionary);
        this.sentenceSpun = new double[text.sentenceCount()];
        this.attribution = new FamilyAttribution(evidence, dictionary, sentenceSpun);
    }

    Diagnosis diagnosis() {
        Verdict all = verdict();
        boolean spun = all == Verdict.SPUN;
        boolean byWindow = spun && !isAnySpunByItself();
        double words = 0;
        double inSpun = 0;
        List<Passage> paragraphPassages = new ArrayList<>();
        List<Passage> sentencePassages = new ArrayList<>();
        for (int p = 0; p < judge.paragraphCount(); p++) {
            double probability = byWindow
                    ? judge.windowInSpunText(p)
                    : spun ? judge.paragraphInSpunText(p) : judge.paragraphInOtherText(p);
            Verdict verdict = judge.languages().isForeign(p)
                    ? Verdict.NOT_ENGLISH
                    : spun ? inSpunText(p, probability) : withoutSpun(all, judge.isEnough(p), probability);
            boolean itself = verdict == Verdict.SPUN;
            words += verdict == Verdict.NOT_ENGLISH ? 0 : judge.words(p);
            inSpun += itself ? judge.words(p) : 0;
            for (int s = judge.firstSentence(p); s < judge.firstSentence(p + 1); s++) {
                sentenceSpun[s] = !itself ? 0 : findings.anySpun() ? findings.spun(s) : probability;
                if (text.sentences()[s] < text.sentences()[s + 1]) {
                    sentencePassages.add(
                            itself
                                    ? passage(s, s + 1, ofPassage(sentenceSpun[s]), sentenceSpun[s])
                                    : passage(s, s + 1, verdict, probability));
                }
            }
            paragraphPassages.add(passage(judge.firstSentence(p), judge.firstSentence(p + 1), verdict, probability));
        }
        boolean partly = spun && inSpun < (1 - HONEST_PART) * words;
        return new Diagnosis(
                partly ? Verdict.PARTLY_SPUN : all,
                confidence(all, judge.spunProbability()),
                says(all) ? bounded(judge.spunProbability()) : NOBODY_KNOWS,
                spun ? swappedShare(0, text.sentenceCount()) : 0,
                spun ? attribution.ofText() : List.of(),
                paragraphPassages,
                sentencePassages,
                spun ? spans() : List.of());
    }

    /** Short paragraphs may show it only together. */
    private boolean isAnySpunByItself() {
        for (int p = 0; p < judge.paragraphCount(); p++) {
            if (judge.paragraphInSpunText(p) >= LIKELY) {
                return true;
            }
        }
        return false;
    }

    /** The verdict on the text; one that is spun in parts is spun. */
    private Verdict verdict() {
        if (judge.languages().words() == 0) {
            return Verdict.EMPTY;
        }
        if (judge.languages().isForeign()) {
            return Verdict.NOT_ENGLISH;
        }
        if (judge.isSpun()) {
            return Verdict.SPUN;
        }
        if (!judge.isEnough()) {
            return Verdict.TOO_SHORT;
        }
        return judge.spunProbability() <= Calibration.CLEAN ? Verdict.CLEAN : Verdict.UNCERTAIN;
    }

    /** A paragraph that has few words, none of them swapped, says nothing. */
    private Verdict inSpunText(int paragraph, double probability) {
        if (!judge.isEnough(paragraph)) {
            double swaps = 0;
            for (int s = judge.firstSentence(paragraph); s < judge.firstSentence(paragraph + 1); s++) {
                swaps += features[s].suspects().size();
                for (int f = 0; f < findings.families(); f++) {
                    swaps += findings.swapped(s, f);
                }
            }
            if (swaps < LIKELY) {
                return Verdict.TOO_SHORT;
            }
        }
        return ofPassage(probability);
    }

    private static double bounded(double probability) {
        return Math.min(SUREST, Math.max(1 - SUREST, probability));
    }

    /** The verdict on a passage of a spun text. */
    private static Verdict ofPassage(double probability) {
        return probability >= LIKELY ? Verdict.SPUN : Verdict.CLEAN;
    }

    /** The verdict on a passage of a text that is not called spun. */
    private static Verdict withoutSpun(Verdict text, boolean enough, double probability) {
        if (text != Verdict.UNCERTAIN && text != Verdict.NOT_ENGLISH) {
            return text;
        }
        if (text == Verdict.NOT_ENGLISH && !enough) {
            return Verdict.TOO_SHORT;
        }
        return probability <= Calibration.CLEAN ? Verdict.CLEAN : Verdict.UNCERTAIN;
    }

    private static boolean says(Verdict verdict) {
        return verdict == Verdict.SPUN || verdict == Verdict.CLEAN || verdict == Verdict.UNCERTAIN;
    }

    private double confidence(Verdict verdict, double probability) {
        double p = bounded(probability);
        return switch (verdict) {
            case SPUN, PARTLY_SPUN -> p;
            case CLEAN -> 1 - p;
            case UNCERTAIN -> Math.max(p, 1 - p);
            case NOT_ENGLISH -> bounded(judge.languages().foreignProbability());
            case TOO_SHORT, EMPTY -> 1;
        };
    }

    private Passage passage(int from, int to, Verdict verdict, double probability) {
        int first = text.sentences()[from];
        int last = text.sentences()[to] - 1;
        boolean spun = verdict == Verdict.SPUN;
        return new Passage(
                text.tokens().start(first),
                text.tokens().end(last),
                verdict,
                confidence(verdict, probability),
                spun ? swappedShare(from, to) : 0,
                spun ? attribution.ofPassage(from, to) : List.of());
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

    /** The likeliest swaps that do not overlap; where no dictionary has any, the words that are out of place. */
    private List<Span> spans() {
        List<Span> all = new ArrayList<>();
        for (Findings.Swap swap : findings.swaps()) {
            if (sentenceSpun[swap.sentence()] > 0) {
                all.add(span(
                        swap.start(),
                        swap.end(),
                        swap.probability(),
                        dictionary.familyName(swap.family()),
                        dictionary.original(swap.candidate())));
            }
        }
        if (all.isEmpty()) {
            for (int s = 0; s < features.length; s++) {
                for (FeatureCounts.Suspect suspect :
                        sentenceSpun[s] > 0 ? features[s].suspects() : List.<FeatureCounts.Suspect>of()) {
                    String original = originals.of(text.text(), suspect.start(), suspect.end());
                    all.add(span(suspect.start(), suspect.end(), suspect.score(), Diagnosis.UNKNOWN, original));
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

    private Span span(int start, int end, double score, String family, String original) {
        return new Span(start, end, score, family, text.text().substring(start, end), original);
    }
}
