package org.unspin.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Explanation;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Outcome;
import org.unspin.Explanation.WhatIf;
import org.unspin.decode.explain.DecisionTrace;

/** Finds out why one place of a text was changed or not, by restoring the text again under other conditions. For one thread. */
public final class ExplanationBuilder {
    private final Configuration configuration;
    private final Engine engine;
    private final String text;
    private final TracedRestoration now;
    private final DecisionTrace place;
    private final Optional<Correction> correction;
    private final List<Candidate> candidates;
    /** The reading whose fate is looked into: what was put there, or what is likeliest to have been. */
    private final Optional<Candidate> questioned;

    /** Looks into a place of a text. */
    public ExplanationBuilder(Configuration configuration, Engine engine, String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        this.configuration = configuration;
        this.engine = engine;
        this.text = text;
        this.now = engine.inquire(text, start, end, List.of());
        this.place = now.inspection();
        this.correction = now.corrections().stream()
                .filter(c -> c.start() == place.start() && c.end() == place.end())
                .findFirst();
        this.candidates =
                place.candidates().stream().map(ExplanationBuilder::candidate).toList();
        this.questioned = candidates.stream()
                .filter(c -> !c.asItStands()
                        && (correction.isEmpty()
                                || c.text().equals(correction.get().replacement())))
                .findFirst();
    }

    public Explanation explanation() {
        return new Explanation(
                place.start(),
                place.end(),
                text.substring(place.start(), place.end()),
                outcome(),
                correction,
                candidates,
                new Explanation.Threshold(
                        place.threshold(),
                        switch (place.bar()) {
                            case ORDINARY -> Explanation.Threshold.Ground.ORDINARY;
                            case COMPUTED -> Explanation.Threshold.Ground.COMPUTED_ENTRY;
                            case SPARING -> Explanation.Threshold.Ground.SPARING_SPINNER;
                            case FITS -> Explanation.Threshold.Ground.FITS_ITS_PLACE;
                        }),
                new Explanation.Gate(
                        now.spun(),
                        place.screen().passed(),
                        place.block().logOdds(),
                        place.block().distinctSwaps(),
                        place.block().swapsNeeded(),
                        detector(),
                        place.sentence().spun()),
                place.families().stream()
                        .map(family ->
                                new Explanation.FamilyRate(family.name(), family.rate(), family.least(), family.most()))
                        .toList(),
                place.listedBy(),
                whatIfs(),
                place.languageModelScale());
    }

    private static Candidate candidate(DecisionTrace.Candidate c) {
        return new Candidate(
                c.text(),
                c.entry()
                        .map(entry -> new Explanation.Entry(
                                entry.family(),
                                entry.garbled(),
                                entry.original(),
                                entry.source(),
                                entry.weight(),
                                entry.rate())),
                c.modelAsSpun(),
                c.modelRestored(),
                c.channel(),
                c.topic(),
                c.repetition(),
                c.posterior());
    }

    private double detector() {
        Diagnosis diagnosis = engine.diagnose(text);
        return diagnosis.spun() ? diagnosis.confidence() : 1 - diagnosis.confidence();
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
        return candidates.get(0).asItStands() ? Outcome.MEANT : Outcome.UNSURE;
    }

    private List<WhatIf> whatIfs() {
        return questioned
                .map(reading -> new Counterfactuals(configuration, engine, text, now, reading).tried())
                .orElse(List.of());
    }
}
