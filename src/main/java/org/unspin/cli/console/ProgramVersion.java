package org.unspin.cli.console;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What the jar says it is. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"unspin " + name()};
    }

    /** The version of the jar; says so where the program does not come from one. */
    public static String name() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
    }
}
