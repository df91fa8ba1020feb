package org.unspin.decode;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/** Puts the parts of the decoder together for one small text. */
public final class Workpiece {
    public static final DecoderSettings EXACT = settings(-5, 2, 0, 1, 10_000);
    /** A spinner that looks for {@code " word "} in lower case. */
    public static final SpinnerHabits SPARING = new SpinnerHabits(60, 98, false, false, true, true);

    public final SegmentedText text;
    public final Channel channel;
    public final Block reading;
    public final Lattice lattice;
    public final Trellis trellis;

    public Workpiece(String text, SubstitutionDictionary dictionary, TableModel model) {
        this(text, List.of(dictionary), model, EXACT, 0.5);
    }

    public Workpiece(
            String text,
            List<SubstitutionDictionary> dictionaries,
            TableModel model,
            DecoderSettings settings,
            double pruningRate) {
        this.text = segmented(text);
        this.channel = channel(dictionaries, model);
        this.reading = reading(this.text, channel);
        this.lattice = new Lattice(reading, channel, 24);
        this.trellis = new Trellis(lattice, channel, settings);
        for (int s = 0; s < this.text.sentenceCount(); s++) {
            trellis.addSentence(reading, this.text.sentences()[s], this.text.sentences()[s + 1], rates(pruningRate));
        }
    }

    /** The one place that knows the order of all settings. */
    public static DecoderSettings settings(
            double priorOdds, double minimumSwaps, double minimumConfidence, double languageModelScale, int beam) {
        return new DecoderSettings(
                priorOdds,
                minimumSwaps,
                minimumConfidence,
                (2 + minimumConfidence) / 3,
                minimumConfidence,
                (4 + minimumConfidence) / 5,
                languageModelScale,
                beam);
    }

    public static Channel channel(SubstitutionDictionary dictionary, TableModel model) {
        return channel(List.of(dictionary), model);
    }

    public static Channel channel(List<SubstitutionDictionary> dictionaries, TableModel model) {
        return new Channel(CompiledDictionary.compile(dictionaries, word -> true), model, Optional.empty());
    }

    /** Sentences end at line breaks only. */
    public static SegmentedText segmented(String text) {
        return new Segmenter(paragraph -> new int[0]).segment(text);
    }

    /** With all families of the channel active. */
    public static Block reading(String text, Channel channel) {
        return reading(segmented(text), channel);
    }

    public static Block reading(SegmentedText text, Channel channel) {
        return activated(new Block(text, 0, text.sentenceCount(), channel, new BitSet()), channel);
    }

    public static Block activated(Block reading, Channel channel) {
        reading.activate(ActiveFamilies.all(channel.dictionary()), channel);
        return reading;
    }

    /** Entries as "garbled=original:weight|original:weight", and " @walk" behind one that was computed. */
    public static SubstitutionDictionary dictionary(String... entries) {
        return dictionary("tiny", SpinnerHabits.DEFAULT, entries);
    }

    /** The same of a family and a spinner of its own. */
    public static SubstitutionDictionary dictionary(String name, SpinnerHabits habits, String... entries) {
        DictionaryBuilder builder = SubstitutionDictionary.builder(name).habits(habits);
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

    /** The same rate for everything. */
    public SwapRates rates(double rate) {
        double[] rates = new double[reading.families().count()];
        Arrays.fill(rates, rate);
        return SwapRates.uniform(reading.families(), rates);
    }

    /** Posteriors of all edges, all sentences, at one rate for everything. */
    public double[] posteriors(double rate) {
        double[] posterior = new double[lattice.size];
        for (int s = 0; s < trellis.sentenceCount(); s++) {
            trellis.posteriors(s, rates(rate), posterior);
        }
        return posterior;
    }

    /** Likelihood ratio of the only sentence. */
    public double logRatio(double rate) {
        return trellis.posteriors(0, rates(rate), new double[lattice.size]);
    }

    /** What the channel makes of an edge at one rate for everything. */
    public double price(int edge, double rate) {
        lattice.price(0, lattice.size, rates(rate));
        return lattice.price[edge];
    }

    /** The number of the edge that swaps the tokens from {@code from} on for {@code original}. */
    public int swap(int from, String original) {
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
    public int keep(int token) {
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.from[e] == token && lattice.candidate[e] == Lattice.KEEP) {
                return e;
            }
        }
        throw new AssertionError("no edge that keeps " + token);
    }
}
