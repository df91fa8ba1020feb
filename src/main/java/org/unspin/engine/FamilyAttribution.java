package org.unspin.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.decode.Findings;
import org.unspin.diagnose.Evidence;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * Whose spinners the swaps of a spun text are. A family that explains them leaves little over: it swaps most of what it knows, few words
 * are out of place that it cannot put right, and it is alone, paragraph by paragraph, but for the spinner that its texts went through
 * before. Where that is not so the spinner is unknown, and the families are its nearest relatives. For one text and one thread.
 */
final class FamilyAttribution {
    /** A family with less of the swaps is not named. */
    private static final double LEAST_SHARE = 0.05;
    /** Fewer expected swaps tell nothing. */
    private static final double FEWEST_SWAPS = 0.75;

    // Real texts of 18 spinners keep apart so: with their own dictionary, and with that switched off.
    /** Least share of the swaps that one family explains in the paragraphs, the one before it included. */
    private static final double ALONE = 0.75;
    /** Least share of what the families know that is swapped, whoever it was; and as a share of what is usual with them. */
    private static final double THOROUGH = 0.42;

    private static final double AS_USUAL = 0.65;
    /** Most words out of place that no swap covers, by swap. */
    private static final double LEFT_OVER = 0.1;
    /** A word is covered by a swap at least as likely as this. */
    private static final double COVERED = 0.5;
    /** What is said of the unknown spinner at least, where relatives are named. */
    private static final double LEAST_UNKNOWN = 0.5;

    private final Evidence evidence;
    private final Findings findings;
    private final CompiledDictionary dictionary;
    private final double[] sentenceSpun;

    /**
     * An attribution.
     *
     * @param sentenceSpun by sentence: how likely it was spun; not copied
     */
    FamilyAttribution(Evidence evidence, CompiledDictionary dictionary, double[] sentenceSpun) {
        this.evidence = evidence;
        this.findings = evidence.findings();
        this.dictionary = dictionary;
        this.sentenceSpun = sentenceSpun;
    }

    /** The families that swapped words in the sentences {@code [from, to)}, the one with most swaps first; empty if none can be named. */
    List<FamilyShare> ofPassage(int from, int to) {
        double[] swapped = swapped(from, to);
        double all = sum(swapped);
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

    /** The spinners of the whole text; {@link Diagnosis#UNKNOWN} first where no family explains the swaps. */
    List<FamilyShare> ofText() {
        int sentences = evidence.text().sentenceCount();
        List<FamilyShare> families = ofPassage(0, sentences);
        if (families.isEmpty()) {
            return List.of(new FamilyShare(Diagnosis.UNKNOWN, 1));
        }
        double all = sum(swapped(0, sentences));
        double rate = all / (all + kept(sentences));
        if (alone(all) >= ALONE && rate >= leastRate() && leftOver() <= LEFT_OVER * all) {
            return families;
        }
        double unknown = Math.max(LEAST_UNKNOWN, 1 - rate);
        List<FamilyShare> relatives = new ArrayList<>();
        relatives.add(new FamilyShare(Diagnosis.UNKNOWN, unknown));
        families.forEach(family -> relatives.add(new FamilyShare(family.name(), family.share() * (1 - unknown))));
        return relatives;
    }

    /** How thorough the families have to have been, each as far as the swaps are its own. */
    private double leastRate() {
        double[] swapped = swapped(0, evidence.text().sentenceCount());
        double all = sum(swapped);
        double usual = 0;
        for (int f = 0; f < swapped.length; f++) {
            usual += swapped[f] / all * dictionary.habits(f).expectedSwaps();
        }
        return Math.max(THOROUGH, AS_USUAL * usual);
    }

    /** The share of all swaps that, paragraph by paragraph, are of the family with most and of its companion. */
    private double alone(double all) {
        int[] paragraphs = evidence.text().paragraphs();
        double first = 0;
        for (int p = 0; p + 1 < paragraphs.length; p++) {
            double[] swapped = swapped(paragraphs[p], paragraphs[p + 1]);
            double most = 0;
            for (int f = 0; f < swapped.length; f++) {
                int companion = dictionary.companion(f);
                most = Math.max(most, swapped[f] + (companion < 0 ? 0 : swapped[companion]));
            }
            first += most;
        }
        return first / all;
    }

    /** Words of spun sentences that are out of place, and would be put right by one spinner's original or another, but by no swap. */
    private int leftOver() {
        int left = 0;
        int next = 0;
        List<Findings.Swap> swaps = findings.swaps();
        for (int s = 0; s < sentenceSpun.length; s++) {
            for (FeatureCounts.Suspect suspect : evidence.features()[s].suspects()) {
                while (next < swaps.size() && swaps.get(next).end() <= suspect.start()) {
                    next++;
                }
                left += sentenceSpun[s] > 0 && !isCovered(suspect, swaps, next) ? 1 : 0;
            }
        }
        return left;
    }

    private static boolean isCovered(FeatureCounts.Suspect suspect, List<Findings.Swap> swaps, int from) {
        for (int i = from; i < swaps.size() && swaps.get(i).start() < suspect.end(); i++) {
            if (swaps.get(i).probability() > COVERED && swaps.get(i).end() > suspect.start()) {
                return true;
            }
        }
        return false;
    }

    private double kept(int sentences) {
        double kept = 0;
        for (int s = 0; s < sentences; s++) {
            kept += sentenceSpun[s] * findings.kept(s);
        }
        return kept;
    }

    private double[] swapped(int from, int to) {
        double[] swapped = new double[findings.families()];
        for (int s = from; s < to; s++) {
            for (int f = 0; f < swapped.length; f++) {
                swapped[f] += sentenceSpun[s] * findings.swapped(s, f);
            }
        }
        return swapped;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
