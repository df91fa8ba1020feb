package org.unspin.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.decode.DecodedBlock;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.ChannelWeights;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Decides about a swap again at other swap rates of its family, its sentence being as likely spun as it is. For one thread. */
final class RateSweep {
    /** How exactly the rate is told at which the decision turns. */
    private static final double RATE_STEP = 0.001;

    private final DecodedBlock decoded;
    private final Lattice lattice;
    private final ChannelWeights weights;
    private final Trellis trellis;
    private final Place place;
    private final int familyPlace;

    /** A sweep at the place of a swap. */
    RateSweep(DecodedBlock decoded, Place place) {
        this.decoded = decoded;
        this.lattice = decoded.lattice();
        this.weights = decoded.weights();
        this.trellis = decoded.trellis();
        this.place = place;
        this.familyPlace = lattice.likeliestPlace(place.edge(), weights.rates());
    }

    /** What is changed in a place. */
    static Optional<Edit> edit(MinimumBayesRisk risk, Place place) {
        if (place.sentenceIndex() < 0) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        risk.collect(place.sentenceIndex(), edits);
        return edits.stream()
                .filter(edit ->
                        edit.candidate() >= 0 && edit.start() < place.endOffset() && edit.end() > place.startOffset())
                .findFirst();
    }

    /** The rate at which the place begins or ceases to be changed. */
    Optional<DecisionTrace.Turning> turning() {
        boolean atTheTop = changedAt(SwapRates.MOST).isPresent();
        if (atTheTop == changedAt(SwapRates.LEAST).isPresent()) {
            return Optional.empty();
        }
        double low = SwapRates.LEAST;
        double top = SwapRates.MOST;
        while (top - low > RATE_STEP) {
            double middle = (low + top) / 2;
            if (changedAt(middle).isPresent() == atTheTop) {
                top = middle;
            } else {
                low = middle;
            }
        }
        boolean changedNow = edit(decoded.risk(decoded.decision().posterior(), weights.rates()), place)
                .isPresent();
        double beyond = changedNow == atTheTop ? low : top;
        return Optional.of(new DecisionTrace.Turning(
                beyond,
                changedAt(beyond).map(Edit::replacement).orElse(place.text()),
                likelihood(posterior(at(beyond)))));
    }

    private ChannelWeights at(double rate) {
        return weights.at(weights.rates().with(familyPlace, rate));
    }

    private Optional<Edit> changedAt(double rate) {
        ChannelWeights others = at(rate);
        return edit(decoded.risk(posterior(others), others.rates()), place);
    }

    private double[] posterior(ChannelWeights others) {
        double[] posterior = new double[lattice.size()];
        trellis.posteriors(place.sentenceIndex(), others, posterior);
        double spun = decoded.decision().sentenceSpun()[place.sentence()];
        for (int e = place.edgeFrom(); e < place.edgeTo(); e++) {
            double kept = lattice.isSwap(e) ? 0 : 1 - spun;
            posterior[e] = kept + spun * posterior[e];
        }
        return posterior;
    }

    /** Of what the swap puts back, with a corrected article or without. */
    private double likelihood(double[] posterior) {
        CompiledDictionary dictionary = decoded.channel().dictionary();
        int original = dictionary.originalId(lattice.candidate(place.edge()));
        double sum = 0;
        for (int e = place.edgeFrom(); e < place.edgeTo(); e++) {
            if (place.isFilledBy(e) && dictionary.originalId(lattice.candidate(e)) == original) {
                sum += posterior[e];
            }
        }
        return Math.min(1, sum);
    }
}
