package org.unspin.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.Findings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.diagnose.Evidence;
import org.unspin.diagnose.FeatureCounts;
import org.unspin.diagnose.Languages;
import org.unspin.diagnose.SpunJudge;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.ProtectedPhrases;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * The way of a text: segmented, decoded, judged spun or not, and only then corrected. Immutable and thread-safe.
 */
public final class Engine {
    private final Channel channel;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final ProtectedPhrases protectedPhrases;
    private final Decoder restorer;
    private final Decoder diagnoser;
    private final SpunJudge judge;

    /**
     * An engine.
     *
     * @param order in which it turns to the families of the channel's dictionary; the first ones are the user's own
     * @param english whether the channel's language model is the one that comes with the library
     */
    Engine(
            Channel channel,
            FamilyOrder order,
            DecoderSettings settings,
            DecoderSettings diagnosisSettings,
            ProtectedPhrases protectedPhrases,
            boolean english) {
        this(
                channel,
                protectedPhrases,
                new Decoder(channel, settings, order),
                new Decoder(channel, diagnosisSettings, order.forDiagnosis()),
                new SpunJudge(channel, order, Models.DETECTOR, Models.CALIBRATION, english));
    }

    private Engine(
            Channel channel, ProtectedPhrases protectedPhrases, Decoder restorer, Decoder diagnoser, SpunJudge judge) {
        this.channel = channel;
        this.protectedPhrases = protectedPhrases;
        this.restorer = restorer;
        this.diagnoser = diagnoser;
        this.judge = judge;
    }

    /** An engine that restores with other settings; shares all that is large. */
    Engine with(DecoderSettings settings, FamilyOrder order) {
        return new Engine(channel, protectedPhrases, new Decoder(channel, settings, order), diagnoser, judge);
    }

    /** What a restoration comes to. */
    public Restoration restore(String text) {
        return restore(text, offset -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param progress gets the UTF-16 index up to which the text has been decoded
     */
    public Restoration restore(String text, IntConsumer progress) {
        SegmentedText segmented = segment(text);
        Outcome outcome = restore(segmented, locked(segmented), progress);
        return Restoration.of(text, outcome.corrections(), outcome.swapRate());
    }

    /**
     * What a restoration comes to.
     *
     * @param spun whether the text was spun
     * @param corrections in the order of the text; empty where it was not
     * @param swapRate share of the words that the spinner knows which it swapped, 0 to 1; 0 where the text was not spun
     */
    public record Outcome(boolean spun, List<Correction> corrections, double swapRate) {
        private static final Outcome CLEAN = new Outcome(false, List.of(), 0);
    }

    /**
     * Restores a segmented text.
     *
     * @param locked tokens that must stay
     */
    public Outcome restore(SegmentedText text, BitSet locked) {
        return restore(text, locked, offset -> {});
    }

    private Outcome restore(SegmentedText text, BitSet locked, IntConsumer progress) {
        CorrectionMapper mapper = new CorrectionMapper(text.text(), channel.dictionary());
        Findings findings = restorer.decode(text, locked, mapper::add, progress);
        if (!judge.isSpun(text, findings, () -> diagnoser.find(text, locked))) {
            return Outcome.CLEAN;
        }
        List<Correction> corrections = mapper.corrections();
        Languages languages = judge.languages(text);
        if (languages.isAnyForeign() && !judge.hasOwnSwaps(text, findings)) {
            corrections = inEnglish(corrections, text, languages);
        }
        return new Outcome(true, corrections, findings.swapRate());
    }

    /** Those corrections that are not in a paragraph of another language. */
    private static List<Correction> inEnglish(List<Correction> corrections, SegmentedText text, Languages languages) {
        int[] paragraphs = text.paragraphs();
        List<Correction> kept = new ArrayList<>(corrections.size());
        int p = 0;
        for (Correction correction : corrections) {
            while (text.tokens().end(text.sentences()[paragraphs[p + 1]] - 1) <= correction.start()) {
                p++;
            }
            if (!languages.isForeign(p)) {
                kept.add(correction);
            }
        }
        return kept;
    }

    /** Whether a text was spun, how much and by whom. */
    public Diagnosis diagnose(String text) {
        return new DiagnosisMapper(evidence(text), channel.dictionary()).diagnosis();
    }

    /** What speaks for and against a text having been spun. */
    public Evidence evidence(String text) {
        SegmentedText segmented = segment(text);
        Findings findings = diagnoser.find(segmented, locked(segmented));
        FeatureCounts[] features = judge.features(segmented);
        return new Evidence(segmented, findings, features, judge.passages(segmented, findings, features));
    }

    /** A text in sentences and tokens. */
    public SegmentedText segment(String text) {
        return segmenter.segment(text);
    }

    /** The tokens that the caller protects. */
    public BitSet locked(SegmentedText text) {
        return protectedPhrases.find(text);
    }

    /** What decodes a text that is to be restored. */
    public Decoder restorer() {
        return restorer;
    }
}
