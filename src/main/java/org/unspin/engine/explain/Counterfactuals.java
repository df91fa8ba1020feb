package org.unspin.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.unspin.Correction;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Entry;
import org.unspin.Explanation.WhatIf;
import org.unspin.Explanation.WhatIf.Kind;
import org.unspin.Preset;
import org.unspin.Reason;
import org.unspin.engine.Configuration;
import org.unspin.engine.DictionaryChoice;
import org.unspin.engine.Engine;
import org.unspin.engine.SwitchedOff;

/**
 * Restores a text under other conditions to see what becomes of one place. For one thread.
 */
final class Counterfactuals {
    private final Configuration configuration;
    private final Engine engine;
    private final String text;
    private final TracedRestoration now;
    private final DecisionTrace place;
    private final Candidate candidate;
    private final String result;
    private final List<WhatIf> tried = new ArrayList<>();

    /**
     * The conditions of a place.
     *
     * @param now what is decided as things are
     * @param candidate of the place whose fate is asked for
     */
    Counterfactuals(
            Configuration configuration, Engine engine, String text, TracedRestoration now, Candidate candidate) {
        this.configuration = configuration;
        this.engine = engine;
        this.text = text;
        this.now = now;
        this.place = now.trace();
        this.candidate = candidate;
        this.result = now.result();
    }

    /** Tries them all. */
    List<WhatIf> tried() {
        if (now.spun()) {
            minimumConfidence();
            place.turning().get().ifPresent(this::swapRate);
            neighbours();
        }
        sentenceAlone();
        for (Preset preset : Preset.values()) {
            if (preset != configuration.preset()) {
                under(Kind.PRESET, preset.name().toLowerCase(Locale.ROOT), configuration.with(preset));
            }
        }
        if (now.spun()) {
            Entry entry = candidate.entry().orElseThrow();
            DictionaryChoice without = configuration.dictionaries().withoutAny(entry.family());
            if (!without.own().isEmpty() || !without.families().isEmpty()) {
                under(Kind.WITHOUT_FAMILY, entry.family(), configuration.with(without));
            }
            under(
                    Kind.WITHOUT_ENTRY,
                    entry.garbled() + "=" + entry.original(),
                    configuration.with(
                            configuration.dictionaries().without(new SwitchedOff(entry.garbled(), entry.original()))));
        }
        return tried;
    }

    private void under(Kind kind, String subject, Configuration other) {
        add(kind, subject, OptionalDouble.empty(), restored(other.engine(configuration, engine), List.of()));
    }

    private TracedRestoration restored(Engine other, List<Correction> left) {
        return TracedRestoration.of(other, text, place.start(), place.end(), left);
    }

    private void add(Kind kind, String subject, OptionalDouble limit, TracedRestoration then) {
        String there = then.result();
        tried.add(new WhatIf(kind, subject, limit, there, !there.equals(result), then.posterior(candidate.text())));
    }

    private void minimumConfidence() {
        double confidence =
                place.edit().isPresent() ? place.edit().get().confidence() : now.posterior(candidate.text());
        double asked = place.edit().isPresent() ? Math.nextUp(confidence) : confidence;
        if (asked <= 1) {
            Engine other = configuration.withMinimumConfidence(asked).engine(configuration, engine);
            TracedRestoration then = restored(other, List.of());
            if (!then.result().equals(result)) {
                add(Kind.MINIMUM_CONFIDENCE, "", OptionalDouble.of(confidence), then);
            }
        }
    }

    /** No setting says at which rate a spinner swaps; what the decoder makes of the sentence at another one is tried there. */
    private void swapRate(DecisionTrace.Turning turning) {
        String family = candidate.entry().orElseThrow().family();
        boolean differs = !turning.result().equals(result);
        OptionalDouble limit = OptionalDouble.of(turning.rate());
        tried.add(new WhatIf(Kind.SWAP_RATE, family, limit, turning.result(), differs, turning.posterior()));
    }

    /** The nearest neighbours that are restored, on both sides, and all of them. */
    private void neighbours() {
        List<Correction> before = new ArrayList<>();
        List<Correction> after = new ArrayList<>();
        for (Correction c : now.corrections()) {
            boolean near = c.start() >= place.sentenceStart() && c.end() <= place.sentenceEnd();
            if (near && c.reason().kind() == Reason.Kind.SWAP && c.end() <= place.start()) {
                before.add(c);
            } else if (near && c.reason().kind() == Reason.Kind.SWAP && c.start() >= place.end()) {
                after.add(c);
            }
        }
        if (!before.isEmpty()) {
            left(Kind.NEIGHBOUR_LEFT, List.of(before.get(before.size() - 1)));
        }
        if (!after.isEmpty()) {
            left(Kind.NEIGHBOUR_LEFT, List.of(after.get(0)));
        }
        List<Correction> all = new ArrayList<>(before);
        all.addAll(after);
        if (all.size() > 1) {
            left(Kind.ALL_NEIGHBOURS_LEFT, all);
        }
    }

    private void left(Kind kind, List<Correction> neighbours) {
        String subject = kind == Kind.NEIGHBOUR_LEFT ? neighbours.get(0).original() : "";
        add(kind, subject, OptionalDouble.empty(), restored(engine, neighbours));
    }

    private void sentenceAlone() {
        int start = place.sentenceStart();
        int end = place.sentenceEnd();
        if (text.substring(0, start).isBlank() && text.substring(end).isBlank()) {
            return;
        }
        String sentence = text.substring(start, end);
        TracedRestoration then =
                TracedRestoration.of(engine, sentence, place.start() - start, place.end() - start, List.of());
        String there = then.result();
        tried.add(new WhatIf(
                Kind.SENTENCE_ALONE,
                "",
                OptionalDouble.empty(),
                there,
                !there.equals(result),
                then.posterior(candidate.text())));
    }
}
