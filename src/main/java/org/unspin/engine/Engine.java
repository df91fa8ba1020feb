package org.unspin.engine;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.BitSet;
import java.util.List;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.Findings;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.explain.DecisionTrace;
import org.unspin.decode.explain.Inspector;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.diagnose.FeatureExtractor;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.ProtectedPhrases;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * What restores and diagnoses: the dictionaries say what may have been swapped, the detector has the last word on whether anything
 * was. Immutable and thread-safe.
 */
public final class Engine {
    /** Beyond these odds, in nats, for "spun" the dictionaries are believed without asking the detector. */
    private static final double BEYOND_DOUBT = 30;

    private static final double BEYOND_DOUBT_BY_TOKEN = 0.1;

    private final Channel channel;
    private final CompiledDictionary dictionary;
    private final FamilyOrder order;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final ProtectedPhrases protectedPhrases;
    private final Decoder restorer;
    private final Decoder diagnoser;
    private final CorrectionMapper explainer;
    private final Supplier<FeatureExtractor> traces;
    private final Supplier<SpunDetector> detector;

    /**
     * An engine.
     *
     * @param order in which it turns to the families of the channel's dictionary; the first ones are the user's own
     */
    Engine(
            Channel channel,
            FamilyOrder order,
            DecoderSettings settings,
            DecoderSettings diagnosisSettings,
            ProtectedPhrases protectedPhrases) {
        this.channel = channel;
        this.dictionary = channel.dictionary();
        this.order = order;
        this.protectedPhrases = protectedPhrases;
        this.restorer = new Decoder(channel, settings, order);
        this.diagnoser = new Decoder(channel, diagnosisSettings, order);
        this.explainer = new CorrectionMapper(dictionary);
        this.traces = Suppliers.memoize(
                () -> new FeatureExtractor(dictionary, order.regular(), channel.model(), channel.topics()));
        this.detector = Models.DETECTOR;
    }

    private Engine(Engine other, DecoderSettings settings, FamilyOrder order) {
        this.channel = other.channel;
        this.dictionary = other.dictionary;
        this.order = order;
        this.protectedPhrases = other.protectedPhrases;
        this.restorer = new Decoder(channel, settings, order);
        this.diagnoser = other.diagnoser;
        this.explainer = other.explainer;
        this.traces = other.traces;
        this.detector = other.detector;
    }

    /** An engine that restores with other settings; shares all that is large. */
    Engine with(DecoderSettings settings, FamilyOrder families) {
        return new Engine(this, settings, families);
    }

    public Restoration restore(String text) {
        SegmentedText segmented = segmenter.segment(text);
        BitSet locked = protectedPhrases.find(segmented);
        Findings findings = restorer.decode(segmented, locked, Decoder.Aim.RESTORE);
        if (!findings.anySpun() || !confirmed(segmented, locked, findings)) {
            return Restoration.of(text, List.of(), 0);
        }
        return Restoration.of(text, explainer.corrections(text, findings.edits()), findings.swapRate());
    }

    /**
     * Restores a text and watches one place of it.
     *
     * @param left corrections that shall not be made
     * @throws IllegalArgumentException if there is no word at that place
     */
    public TracedRestoration inquire(String text, int start, int end, List<Correction> left) {
        SegmentedText segmented = segmenter.segment(text);
        BitSet locked = protectedPhrases.find(segmented);
        for (Correction correction : left) {
            for (int t = 0; t < segmented.tokens().size(); t++) {
                if (segmented.tokens().start(t) < correction.end()
                        && segmented.tokens().end(t) > correction.start()) {
                    locked.set(t);
                }
            }
        }
        DecisionTrace inspection = new Inspector(restorer).inspect(segmented, locked, start, end);
        Findings findings = inspection.findings();
        boolean spun = findings.anySpun() && confirmed(segmented, locked, findings);
        return new TracedRestoration(
                inspection, spun, spun ? explainer.corrections(text, findings.edits()) : List.of());
    }

    /** Whether the detector agrees, where there is room for doubt, that a text was spun. */
    private boolean confirmed(SegmentedText segmented, BitSet locked, Findings findings) {
        double limit = BEYOND_DOUBT + BEYOND_DOUBT_BY_TOKEN * segmented.tokens().size();
        if (ownSwaps(segmented, findings) >= 1 || findings.logOdds() > limit && !findings.usesReserve()) {
            return true;
        }
        // what is held in reserve has no say in whether there is a use for it
        Findings known = findings.usesReserve() ? diagnoser.decode(segmented, locked, Decoder.Aim.DIAGNOSE) : findings;
        return known.logOdds() > limit
                || new Diagnostician(segmented, known, traces.get().read(segmented), dictionary, detector.get())
                        .isSpun();
    }

    /** How many swaps are due to the user's own dictionaries, of which the detector knows nothing. */
    private double ownSwaps(SegmentedText segmented, Findings findings) {
        double swaps = 0;
        for (int s = 0; s < segmented.sentenceCount(); s++) {
            for (int f = 0; f < order.own(); f++) {
                swaps += findings.spun(s) * findings.swapped(s, f);
            }
        }
        return swaps;
    }

    public Diagnosis diagnose(String text) {
        SegmentedText segmented = segmenter.segment(text);
        Findings findings = diagnoser.decode(segmented, protectedPhrases.find(segmented), Decoder.Aim.DIAGNOSE);
        FeatureCounts[] found = traces.get().read(segmented);
        return new Diagnostician(segmented, findings, found, dictionary, detector.get()).diagnosis();
    }
}
