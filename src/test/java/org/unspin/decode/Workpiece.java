package org.unspin.decode;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unspin.dictionary.CompiledDictionary;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/** Puts the parts of the decoder together for one small text. */
final class Workpiece {
    static final DecoderSettings EXACT = settings(-5, 2, 0, 1, 10_000);

    final SegmentedText text;
    final Channel channel;
    final Reading reading;
    final Lattice lattice;
    final Trellis trellis;

    Workpiece(String text, SubstitutionDictionary dictionary, TableModel model) {
        this(text, dictionary, model, EXACT, SwapRates.uniform(0.5));
    }

    Workpiece(
            String text,
            SubstitutionDictionary dictionary,
            TableModel model,
            DecoderSettings settings,
            SwapRates pruningRates) {
        this.text = segmented(text);
        this.channel = channel(dictionary, model);
        this.reading = new Reading(this.text, 0, this.text.sentenceCount(), channel, new BitSet());
        this.lattice = new Lattice(reading, channel, 24);
        this.trellis = new Trellis(lattice, channel, settings);
        for (int s = 0; s < this.text.sentenceCount(); s++) {
            trellis.addSentence(reading, this.text.sentences()[s], this.text.sentences()[s + 1], pruningRates);
        }
    }

    /** The one place that knows the order of all settings. */
    static DecoderSettings settings(
            double priorOdds, double minimumSwaps, double minimumConfidence, double languageModelScale, int beam) {
        return new DecoderSettings(
                priorOdds, minimumSwaps, minimumConfidence, (2 + minimumConfidence) / 3, languageModelScale, beam);
    }

    static Channel channel(SubstitutionDictionary dictionary, TableModel model) {
        return new Channel(CompiledDictionary.compile(List.of(dictionary)), model, Optional.empty());
    }

    /** Sentences end at line breaks only. */
    static SegmentedText segmented(String text) {
        return new Segmenter(paragraph -> new int[0]).segment(text);
    }

    static Reading reading(String text, Channel channel) {
        SegmentedText segmented = segmented(text);
        return new Reading(segmented, 0, segmented.sentenceCount(), channel, new BitSet());
    }

    /** Entries as "garbled=original:weight|original:weight", and " @walk" behind one that was computed. */
    static SubstitutionDictionary dictionary(String... entries) {
        DictionaryBuilder builder = SubstitutionDictionary.builder("tiny");
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            int at = entry.indexOf(" @");
            String note = at < 0 ? "" : entry.substring(at + 2);
            List<Substitution> substitutions = new ArrayList<>();
            for (String original : Splitter.on('|').split(entry.substring(equals + 1, at < 0 ? entry.length() : at))) {
                int colon = original.indexOf(':');
                double weight = Double.parseDouble(original.substring(colon + 1));
                substitutions.add(new Substitution(original.substring(0, colon), weight, Source.ofNote(note)));
            }
            builder.add(entry.substring(0, equals), substitutions, note);
        }
        return builder.build();
    }

    /** Posteriors of all edges, all sentences. */
    double[] posteriors(SwapRates rates) {
        double[] posterior = new double[lattice.size];
        for (int s = 0; s < trellis.sentenceCount(); s++) {
            trellis.posteriors(s, rates, posterior);
        }
        return posterior;
    }

    /** Likelihood ratio of the only sentence. */
    double logRatio(SwapRates rates) {
        return trellis.posteriors(0, rates, new double[lattice.size]);
    }

    /** The number of the edge that swaps the tokens from {@code from} on for {@code original}. */
    int swap(int from, String original) {
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.from[e] == from
                    && lattice.candidate[e] >= 0
                    && channel.dictionary().original(lattice.candidate[e]).equals(original)) {
                return e;
            }
        }
        throw new AssertionError("no edge from " + from + " to " + original);
    }

    /** The number of the edge that keeps a token. */
    int keep(int token) {
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.from[e] == token && lattice.candidate[e] == Lattice.KEEP) {
                return e;
            }
        }
        throw new AssertionError("no edge that keeps " + token);
    }
}
