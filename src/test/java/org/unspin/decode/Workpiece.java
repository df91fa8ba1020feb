package org.unspin.decode;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.ConfidenceThresholds;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.ChannelWeights;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.LatticeBuilder;
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
    public final ActiveBlock active;
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
        this.active = active(this.text, channel);
        this.lattice = LatticeBuilder.build(active, channel, sentence -> true);
        this.trellis =
                new Trellis(lattice, channel, weights(pruningRate), settings.languageModelScale(), settings.beam());
    }

    /** The one place that knows the order of all settings. */
    public static DecoderSettings settings(
            double priorOdds, double minimumSwaps, double minimumConfidence, double languageModelScale, int beam) {
        return new DecoderSettings(
                priorOdds,
                minimumSwaps,
                new ConfidenceThresholds(
                        minimumConfidence, (2 + minimumConfidence) / 3, minimumConfidence, (4 + minimumConfidence) / 5),
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
    public static ActiveBlock active(String text, Channel channel) {
        return active(segmented(text), channel);
    }

    public static ActiveBlock active(SegmentedText text, Channel channel) {
        return active(text, channel, new BitSet());
    }

    public static ActiveBlock active(SegmentedText text, Channel channel, BitSet locked) {
        return active(new Block(text, 0, text.sentenceCount(), channel, locked), channel);
    }

    public static ActiveBlock active(Block block, Channel channel) {
        return new ActiveBlock(block, allFamilies(channel.dictionary()), channel);
    }

    /** All families of a dictionary. */
    public static ActiveFamilies allFamilies(CompiledDictionary dictionary) {
        return new ActiveFamilies(
                dictionary, IntStream.range(0, dictionary.familyCount()).toArray());
    }

    /** A decoder that looks for all families of the channel. */
    public static Decoder decoder(Channel channel, DecoderSettings settings) {
        return new Decoder(
                channel, settings, FamilyOrder.regular(channel.dictionary().familyCount()));
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
        double[] rates = new double[active.families().count()];
        Arrays.fill(rates, rate);
        return SwapRates.uniform(active.families(), rates);
    }

    /** The channel at the same rate for everything. */
    public ChannelWeights weights(double rate) {
        return ChannelWeights.of(lattice, rates(rate));
    }

    /** Posteriors of all edges, all sentences, at one rate for everything. */
    public double[] posteriors(double rate) {
        double[] posterior = new double[lattice.size()];
        for (int s = 0; s < lattice.sentenceCount(); s++) {
            trellis.posteriors(s, weights(rate), posterior);
        }
        return posterior;
    }

    /** Likelihood ratio of the only sentence. */
    public double logRatio(double rate) {
        return trellis.posteriors(0, weights(rate), new double[lattice.size()]);
    }

    /** What the channel makes of an edge at one rate for everything. */
    public double weight(int edge, double rate) {
        return weights(rate).of(edge);
    }

    /** What would be corrected at some posteriors and a rate of one half. */
    public MinimumBayesRisk risk(DecoderSettings settings, double[] posterior) {
        return new MinimumBayesRisk(lattice, channel, settings.thresholds(), posterior, rates(0.5));
    }

    /** The corrections of all sentences. */
    public List<Edit> edits(DecoderSettings settings, double[] posterior) {
        List<Edit> edits = new ArrayList<>();
        for (int s = 0; s < lattice.sentenceCount(); s++) {
            risk(settings, posterior).collect(s, edits);
        }
        return edits;
    }

    /** The edge that swaps the tokens from {@code from} on for {@code original}. */
    public int swap(int from, String original) {
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.from(e) == from
                    && lattice.candidate(e) >= 0
                    && channel.dictionary().original(lattice.candidate(e)).equals(original)) {
                return e;
            }
        }
        throw new AssertionError("no edge from " + from + " to " + original);
    }

    /** The edge that keeps a token. */
    public int keep(int token) {
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.from(e) == token && lattice.candidate(e) == Lattice.KEEP) {
                return e;
            }
        }
        throw new AssertionError("no edge that keeps " + token);
    }
}
