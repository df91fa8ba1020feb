package org.unspin.cli.console;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What the program says it is. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"unspin " + name()};
    }

    /** The version of the module or the jar; says so where the program comes from neither. */
    public static String name() {
        Class<?> program = ProgramVersion.class;
        // A runtime with the program inside has it as a module, which has no manifest.
        return Optional.ofNullable(program.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(program.getPackage().getImplementationVersion()))
                .orElse("(not from a jar)");
    }
}
