package org.unspin.decode.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DocumentContext;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.Lattice;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.CaseShape;
import org.unspin.text.Tokens;

/** All that may have stood at one place, with what language model, channel and document say of each. For one thread. */
final class CandidateScores {
    private final DecodedBlock scene;
    private final DecodedBlock.Span span;
    private final Lattice lattice;
    private final double[] posterior;
    private final String asItStands;
    /** Where the widest candidate begins: at an article before the place, if one of them corrects it. */
    private int widest;

    CandidateScores(DecodedBlock scene, DecodedBlock.Span span) {
        this.scene = scene;
        this.span = span;
        this.lattice = scene.lattice();
        this.posterior = scene.test().posterior();
        this.asItStands = scene.reading().text.text().substring(span.startInText(), span.endInText());
        this.widest = span.begin();
    }

    /** The likeliest first; what stands there is always among them. Their probabilities sum up to 1 at most. */
    List<DecisionTrace.Candidate> all() {
        if (span.inTrellis() < 0) {
            return List.of(new DecisionTrace.Candidate(asItStands, Optional.empty(), 0, 0, 0, 0, 0, 1));
        }
        Map<String, List<Integer>> readings = new LinkedHashMap<>();
        double swapped = 0;
        for (int e = span.edgeFrom(); e < span.edgeTo(); e++) {
            if (span.isReadBy(e)) {
                readings.computeIfAbsent(written(e), key -> new ArrayList<>()).add(e);
                swapped += posterior[e];
                widest = Math.min(widest, lattice.from[e]);
            }
        }
        // the same word as stands there is no change, even where a dictionary lists it
        double kept = 1 - swapped + probability(readings.getOrDefault(asItStands, List.of()));
        readings.remove(asItStands);
        Paths paths = new Paths();
        List<DecisionTrace.Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(asItStands, -1, Math.max(0, kept), paths));
        readings.forEach((text, edges) ->
                candidates.add(candidate(text, likeliest(edges), Math.min(1, probability(edges)), paths)));
        candidates.sort(Comparator.comparingDouble(DecisionTrace.Candidate::posterior)
                .reversed()
                .thenComparing(DecisionTrace.Candidate::text));
        return candidates;
    }

    private String written(int edge) {
        Block reading = scene.reading();
        Tokens tokens = reading.text.tokens();
        CaseShape shape =
                CaseShape.of(reading.text.text(), span.startInText(), tokens.end(reading.fromToken + span.begin()));
        return shape.apply(scene.channel().dictionary().original(lattice.candidate[edge]));
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

    private DecisionTrace.Candidate candidate(String text, int edge, double probability, Paths paths) {
        boolean swap = edge >= 0;
        double topic = swap ? Math.log(paths.surroundings.support(span.begin(), lattice.candidate[edge])) : 0;
        double repetition = swap ? Math.log(lattice.factor[edge]) : 0;
        return new DecisionTrace.Candidate(
                text,
                swap ? Optional.of(entry(edge)) : Optional.empty(),
                paths.score(paths.kept, edge),
                paths.score(paths.restored, edge),
                channel(edge, paths.kept) - topic - repetition,
                topic,
                repetition,
                probability);
    }

    /** Of the whole place, so that a candidate that corrects the article before it compares with those that do not. */
    private double channel(int edge, int[] kept) {
        int begin = lattice.from[span.edgeFrom()];
        double log = edge < 0 ? 0 : Math.log(lattice.price[edge]);
        for (int i = widest; i < (edge < 0 ? span.end() : lattice.from[edge]); i++) {
            log += Math.log(lattice.price[kept[i - begin]]);
        }
        return log;
    }

    private DecisionTrace.Entry entry(int edge) {
        CompiledDictionary dictionary = scene.channel().dictionary();
        int candidate = scene.best().explaining(edge);
        ActiveFamilies families = scene.reading().families();
        int place = families.place(dictionary.family(candidate));
        return new DecisionTrace.Entry(
                dictionary.familyName(dictionary.family(candidate)),
                dictionary.garbled(candidate),
                dictionary.original(candidate),
                dictionary.source(candidate),
                dictionary.weight(candidate),
                scene.test().rates().of(lattice.tier[edge * families.count() + place]));
    }

    /** The sentence as it stands, and as it is restored. */
    private final class Paths {
        private final DocumentContext surroundings = new DocumentContext(scene.reading(), scene.channel());
        private final SentenceScore sentence =
                new SentenceScore(scene.reading(), lattice, scene.channel(), span.edgeFrom(), span.edgeTo());
        private final int[] kept = sentence.keptPath();
        private final int[] restored = scene.best().path(span.edgeFrom(), span.edgeTo());

        Paths() {
            lattice.price(span.edgeFrom(), span.edgeTo(), scene.test().rates());
        }

        double score(int[] path, int edge) {
            return sentence.of(sentence.through(path, edge, span.begin(), span.end()));
        }
    }
}
