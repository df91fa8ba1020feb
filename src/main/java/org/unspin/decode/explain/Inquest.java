package org.unspin.decode.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.decode.Findings;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.ContextFit;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.Lattice;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.text.Tokens;

/** Asks a scene why it was decided as it was at one place. For one thread. */
final class Inquest {
    private static final double PERCENT = 100;
    /** How exactly the rate is told at which the decision turns. */
    private static final double RATE_STEP = 0.001;

    private final DecodedBlock scene;
    private final DecodedBlock.Span span;
    private final int sentence;
    private final double sentenceSpun;

    /**
     * An inquest on some tokens, or on the swap that covers one of them.
     *
     * @param first number of the first token in the text
     * @param last number of the last
     */
    Inquest(DecodedBlock scene, int first, int last) {
        this.scene = scene;
        Block reading = scene.reading();
        int from = first - reading.fromToken;
        int s = 0;
        while (scene.sentences().end(s) <= from) {
            s++;
        }
        sentence = s;
        span = scene.span(
                s,
                from,
                Math.min(last + 1 - reading.fromToken, scene.sentences().end(s)));
        sentenceSpun = scene.verdict().spunProbability()[s];
    }

    DecisionTrace inspection(Findings findings, boolean locked, List<String> listedBy, DecisionTrace.Screen screen) {
        boolean fixed = scene.reading().standing[span.begin()] == Block.FIXED;
        double threshold = span.edge() < 0 ? 1 : threshold();
        return new DecisionTrace(
                findings,
                span.startInText(),
                span.endInText(),
                locked || fixed,
                listedBy,
                families(),
                screen,
                new DecisionTrace.Block(
                        scene.verdict().logOdds(),
                        scene.test().distinctSwaps(),
                        scene.settings().minimumSwaps(),
                        scene.spun()),
                sentence(),
                new CandidateScores(scene, span).all(),
                scene.spun()
                        ? scene.edit(
                                span, scene.test().posterior(), scene.test().rates())
                        : Optional.empty(),
                threshold,
                bar(threshold),
                turning(),
                scene.settings().languageModelScale());
    }

    private DecisionTrace.Sentence sentence() {
        Tokens tokens = scene.reading().text.tokens();
        int first = scene.reading().fromToken;
        return new DecisionTrace.Sentence(
                tokens.start(first + scene.sentences().begin(sentence)),
                tokens.end(first + scene.sentences().end(sentence) - 1),
                scene.verdict().logRatio()[sentence],
                sentenceSpun);
    }

    private List<DecisionTrace.Family> families() {
        List<DecisionTrace.Family> families = new ArrayList<>();
        ActiveFamilies active = scene.reading().families();
        for (int a = 0; a < active.count(); a++) {
            SpinnerHabits habits = active.habits(a);
            families.add(new DecisionTrace.Family(
                    scene.channel().dictionary().familyName(active.family(a)),
                    scene.test().rates().of(active.tier(a, Source.OBSERVED, false)),
                    habits.leastSwaps() / PERCENT,
                    habits.mostSwaps() / PERCENT));
        }
        return families;
    }

    private double threshold() {
        Lattice lattice = scene.lattice();
        MinimumBayesRisk best = scene.best();
        int begin = lattice.from[span.edgeFrom()];
        int end = lattice.from[span.edgeTo() - 1];
        int[] path = new SentenceScore(scene.reading(), lattice, scene.channel(), span.edgeFrom(), span.edgeTo())
                .through(best.path(span.edgeFrom(), span.edgeTo()), span.edge(), span.begin(), span.end());
        return best.threshold(
                span.edge(),
                best.explaining(span.edge()),
                () -> new ContextFit(scene.reading(), lattice, scene.channel(), begin, end, path),
                best.options(span.edge(), span.edgeFrom(), span.edgeTo()),
                span.startInText(),
                span.endInText());
    }

    private DecisionTrace.Bar bar(double threshold) {
        DecoderSettings settings = scene.settings();
        if (span.edge() < 0 || threshold == settings.minimumConfidence()) {
            return DecisionTrace.Bar.ORDINARY;
        }
        if (threshold == settings.minimumSparingConfidence()) {
            return DecisionTrace.Bar.SPARING;
        }
        return threshold == settings.minimumInferredConfidence() ? DecisionTrace.Bar.COMPUTED : DecisionTrace.Bar.FITS;
    }

    /** The rate at which the place begins or ceases to be changed, its sentence being as likely spun as it is. */
    private Optional<DecisionTrace.Turning> turning() {
        if (span.edge() < 0) {
            return Optional.empty();
        }
        int place = scene.lattice().likeliestPlace(span.edge(), scene.test().rates());
        boolean atTheTop = changedAt(SwapRates.MOST, place).isPresent();
        if (atTheTop == changedAt(SwapRates.LEAST, place).isPresent()) {
            return Optional.empty();
        }
        double low = SwapRates.LEAST;
        double top = SwapRates.MOST;
        while (top - low > RATE_STEP) {
            double middle = (low + top) / 2;
            if (changedAt(middle, place).isPresent() == atTheTop) {
                top = middle;
            } else {
                low = middle;
            }
        }
        boolean changedNow =
                scene.edit(span, scene.test().posterior(), scene.test().rates()).isPresent();
        double beyond = changedNow == atTheTop ? low : top;
        String asItStands = scene.reading().text.text().substring(span.startInText(), span.endInText());
        return Optional.of(new DecisionTrace.Turning(
                beyond,
                changedAt(beyond, place).map(Edit::replacement).orElse(asItStands),
                likelihood(posterior(scene.test().rates().with(place, beyond)))));
    }

    private Optional<Edit> changedAt(double rate, int place) {
        SwapRates rates = scene.test().rates().with(place, rate);
        return scene.edit(span, posterior(rates), rates);
    }

    private double[] posterior(SwapRates rates) {
        double[] posterior = new double[scene.lattice().size];
        scene.trellis().posteriors(span.inTrellis(), rates, posterior);
        for (int e = span.edgeFrom(); e < span.edgeTo(); e++) {
            double kept = scene.lattice().candidate[e] >= 0 ? 0 : 1 - sentenceSpun;
            posterior[e] = kept + sentenceSpun * posterior[e];
        }
        return posterior;
    }

    /** Of what the swap puts back, with a corrected article or without. */
    private double likelihood(double[] posterior) {
        double sum = 0;
        int[] candidate = scene.lattice().candidate;
        for (int e = span.edgeFrom(); e < span.edgeTo(); e++) {
            if (span.isReadBy(e)
                    && scene.channel().dictionary().originalId(candidate[e])
                            == scene.channel().dictionary().originalId(candidate[span.edge()])) {
                sum += posterior[e];
            }
        }
        return Math.min(1, sum);
    }
}
