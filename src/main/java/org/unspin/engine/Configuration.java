package org.unspin.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.unspin.Preset;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.correct.ConfidenceThresholds;
import org.unspin.text.ProtectedPhrases;

/**
 * All that a restorer was told, and small: from it every JVM builds an engine of its own. Immutable; every change gives another one
 * and checks its argument at once. It is what is serialized of an {@code Unspin}.
 *
 * @param dictionaries which it uses
 * @param model the language model that it asks
 * @param preset how ready to change it is
 * @param minimumConfidence 0 to 1, or {@link #BY_PRESET}
 * @param protectedPhrases what it leaves alone wherever it occurs
 * @param removesDebris whether what scrapers left is taken out
 */
public record Configuration(
        DictionaryChoice dictionaries,
        ModelChoice model,
        Preset preset,
        double minimumConfidence,
        List<String> protectedPhrases,
        boolean removesDebris)
        implements Serializable {
    private static final double BY_PRESET = -1;

    /** All that comes with the library, and nothing of one's own. */
    public static final Configuration ENGLISH = new Configuration(
            DictionaryChoice.SHIPPED, new ModelChoice.English(), Preset.BALANCED, BY_PRESET, List.of(), false);

    /** Copies the list. */
    public Configuration {
        protectedPhrases = List.copyOf(protectedPhrases);
    }

    /** The same with other dictionaries. */
    public Configuration with(DictionaryChoice others) {
        return new Configuration(others, model, preset, minimumConfidence, protectedPhrases, removesDebris);
    }

    /** The same with another language model. */
    public Configuration with(ModelChoice other) {
        return new Configuration(dictionaries, other, preset, minimumConfidence, protectedPhrases, removesDebris);
    }

    /** The same with another preset. */
    public Configuration with(Preset other) {
        Objects.requireNonNull(other, "preset");
        return new Configuration(dictionaries, model, other, minimumConfidence, protectedPhrases, removesDebris);
    }

    /** The same with one least confidence, 0 to 1, for all corrections instead of those of the preset. */
    public Configuration withMinimumConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("minimumConfidence must be 0 to 1, not " + confidence);
        }
        return new Configuration(dictionaries, model, preset, confidence, protectedPhrases, removesDebris);
    }

    /** The same with more phrases that are left alone. */
    public Configuration protect(String... phrases) {
        List<String> more = new ArrayList<>(protectedPhrases);
        for (String phrase : phrases) {
            more.add(Arguments.requireText("phrase", phrase));
        }
        return new Configuration(dictionaries, model, preset, minimumConfidence, more, removesDebris);
    }

    /** The same, but what scrapers left is taken out. */
    public Configuration withoutDebris() {
        return new Configuration(dictionaries, model, preset, minimumConfidence, protectedPhrases, true);
    }

    /** Loads what it needs. */
    public Engine engine() {
        return new Engine(
                dictionaries.channel(model),
                dictionaries.families(preset),
                settings(),
                PresetSettings.diagnosis(preset),
                ProtectedPhrases.of(protectedPhrases),
                model instanceof ModelChoice.English);
    }

    /** The settings in a line, for people. */
    public String describe() {
        StringBuilder out = new StringBuilder("preset ").append(preset.name().toLowerCase(Locale.ROOT));
        if (minimumConfidence != BY_PRESET) {
            out.append(", minimum confidence ").append(minimumConfidence);
        }
        out.append(", dictionaries ").append(dictionaries.describe());
        out.append(", language model ").append(model.describe());
        if (!protectedPhrases.isEmpty()) {
            out.append(", protected ").append(protectedPhrases);
        }
        return removesDebris ? out.append(", removes debris").toString() : out.toString();
    }

    private DecoderSettings settings() {
        DecoderSettings settings = PresetSettings.restoration(preset);
        return minimumConfidence == BY_PRESET
                ? settings
                : settings.withThresholds(ConfidenceThresholds.uniform(minimumConfidence));
    }

    /** An engine for this configuration, made of one for another as far as that can be shared. */
    public Engine engine(Configuration other, Engine ofOther) {
        return dictionaries.equals(other.dictionaries) && model.equals(other.model)
                ? ofOther.with(settings(), dictionaries.families(preset))
                : engine();
    }
}
