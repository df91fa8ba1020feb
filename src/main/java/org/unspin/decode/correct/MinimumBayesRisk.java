package org.unspin.decode.correct;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.lattice.Articles;
import org.unspin.decode.lattice.Lattice;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.CaseShape;
import org.unspin.text.Tokens;

/**
 * Turns the posteriors of a sentence's edges into corrections: the path whose words are right most often in expectation (minimum
 * Bayes risk; V. Goel and W. Byrne 2000), not the single likeliest one, because each correction is used by itself.
 */
public final class MinimumBayesRisk {
    private static final int MOST_ALTERNATIVES = 5;
    public static final double LEAST_ALTERNATIVE = 0.005;
    /** Below this probability, the word that stands there is taken to be garbled for certain. */
    private static final double CERTAINLY_GARBLED = 0.03;

    /** A spinner that swaps less than this share of what it knows leaves much alone. */
    private static final double LEAVES_MUCH_ALONE = 0.7;
    /** A word this much likelier where it stands than by itself, in nats, fits its place. */
    private static final double FITS = 1.5;

    private final Block reading;
    private final Lattice lattice;
    private final Channel channel;
    private final DecoderSettings settings;
    private final double[] posterior;
    private final SwapRates rates;

    public MinimumBayesRisk(
            Block reading,
            Lattice lattice,
            Channel channel,
            DecoderSettings settings,
            double[] posterior,
            SwapRates rates) {
        this.reading = reading;
        this.lattice = lattice;
        this.channel = channel;
        this.settings = settings;
        this.posterior = posterior;
        this.rates = rates;
    }

    /** Adds the corrections of the sentence whose edges are {@code [edgeFrom, edgeTo)}. */
    public void collect(int edgeFrom, int edgeTo, List<Edit> edits) {
        int begin = lattice.from[edgeFrom];
        int end = lattice.from[edgeTo - 1];
        int[] choice = path(edgeFrom, edgeTo);
        Supplier<ContextFit> fluency =
                Suppliers.memoize(() -> new ContextFit(reading, lattice, channel, begin, end, choice));
        for (int i = 0; i < end - begin; i += lattice.span[choice[i]]) {
            int e = choice[i];
            if (lattice.candidate[e] >= 0) {
                correct(e, edgeFrom, edgeTo, fluency, edits);
            }
        }
    }

    /** By token of the sentence whose edges are {@code [edgeFrom, edgeTo)}: the edge that the best path takes from there. */
    public int[] path(int edgeFrom, int edgeTo) {
        int begin = lattice.from[edgeFrom];
        int end = lattice.from[edgeTo - 1];
        double[] best = new double[end - begin + 1];
        int[] choice = new int[end - begin + 1];
        for (int e = edgeTo - 2; e >= edgeFrom; e--) {
            int i = lattice.from[e] - begin;
            double score = posterior[e] * lattice.span[e] + best[i + lattice.span[e]];
            // edges come in order of their begin, so everything behind this one is settled
            if (score >= best[i]) {
                best[i] = score;
                choice[i] = e;
            }
        }
        return choice;
    }

    private void correct(int edge, int edgeFrom, int edgeTo, Supplier<ContextFit> fluency, List<Edit> edits) {
        List<Edit.Option> options = options(edge, edgeFrom, edgeTo);
        Tokens tokens = reading.text.tokens();
        int article = lattice.withArticle(edge) ? 1 : 0;
        int first = reading.fromToken + lattice.from[edge] + article;
        int last = reading.fromToken + lattice.from[edge] + lattice.span[edge] - 1;
        int start = tokens.start(first);
        int end = tokens.end(last);
        CaseShape shape = CaseShape.of(reading.text.text(), start, tokens.end(first));
        String replacement = shape.apply(channel.dictionary().original(lattice.candidate[edge]));
        if (replacement.length() == end - start && reading.text.text().startsWith(replacement, start)) {
            return; // the entry is for a word that this is not, or a user says that the word may stand for itself
        }
        // the same word with and without a corrected article is one reading
        double confidence = 0;
        for (Edit.Option option : options) {
            if (option.text().equals(replacement)) {
                confidence = Math.min(1, option.probability());
            }
        }
        int explaining = explaining(edge);
        if (confidence < threshold(edge, explaining, fluency, options, start, end)) {
            return;
        }
        options.removeIf(option -> option.text().equals(replacement));
        if (article == 1) {
            int at = tokens.start(first - 1);
            CaseShape articleShape = CaseShape.of(reading.text.text(), at, tokens.end(first - 1));
            String written = Articles.beforeVowelSound(replacement) ? "an" : "a";
            edits.add(new Edit(at, tokens.end(first - 1), articleShape.apply(written), confidence, -1, List.of()));
        }
        edits.add(new Edit(
                start,
                end,
                replacement,
                confidence,
                explaining,
                List.copyOf(options.subList(0, Math.min(MOST_ALTERNATIVES, options.size())))));
    }

    /** The candidate of the family that is likeliest to have made the swap. */
    public int explaining(int edge) {
        CompiledDictionary dictionary = channel.dictionary();
        int given = lattice.candidate[edge];
        int place = lattice.likeliestPlace(edge, rates);
        int family = reading.families().family(place);
        for (int c = dictionary.candidatesFrom(dictionary.node(given));
                c < dictionary.candidatesTo(dictionary.node(given));
                c++) {
            if (dictionary.family(c) == family && dictionary.originalId(c) == dictionary.originalId(given)) {
                return c;
            }
        }
        return given;
    }

    /**
     * The least confidence of a correction. It is higher where the entry was only computed, where the spinner leaves much alone, and
     * most where besides the word fits its place: what is passable as it stands is not worth a risk.
     */
    public double threshold(
            int edge, int explaining, Supplier<ContextFit> fluency, List<Edit.Option> options, int start, int end) {
        CompiledDictionary dictionary = channel.dictionary();
        if (dictionary.habits(dictionary.family(explaining)).expectedSwaps() < LEAVES_MUCH_ALONE) {
            return fluency.get().fit(edge) > FITS
                    ? settings.minimumFluentConfidence()
                    : settings.minimumSparingConfidence();
        }
        boolean inferred = ActiveFamilies.isInferred(dictionary.source(explaining));
        return inferred && mayBeMeant(options, start, end)
                ? settings.minimumInferredConfidence()
                : settings.minimumConfidence();
    }

    private boolean mayBeMeant(List<Edit.Option> options, int start, int end) {
        for (Edit.Option option : options) {
            if (option.probability() > CERTAINLY_GARBLED
                    && option.text().length() == end - start
                    && reading.text.text().startsWith(option.text(), start)) {
                return true;
            }
        }
        return false;
    }

    /** All readings of the span of a swap, likeliest first. */
    public List<Edit.Option> options(int edge, int edgeFrom, int edgeTo) {
        int article = lattice.withArticle(edge) ? 1 : 0;
        int begin = lattice.from[edge] + article;
        int end = lattice.from[edge] + lattice.span[edge];
        Tokens tokens = reading.text.tokens();
        int start = tokens.start(reading.fromToken + begin);
        CaseShape shape = CaseShape.of(reading.text.text(), start, tokens.end(reading.fromToken + begin));
        List<Edit.Option> options = new ArrayList<>();
        double swapped = 0;
        for (int e = edgeFrom; e < edgeTo; e++) {
            int ownBegin = lattice.from[e] + (lattice.withArticle(e) ? 1 : 0);
            if (lattice.candidate[e] < 0 || ownBegin != begin || lattice.from[e] + lattice.span[e] != end) {
                continue;
            }
            swapped += posterior[e];
            if (posterior[e] >= LEAST_ALTERNATIVE) {
                add(options, shape.apply(channel.dictionary().original(lattice.candidate[e])), posterior[e]);
            }
        }
        if (1 - swapped >= LEAST_ALTERNATIVE) {
            add(options, reading.text.text().substring(start, tokens.end(reading.fromToken + end - 1)), 1 - swapped);
        }
        options.sort(
                Comparator.comparingDouble(Edit.Option::probability).reversed().thenComparing(Edit.Option::text));
        return options;
    }

    private static void add(List<Edit.Option> options, String text, double probability) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).text().equals(text)) {
                options.set(i, new Edit.Option(text, options.get(i).probability() + probability));
                return;
            }
        }
        options.add(new Edit.Option(text, probability));
    }
}
