package org.unspin.cli.console;

import picocli.CommandLine.Option;

/** When to write in colour. */
public final class ColourOption {
    /** The choices. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours: auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
    private When when = When.AUTO;

    public Style style(Session session) {
        return when == When.AUTO ? session.style() : Style.of(when == When.ALWAYS);
    }
}
