package org.unspin.diagnose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unspin.Preset;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.Findings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.engine.PresetSettings;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/** What a detector is told of a text, made as the library makes it. */
final class DetectorInputs {
    static final String SPUN = "The caller marketplace volition beryllium unfastened connected Monday, oregon astatine"
            + " slightest that is what the ngo's caput said. Determination whitethorn beryllium nary bus betwixt the 2"
            + " villages, and radical person to locomotion to the doorway successful the rain.";
    static final String CLEAN =
            "The new market will be open on Monday, or at least that is what the mission's head said. There may be no"
                    + " bus between the two villages, and people have to walk to the door in the rain.";

    static final NgramModel MODEL;
    static final TopicModel TOPICS;
    static final CompiledDictionary DICTIONARY;

    private static final DecoderSettings SETTINGS = PresetSettings.diagnosis(Preset.BALANCED);
    private static final Segmenter SEGMENTER = new Segmenter(OpenNlpSentenceSplitter.english());
    private static final FeatureExtractor EXTRACTOR;
    private static final Decoder DECODER;

    static {
        try {
            MODEL = NgramModel.english();
            TOPICS = TopicModel.english();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DICTIONARY = CompiledDictionary.compile(
                List.of(SubstitutionDictionary.resource("newswire"), SubstitutionDictionary.resource("entrance")),
                MODEL::knows);
        EXTRACTOR = new FeatureExtractor(DICTIONARY, DICTIONARY.familyCount(), MODEL, Optional.of(TOPICS));
        DECODER = new Decoder(
                new Channel(DICTIONARY, MODEL, Optional.of(TOPICS)),
                SETTINGS,
                FamilyOrder.regular(DICTIONARY.familyCount()).forDiagnosis());
    }

    private DetectorInputs() {}

    static SegmentedText segmented(String text) {
        return SEGMENTER.segment(text);
    }

    static FeatureCounts[] features(String text) {
        return EXTRACTOR.extract(segmented(text));
    }

    /** The features of all sentences together. */
    static FeatureCounts sum(String text) {
        FeatureCounts sum = new FeatureCounts();
        for (FeatureCounts sentence : features(text)) {
            sum.add(sentence);
        }
        return sum;
    }

    static DetectorInput input(String text) {
        SegmentedText segmented = segmented(text);
        return input(segmented, 0, segmented.sentenceCount());
    }

    static DetectorInput input(SegmentedText text, int from, int to) {
        Findings findings = DECODER.find(text, new BitSet());
        return DetectorInput.of(EXTRACTOR.extract(text), findings, DICTIONARY, from, to);
    }
}
