package org.unspin.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Entry;
import org.unspin.Explanation.FamilyRate;
import org.unspin.Explanation.Threshold;
import org.unspin.channel.Channel;
import org.unspin.decode.DecodedBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DocumentContext;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.ChannelWeights;
import org.unspin.decode.lattice.EdgeScorer;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Tells why a decoded block was decided as it was at one place. For one thread. */
final class BlockExplainer {
    private static final double PERCENT = 100;

    private final DecodedBlock decoded;
    private final boolean lookedInto;
    private final Channel channel;
    private final CompiledDictionary dictionary;
    private final Block block;
    private final Lattice lattice;
    private final SpunDecision decision;
    private final ChannelWeights weights;
    private final double[] posterior;
    private final MinimumBayesRisk risk;
    private final Place place;

    /**
     * An explainer.
     *
     * @param lookedInto whether the prefilter found the block worth a look; nothing is changed in one that is not
     */
    BlockExplainer(DecodedBlock decoded, boolean lookedInto, Place place) {
        this.decoded = decoded;
        this.lookedInto = lookedInto;
        this.channel = decoded.channel();
        this.dictionary = channel.dictionary();
        this.block = decoded.block();
        this.lattice = decoded.lattice();
        this.decision = decoded.decision();
        this.weights = decoded.weights();
        this.posterior = decision.posterior();
        this.risk = decoded.risk(posterior, weights.rates());
        this.place = place;
    }

    /**
     * The trace.
     *
     * @param locked whether the place is protected
     * @param listedBy names of the families that list it
     */
    DecisionTrace trace(boolean locked, List<String> listedBy) {
        int sentence = place.sentence();
        boolean spun = lookedInto && decision.spun();
        return new DecisionTrace(
                place.startOffset(),
                place.endOffset(),
                locked || block.standing(place.begin()) == Block.FIXED,
                listedBy,
                families(),
                lookedInto,
                decision.logOdds(),
                decision.distinctSwaps(),
                decoded.settings().minimumSwaps(),
                block.startOffset(block.sentenceBegin(sentence)),
                block.endOffset(block.sentenceEnd(sentence) - 1),
                decision.sentenceSpun()[sentence],
                candidates(),
                spun ? RateSweep.edit(risk, place) : Optional.empty(),
                threshold(),
                () -> place.edge() < 0 ? Optional.empty() : new RateSweep(decoded, place).turning(),
                decoded.settings().languageModelScale());
    }

    private List<FamilyRate> families() {
        List<FamilyRate> families = new ArrayList<>();
        ActiveFamilies active = lattice.block().families();
        for (int a = 0; a < active.count(); a++) {
            SpinnerHabits habits = active.habits(a);
            families.add(new FamilyRate(
                    dictionary.familyName(active.family(a)),
                    weights.rates().of(active.tier(a, Source.OBSERVED, false)),
                    habits.leastSwaps() / PERCENT,
                    habits.mostSwaps() / PERCENT));
        }
        return families;
    }

    private Threshold threshold() {
        if (place.edge() < 0) {
            return new Threshold(1, Threshold.Ground.ORDINARY);
        }
        int[] path = new SentencePaths(lattice, place.sentenceIndex())
                .through(risk.path(place.sentenceIndex()), place.edge(), place);
        var threshold = risk.threshold(place.edge(), place.sentenceIndex(), path);
        return new Threshold(
                threshold.confidence(),
                switch (threshold.ground()) {
                    case ORDINARY -> Threshold.Ground.ORDINARY;
                    case COMPUTED -> Threshold.Ground.COMPUTED_ENTRY;
                    case SPARING -> Threshold.Ground.SPARING_SPINNER;
                    case FITTING -> Threshold.Ground.FITS_ITS_PLACE;
                });
    }

    /** The likeliest first; what stands there is always among them. Their probabilities sum up to 1 at most. */
    private List<Candidate> candidates() {
        String asItStands = place.text();
        if (place.sentenceIndex() < 0) {
            return List.of(new Candidate(asItStands, Optional.empty(), 0, 0, 0, 0, 0, 1));
        }
        Map<String, List<Integer>> edgesByText = new LinkedHashMap<>();
        double swapped = 0;
        int widest = place.begin();
        for (int e = place.edgeFrom(); e < place.edgeTo(); e++) {
            if (place.isFilledBy(e)) {
                edgesByText
                        .computeIfAbsent(risk.written(e), key -> new ArrayList<>())
                        .add(e);
                swapped += posterior[e];
                widest = Math.min(widest, lattice.from(e));
            }
        }
        // the same word as stands there is no change, even where a dictionary lists it
        double kept = 1 - swapped + probability(edgesByText.getOrDefault(asItStands, List.of()));
        edgesByText.remove(asItStands);
        Scores scores = new Scores(widest);
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(scores.candidate(asItStands, -1, Math.max(0, kept)));
        edgesByText.forEach((text, edges) ->
                candidates.add(scores.candidate(text, likeliest(edges), Math.min(1, probability(edges)))));
        candidates.sort(
                Comparator.comparingDouble(Candidate::posterior).reversed().thenComparing(Candidate::text));
        return candidates;
    }

    private int likeliest(List<Integer> edges) {
        int best = edges.get(0);
        for (int e : edges) {
            best = posterior[e] > posterior[best] ? e : best;
        }
        return best;
    }

    /** As in a correction, what is hardly possible is not added up. */
    private double probability(List<Integer> edges) {
        double all = 0;
        double counted = 0;
        for (int e : edges) {
            all += posterior[e];
            counted += posterior[e] >= MinimumBayesRisk.LEAST_ALTERNATIVE ? posterior[e] : 0;
        }
        return counted > 0 ? counted : all;
    }

    /** What language model, channel and document say of each candidate. */
    private final class Scores {
        private final DocumentContext context = new DocumentContext(lattice.block(), channel);
        private final EdgeScorer scorer = new EdgeScorer(lattice, channel);
        private final SentencePaths paths = new SentencePaths(lattice, place.sentenceIndex());
        private final int[] kept = paths.kept();
        private final int[] restored = risk.path(place.sentenceIndex());
        /** Where the widest candidate begins: at an article before the place, if one of them corrects it. */
        private final int widest;

        Scores(int widest) {
            this.widest = widest;
        }

        Candidate candidate(String text, int edge, double probability) {
            boolean swap = edge >= 0;
            double topic = swap ? Math.log(context.support(place.begin(), lattice.candidate(edge))) : 0;
            double repetition = swap ? Math.log(weights.factor(edge)) : 0;
            return new Candidate(
                    text,
                    swap ? Optional.of(entry(edge)) : Optional.empty(),
                    scorer.score(paths.through(kept, edge, place)),
                    scorer.score(paths.through(restored, edge, place)),
                    channel(edge) - topic - repetition,
                    topic,
                    repetition,
                    probability);
        }

        /** Of the whole place, so that a candidate that corrects the article before it compares with those that do not. */
        private double channel(int edge) {
            int begin = lattice.from(place.edgeFrom());
            double log = edge < 0 ? 0 : Math.log(weights.of(edge));
            for (int i = widest; i < (edge < 0 ? place.end() : lattice.from(edge)); i++) {
                log += Math.log(weights.of(kept[i - begin]));
            }
            return log;
        }

        private Entry entry(int edge) {
            int candidate = risk.explaining(edge);
            int familyPlace = lattice.block().families().place(dictionary.family(candidate));
            return new Entry(
                    dictionary.familyName(dictionary.family(candidate)),
                    dictionary.garbled(candidate),
                    dictionary.original(candidate),
                    dictionary.source(candidate),
                    dictionary.weight(candidate),
                    weights.rates().of(lattice.tier(edge, familyPlace)));
        }
    }
}
