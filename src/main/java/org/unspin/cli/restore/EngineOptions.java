package org.unspin.cli.restore;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.cli.console.Values;
import picocli.CommandLine.Option;

/** The options that say how to restore. */
final class EngineOptions {
    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "A dictionary of your own, which takes precedence over the others. May be repeated.")
    private List<Path> dictionaries = new ArrayList<>();

    @Option(names = "--model", paramLabel = "FILE", description = "Another language model, made by 'unspin train'.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "How readily words are changed: cautious, balanced (the default) or thorough.")
    private Optional<Preset> preset = Optional.empty();

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            converter = Values.Probability.class,
            description = "Make only corrections that are at least this likely to be right, 0 to 1.")
    private Optional<Double> minimumConfidence = Optional.empty();

    @Option(
            names = "--protect",
            paramLabel = "PHRASE",
            description = "Leave this word or phrase alone wherever it occurs. May be repeated.")
    private List<String> protectedPhrases = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "GARBLED[=ORIGINAL]",
            description = "Ignore a garbled word of the dictionaries, or one of its originals. May be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = "Of the dictionaries that come with Unspin, use only this one. May be repeated.")
    private List<String> onlyFamilies = new ArrayList<>();

    @Option(
            names = "--without-family",
            paramLabel = "NAME",
            description = "Of the dictionaries that come with Unspin, do not use this one. May be repeated.")
    private List<String> withoutFamilies = new ArrayList<>();

    @Option(
            names = "--remove-debris",
            description =
                    "Take out what scrapers left: share buttons, cookie notices, counters, menus, repeated lines.")
    private boolean removeDebris;

    /** The files that are read for it. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(dictionaries);
        model.ifPresent(files::add);
        return files;
    }

    /** The least confidence that was asked for. */
    Optional<Double> minimumConfidence() {
        return minimumConfidence;
    }

    /** Whether an option is given that matters only to one who restores anew. */
    boolean concernRestoring() {
        return !dictionaries.isEmpty()
                || model.isPresent()
                || preset.isPresent()
                || !protectedPhrases.isEmpty()
                || !without.isEmpty()
                || !onlyFamilies.isEmpty()
                || !withoutFamilies.isEmpty()
                || removeDebris;
    }

    /** The preset that was asked for, or the usual one. */
    Preset preset() {
        return preset.orElse(Preset.BALANCED);
    }

    /** The restorer; loads what it needs. */
    Unspin unspin() {
        return unspin(preset());
    }

    /** The restorer with another preset than was asked for. */
    Unspin unspin(Preset chosen) {
        if (!concernRestoring() && minimumConfidence.isEmpty() && chosen == Preset.BALANCED) {
            return Unspin.english();
        }
        Unspin.Builder builder = Unspin.builder().preset(chosen);
        if (!onlyFamilies.isEmpty()) {
            builder.onlyFamilies(onlyFamilies.toArray(String[]::new));
        }
        withoutFamilies.forEach(builder::withoutFamily);
        dictionaries.forEach(builder::dictionary);
        model.ifPresent(builder::languageModel);
        minimumConfidence.ifPresent(builder::minimumConfidence);
        protectedPhrases.forEach(builder::protect);
        if (removeDebris) {
            builder.removeDebris();
        }
        without.forEach(entry -> switchOff(builder, entry));
        return builder.build();
    }

    private static void switchOff(Unspin.Builder builder, String entry) {
        List<String> parts = Splitter.on('=').limit(2).splitToList(entry);
        if (parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "--without needs a garbled word, or one and its original: GARBLED=ORIGINAL");
        }
        if (parts.size() == 1) {
            builder.withoutEntry(entry);
        } else {
            builder.withoutEntry(parts.get(0), parts.get(1));
        }
    }
}
