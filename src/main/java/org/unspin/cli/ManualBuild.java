package org.unspin.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.unspin.cli.console.ProgramVersion;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes the manual pages and the scripts for completion; a step of the build of the distribution. */
final class ManualBuild {
    private ManualBuild() {}

    /**
     * Writes {@code man/man1/*.1} and {@code completions/unspin.bash} and {@code .zsh}.
     *
     * @param args the folder in which they go
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ManualBuild FOLDER");
        }
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        Session session = new Session(
                new ByteArrayInputStream(new byte[0]), System.out, System.err, Terminals.all(false), Map.of());
        CommandLine program = Commands.all(session);
        Commands.addCommonOptions(program);
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        page(pages, program);
        Path completions = Files.createDirectories(folder.resolve("completions"));
        String script = AutoComplete.bash("unspin", program);
        Files.writeString(completions.resolve("unspin.bash"), script);
        Files.writeString(completions.resolve("unspin.zsh"), CompletionCommand.FOR_ZSH + script);
    }

    private static void page(Path pages, CommandLine command) throws IOException {
        Files.writeString(pages.resolve(ManPage.name(command) + ".1"), ManPage.of(command, ProgramVersion.name()));
        for (CommandLine each : command.getSubcommands().values()) {
            page(pages, each);
        }
    }
}
