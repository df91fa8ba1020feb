package org.unspin.diagnose;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.decode.Findings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/**
 * Answers whether a text was spun at all, before anything is corrected: the dictionaries have to find it, and where there is room for
 * doubt the detector has to agree. Immutable and thread-safe.
 */
public final class SpunJudge {
    /** How far beyond doubt, as a multiple, the odds have to be for a diagnosis, which sees a little less, to come to the same. */
    private static final double FAR_BEYOND = 1.5;

    /**
     * Least log odds by the dictionaries at which anything is restored, in nats. The detector may be sure that a text was spun; what they
     * would put back, where they hardly see it themselves, is more often wrong than right.
     */
    private static final double LEAST_TO_RESTORE = 5;

    private final CompiledDictionary dictionary;
    private final FamilyOrder order;
    private final Supplier<FeatureExtractor> extractor;
    private final Supplier<SpunDetector> detector;
    private final Supplier<Calibration> calibration;
    private final Optional<EnglishTest> english;

    /**
     * A judge.
     *
     * @param order in which a decoder turns to the channel's families; the first ones are the user's own
     * @param detector asked for when there is doubt
     * @param calibration of that detector
     * @param english whether the channel's language model can tell English from other languages: then those are left alone
     */
    public SpunJudge(
            Channel channel,
            FamilyOrder order,
            Supplier<SpunDetector> detector,
            Supplier<Calibration> calibration,
            boolean english) {
        this.dictionary = channel.dictionary();
        this.order = order;
        this.detector = detector;
        this.calibration = calibration;
        this.english = english ? Optional.of(new EnglishTest(channel.model())) : Optional.empty();
        this.extractor = Suppliers.memoize(
                () -> new FeatureExtractor(dictionary, order.regular(), channel.model(), channel.topics()));
    }

    /**
     * Whether a text is to be restored: a dictionary of the user's own is followed in a text of any kind; with others it has to be spun, in
     * English, and long enough to tell.
     *
     * @param found what the dictionaries found in it
     * @param forDiagnosis the same found as a diagnosis finds it, without families that are held in reserve: asked for unless there is no
     *     doubt at all, so that nothing is restored that a diagnosis does not call spun
     */
    public boolean isSpun(SegmentedText text, Findings found, Supplier<Findings> forDiagnosis) {
        if (!found.anySpun()) {
            return false;
        }
        if (hasOwnSwaps(text, found)) {
            return true;
        }
        if (!found.usesReserve()
                && found.logOdds()
                        > FAR_BEYOND * BeyondDoubt.ofText(text.tokens().size())) {
            return !languages(text).isForeign();
        }
        return found.logOdds() >= LEAST_TO_RESTORE
                && passages(text, forDiagnosis.get(), features(text)).isSpun();
    }

    /** Whether a swap is due to the user's own dictionaries, of which the detector knows nothing. */
    public boolean hasOwnSwaps(SegmentedText text, Findings found) {
        double swaps = 0;
        for (int s = 0; s < text.sentenceCount(); s++) {
            for (int f = 0; f < order.own(); f++) {
                swaps += found.spun(s) * found.swapped(s, f);
            }
        }
        return swaps >= 1;
    }

    /** Which paragraphs of a text are in other languages. */
    public Languages languages(SegmentedText text) {
        return Languages.of(text, english);
    }

    /** By sentence: what the language model sees in a text. */
    public FeatureCounts[] features(SegmentedText text) {
        return extractor.get().extract(text);
    }

    /** How likely passages were spun, given their features. */
    public PassageJudge passages(SegmentedText text, Findings found, FeatureCounts[] features) {
        return new PassageJudge(text, found, features, dictionary, languages(text), detector.get(), calibration.get());
    }
}
