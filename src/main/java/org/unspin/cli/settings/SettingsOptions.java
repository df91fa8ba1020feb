package org.unspin.cli.settings;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where settings come from. {@link Settings} asks picocli what was given, before the command itself is run. */
@SuppressWarnings("UnusedVariable")
public final class SettingsOptions {
    static final String CONFIG = "--config";
    static final String NO_CONFIG = "--no-config";

    @Option(
            names = CONFIG,
            paramLabel = "FILE",
            description = "Take settings from this file, instead of the nearest settings file"
                    + " in this folder or one above it. Options given here win.")
    private Optional<Path> config = Optional.empty();

    @Option(names = NO_CONFIG, description = "Look for no " + SettingsFile.NAME + ".")
    private boolean noConfig;
}
