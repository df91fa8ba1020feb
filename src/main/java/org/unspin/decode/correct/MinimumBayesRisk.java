package org.unspin.decode.correct;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.ConfidenceThresholds.Ground;
import org.unspin.decode.correct.ConfidenceThresholds.Threshold;
import org.unspin.decode.lattice.Articles;
import org.unspin.decode.lattice.Lattice;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.CaseShape;

/**
 * Turns the posteriors of a sentence's edges into corrections: the path whose words are right most often in expectation (minimum
 * Bayes risk; V. Goel and W. Byrne 2000), not the single likeliest one, because each correction is used by itself. Immutable.
 */
public final class MinimumBayesRisk {
    /** What is less likely than this is no alternative. */
    public static final double LEAST_ALTERNATIVE = 0.005;

    private static final int MOST_ALTERNATIVES = 5;
    /** Below this probability, the word that stands there is taken to be garbled for certain. */
    private static final double CERTAINLY_GARBLED = 0.03;
    /** A word this much likelier where it stands than by itself, in nats, fits its place. */
    private static final double FITS = 1.5;

    private final Lattice lattice;
    private final Block block;
    private final String text;
    private final Channel channel;
    private final CompiledDictionary dictionary;
    private final ConfidenceThresholds thresholds;
    private final double[] posterior;
    private final SwapRates rates;

    /**
     * A decision over a lattice.
     *
     * @param posterior by edge; not copied
     * @param rates swap rates, from which the posteriors were made
     */
    public MinimumBayesRisk(
            Lattice lattice, Channel channel, ConfidenceThresholds thresholds, double[] posterior, SwapRates rates) {
        this.lattice = lattice;
        this.block = lattice.block().block();
        this.text = block.text().text();
        this.channel = channel;
        this.dictionary = channel.dictionary();
        this.thresholds = thresholds;
        this.posterior = posterior;
        this.rates = rates;
    }

    /** Adds the corrections of a sentence, one of those with edges. */
    public void collect(int sentence, List<Edit> edits) {
        int[] path = path(sentence);
        Supplier<ContextFit> fit = Suppliers.memoize(() -> new ContextFit(lattice, channel, path));
        for (int i = 0; i < path.length - 1; i += lattice.span(path[i])) {
            if (lattice.isSwap(path[i])) {
                correct(path[i], sentence, fit, edits);
            }
        }
    }

    /** The best path: by token of a sentence, and for its end, the edge that goes on from there. */
    public int[] path(int sentence) {
        int edgeFrom = lattice.edgeFrom(sentence);
        int edgeTo = lattice.edgeTo(sentence);
        int begin = lattice.from(edgeFrom);
        int end = lattice.from(edgeTo - 1);
        double[] best = new double[end - begin + 1];
        int[] path = new int[end - begin + 1];
        path[end - begin] = edgeTo - 1;
        for (int e = edgeTo - 2; e >= edgeFrom; e--) {
            int i = lattice.from(e) - begin;
            double score = posterior[e] * lattice.span(e) + best[i + lattice.span(e)];
            // edges come in order of their begin, so everything behind this one is settled
            if (score >= best[i]) {
                best[i] = score;
                path[i] = e;
            }
        }
        return path;
    }

    private void correct(int edge, int sentence, Supplier<ContextFit> fit, List<Edit> edits) {
        List<Edit.Option> options = options(edge, sentence);
        int first = lattice.phraseFrom(edge);
        int start = block.startOffset(first);
        int end = block.endOffset(lattice.to(edge) - 1);
        String replacement = written(edge);
        if (replacement.length() == end - start && text.startsWith(replacement, start)) {
            return; // the entry is for a word that this is not, or a user says that the word may stand for itself
        }
        // the same word with and without a corrected article is one option
        double confidence = 0;
        for (Edit.Option option : options) {
            if (option.text().equals(replacement)) {
                confidence = Math.min(1, option.probability());
            }
        }
        if (confidence < threshold(edge, fit, options).confidence()) {
            return;
        }
        options.removeIf(option -> option.text().equals(replacement));
        if (lattice.withArticle(edge)) {
            int at = block.startOffset(first - 1);
            int articleEnd = block.endOffset(first - 1);
            String written = Articles.beforeVowelSound(replacement) ? "an" : "a";
            CaseShape articleShape = CaseShape.of(text, at, articleEnd);
            edits.add(new Edit(at, articleEnd, articleShape.apply(written), confidence, Edit.ARTICLE, List.of()));
        }
        edits.add(new Edit(
                start,
                end,
                replacement,
                confidence,
                explaining(edge),
                List.copyOf(options.subList(0, Math.min(MOST_ALTERNATIVES, options.size())))));
    }

    /**
     * The original of a swap as it would be written in its place: with the capitals of what stands there, unless those are the garbled
     * form's own.
     */
    public String written(int edge) {
        int candidate = lattice.candidate(edge);
        int first = lattice.phraseFrom(edge);
        String original = dictionary.original(candidate);
        if (block.capitalisedWithin(first) && dictionary.isProper(dictionary.node(candidate))) {
            return original;
        }
        return block.isTitle(first, lattice.to(edge))
                ? CaseShape.title(original)
                : CaseShape.of(text, block.startOffset(first), block.endOffset(first))
                        .apply(original);
    }

    /** The candidate of the family that is likeliest to have made the swap. */
    public int explaining(int edge) {
        int given = lattice.candidate(edge);
        int family = lattice.block().families().family(lattice.likeliestPlace(edge, rates));
        int node = dictionary.node(given);
        for (int c = dictionary.candidatesFrom(node); c < dictionary.candidatesTo(node); c++) {
            if (dictionary.family(c) == family && dictionary.originalId(c) == dictionary.originalId(given)) {
                return c;
            }
        }
        return given;
    }

    /** The confidence that a swap needs if the rest of its sentence is as a path says. */
    public Threshold threshold(int edge, int sentence, int[] path) {
        return threshold(edge, () -> new ContextFit(lattice, channel, path), options(edge, sentence));
    }

    /**
     * The least confidence of a correction. It is higher where the entry was only computed or the spinner leaves much alone, and highest
     * where it does and the word fits its place: what is passable as it stands is not worth a risk.
     */
    private Threshold threshold(int edge, Supplier<ContextFit> fit, List<Edit.Option> options) {
        int explaining = explaining(edge);
        if (dictionary.habits(dictionary.family(explaining)).leavesMuchAlone()) {
            return thresholds.on(fit.get().of(edge) > FITS ? Ground.FITTING : Ground.SPARING);
        }
        boolean computed = ActiveFamilies.isInferred(dictionary.source(explaining));
        return thresholds.on(computed && mayBeMeant(edge, options) ? Ground.COMPUTED : Ground.ORDINARY);
    }

    private boolean mayBeMeant(int edge, List<Edit.Option> options) {
        int start = block.startOffset(lattice.phraseFrom(edge));
        int end = block.endOffset(lattice.to(edge) - 1);
        for (Edit.Option option : options) {
            if (option.probability() > CERTAINLY_GARBLED
                    && option.text().length() == end - start
                    && text.startsWith(option.text(), start)) {
                return true;
            }
        }
        return false;
    }

    /** All that the span of a swap may have been, likeliest first. */
    List<Edit.Option> options(int edge, int sentence) {
        int begin = lattice.phraseFrom(edge);
        int end = lattice.to(edge);
        int start = block.startOffset(begin);
        List<Edit.Option> options = new ArrayList<>();
        double swapped = 0;
        for (int e = lattice.edgeFrom(sentence); e < lattice.edgeTo(sentence); e++) {
            if (!lattice.isSwap(e) || lattice.phraseFrom(e) != begin || lattice.to(e) != end) {
                continue;
            }
            swapped += posterior[e];
            if (posterior[e] >= LEAST_ALTERNATIVE) {
                add(options, written(e), posterior[e]);
            }
        }
        if (1 - swapped >= LEAST_ALTERNATIVE) {
            add(options, text.substring(start, block.endOffset(end - 1)), 1 - swapped);
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
