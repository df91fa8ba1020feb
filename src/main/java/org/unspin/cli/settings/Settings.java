package org.unspin.cli.settings;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Puts what a file sets before what was given on the command line, unless that says it already. */
public final class Settings {
    /** The commands that have settings. */
    public static final List<String> COMMANDS = List.of("restore", "diagnose", "explain", "serve", "evaluate");

    /** What a stored plan does not leave open. */
    private static final Set<Key> BESIDE_A_PLAN = Set.of(Key.MIN_CONFIDENCE, Key.COLOR);

    private final Session session;
    private final String command;
    private final CommandLine line;

    /**
     * Settings for one command.
     *
     * @param line the command, to try arguments on; it is not the one that will be run
     */
    public Settings(Session session, String command, CommandLine line) {
        this.session = session;
        this.command = command;
        this.line = line;
    }

    /** Whether arguments or a folder have something to do with settings; asking costs next to nothing. */
    public static boolean concern(String command, String[] given, Path folder) {
        return COMMANDS.contains(command)
                && (SettingsFile.above(folder).isPresent()
                        || Arrays.stream(given).anyMatch(argument -> argument.startsWith(SettingsOptions.CONFIG)));
    }

    /**
     * The arguments with the settings before them.
     *
     * @param folder where the file is looked for, and above
     * @throws CliException if the file has something that cannot be set, with the line
     */
    public String[] before(String[] given, Path folder) throws CliException, IOException {
        ParseResult parsed;
        try {
            parsed = line.parseArgs(given);
        } catch (ParameterException e) {
            return given; // It will be told of when the command is run.
        }
        Optional<SettingsFile> file = file(parsed, folder);
        if (parsed.isUsageHelpRequested() || file.isEmpty()) {
            return given;
        }
        List<String> all = new ArrayList<>();
        for (Setting setting : file.get().of(command, COMMANDS)) {
            if (line.getCommandSpec().findOption(setting.key().option()) != null && !isSettled(setting.key(), parsed)) {
                all.add(setting.argument());
            }
        }
        for (Setting setting : file.get().of(command, COMMANDS)) {
            if (all.contains(setting.argument())) {
                check(setting);
            }
        }
        all.addAll(Arrays.asList(given));
        return all.toArray(String[]::new);
    }

    private Optional<SettingsFile> file(ParseResult parsed, Path folder) throws CliException, IOException {
        boolean none = parsed.hasMatchedOption(SettingsOptions.NO_CONFIG);
        if (parsed.hasMatchedOption(SettingsOptions.CONFIG)) {
            if (none) {
                throw new CliException(SettingsOptions.CONFIG + " and " + SettingsOptions.NO_CONFIG
                        + " contradict each other; choose one");
            }
            Optional<Path> file = parsed.matchedOptionValue(SettingsOptions.CONFIG, Optional.empty());
            return Optional.of(SettingsFile.named(file.orElseThrow()));
        }
        Optional<Path> found = none ? Optional.empty() : SettingsFile.above(folder);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SettingsFile file = SettingsFile.found(found.get());
        if (session.terminals().err() && !parsed.hasMatchedOption("--quiet")) {
            session.complain(
                    "with the settings of " + found.get() + "; " + SettingsOptions.NO_CONFIG + " leaves them out");
        }
        return Optional.of(file);
    }

    /** Whether what was given on the command line leaves no room for a setting. */
    private static boolean isSettled(Key key, ParseResult parsed) {
        boolean families =
                parsed.hasMatchedOption(Key.FAMILY.option()) || parsed.hasMatchedOption(Key.WITHOUT_FAMILY.option());
        return parsed.hasMatchedOption(key.option())
                || families && (key == Key.FAMILY || key == Key.WITHOUT_FAMILY)
                || parsed.hasMatchedOption("--apply") && !BESIDE_A_PLAN.contains(key);
    }

    /** Tries a value, so that a wrong one is told of with its line. */
    private void check(Setting setting) throws CliException {
        try {
            switch (setting.key()) {
                case FAMILY -> Unspin.builder().onlyFamilies(setting.value());
                case WITHOUT_FAMILY -> Unspin.builder().withoutFamily(setting.value());
                case PROTECT -> Unspin.builder().protect(setting.value());
                case WITHOUT -> {
                    if (Splitter.on('=').limit(2).splitToStream(setting.value()).anyMatch(String::isBlank)) {
                        throw new IllegalArgumentException(
                                "write a garbled word, or one and its original: \"garbled=original\"");
                    }
                }
                default -> line.parseArgs(setting.argument());
            }
        } catch (MissingParameterException e) {
            // The value is right; the rest stands on the command line.
        } catch (ParameterException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).replace("\n", " ");
            throw new CliException(
                    setting.place() + ": " + message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
        }
    }
}
