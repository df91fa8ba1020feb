package org.unspin.learn.withoutoriginals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.correct.ConfidenceThresholds;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.text.EditedText;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * Restores documents with a dictionary that was not learned from them, and compares what the language model makes of
 * them before and after.
 */
final class HeldOutGain {
    /** As readily as for texts that are known to be spun. */
    private static final DecoderSettings SETTINGS = DecoderSettings.neutral()
            .withPriorOdds(-6)
            .withThresholds(new ConfidenceThresholds(0.3, 0.3, 0.3, 0.5))
            .withLanguageModelScale(0.7);

    private final LanguageModel model;
    private final Decoder decoder;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final long[] state;
    private int documents;
    private long words;
    private int corrections;
    private double before;
    private double after;

    HeldOutGain(SubstitutionDictionary dictionary, LanguageModel model) {
        this.model = model;
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(dictionary), model::knows);
        decoder = new Decoder(
                new Channel(compiled, model, Optional.empty()), SETTINGS, FamilyOrder.regular(compiled.familyCount()));
        state = new long[model.stateSize()];
    }

    void add(String document) {
        SegmentedText text = segmenter.segment(document);
        EditedText.Builder restored = EditedText.of(document);
        decoder.decode(text, new BitSet(), edits -> {
            for (Edit edit : edits) {
                restored.replace(edit.start(), edit.end(), edit.replacement());
                corrections++;
            }
        });
        documents++;
        words += text.tokens().size();
        before += score(text);
        after += score(segmenter.segment(restored.build().text()));
    }

    private double score(SegmentedText text) {
        double sum = 0;
        for (int s = 0; s < text.sentenceCount(); s++) {
            model.begin(state, 0);
            for (int t = text.sentences()[s]; t < text.sentences()[s + 1]; t++) {
                int start = text.tokens().start(t);
                int end = text.tokens().end(t);
                int word = model.wordId(text.text(), start, end);
                sum += model.score(state, 0, word, state, 0) + model.formScore(word, text.text(), start, end);
            }
            sum += model.score(state, 0, model.endOfSentence(), state, 0);
        }
        return sum;
    }

    UnpairedLearning.HeldOut result() {
        double n = Math.max(1, words);
        return new UnpairedLearning.HeldOut(documents, words, corrections, before / n, after / n);
    }
}
