package org.unspin.engine.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.unspin.Correction;
import org.unspin.Explanation;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Outcome;
import org.unspin.Explanation.WhatIf;
import org.unspin.engine.Configuration;
import org.unspin.engine.Engine;

/** Finds out why one place of a text was changed or not, by restoring the text again under other conditions. For one thread. */
public final class ExplanationBuilder {
    private final Configuration configuration;
    private final Engine engine;
    private final String text;
    private final TracedRestoration now;
    private final DecisionTrace place;
    private final Optional<Correction> correction;
    /** The candidate whose fate is looked into: what was put there, or what is likeliest to have been. */
    private final Optional<Candidate> questioned;

    /**
     * Looks into a place of a text.
     *
     * @throws IllegalArgumentException if there is no word; IndexOutOfBoundsException if it is no span of the text
     */
    public ExplanationBuilder(Configuration configuration, Engine engine, String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        this.configuration = configuration;
        this.engine = engine;
        this.text = text;
        this.now = TracedRestoration.of(engine, text, start, end, List.of());
        this.place = now.trace();
        this.correction = now.corrections().stream()
                .filter(c -> c.start() == place.start() && c.end() == place.end())
                .findFirst();
        this.questioned = place.candidates().stream()
                .filter(c -> !c.asItStands()
                        && (correction.isEmpty()
                                || c.text().equals(correction.get().replacement())))
                .findFirst();
    }

    /** Makes the explanation. */
    public Explanation build() {
        return new Explanation(
                place.start(),
                place.end(),
                text.substring(place.start(), place.end()),
                outcome(),
                correction,
                place.candidates(),
                place.threshold(),
                new Explanation.Gate(
                        now.spun(),
                        place.lookedInto(),
                        place.logOdds(),
                        place.distinctSwaps(),
                        place.swapsNeeded(),
                        detector(),
                        place.sentenceSpun()),
                place.families(),
                place.listedBy(),
                whatIfs(),
                place.languageModelScale());
    }

    private double detector() {
        return engine.diagnose(text).spunProbability();
    }

    private Outcome outcome() {
        if (correction.isPresent()) {
            return Outcome.CHANGED;
        }
        if (place.spared()) {
            return Outcome.PROTECTED;
        }
        if (questioned.isEmpty() && place.listedBy().isEmpty()) {
            return Outcome.NOT_LISTED;
        }
        if (!now.spun()) {
            return Outcome.TEXT_NOT_SPUN;
        }
        if (questioned.isEmpty()) {
            return Outcome.OTHER_SPINNER;
        }
        return place.candidates().get(0).asItStands() ? Outcome.MEANT : Outcome.UNSURE;
    }

    private List<WhatIf> whatIfs() {
        return questioned
                .map(candidate -> new Counterfactuals(configuration, engine, text, now, candidate).tried())
                .orElse(List.of());
    }
}
