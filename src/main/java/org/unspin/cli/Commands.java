package org.unspin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Values;
import org.unspin.cli.dictionary.DictionaryCommand;
import org.unspin.cli.learn.LearnCommand;
import org.unspin.cli.learn.TrainCommand;
import org.unspin.cli.learn.TrainDetectorCommand;
import org.unspin.cli.restore.DiagnoseCommand;
import org.unspin.cli.restore.EvaluateCommand;
import org.unspin.cli.restore.ExplainCommand;
import org.unspin.cli.restore.RestoreCommand;
import org.unspin.cli.restore.ServeCommand;
import org.unspin.cli.settings.Settings;
import org.unspin.cli.settings.SettingsOptions;
import org.unspin.text.Nearest;
import picocli.CommandLine;

/** Finds the command and runs it. Only the one that is asked for is loaded. */
final class Commands {
    private static final List<String> NAMES = List.of(
            "restore",
            "diagnose",
            "explain",
            "serve",
            "evaluate",
            "learn",
            "dictionary",
            "train",
            "train-detector",
            "schema",
            "completion");

    private Commands() {}

    static int execute(Session session, String[] args) throws CliException, IOException {
        String name = args[0];
        if (NAMES.contains(name)) {
            String[] rest = withSettings(name, Arrays.copyOfRange(args, 1, args.length), session);
            return configured(command(name, session).setCommandName("unspin " + name), session)
                    .execute(rest);
        }
        if (!name.startsWith("-") && !name.equals("help")) {
            throw new CliException(unknown(name));
        }
        if (name.equals("help") && args.length > 1 && NAMES.contains(args[1])) {
            return execute(session, new String[] {args[1], "--help"});
        }
        return configured(all(session), session).execute(name.equals("help") ? new String[] {"--help"} : args);
    }

    /** The program with all its commands. */
    static CommandLine all(Session session) {
        CommandLine all = new CommandLine(new TopCommand(session));
        for (String each : NAMES) {
            all.addSubcommand(each, command(each, session));
        }
        return all;
    }

    private static String[] withSettings(String name, String[] given, Session session)
            throws CliException, IOException {
        Path folder = Path.of("");
        return Settings.concern(name, given, folder)
                ? new Settings(session, name, configured(command(name, session), session)).before(given, folder)
                : given;
    }

    private static CommandLine command(String name, Session session) {
        CommandLine line = bare(name, session);
        return Settings.COMMANDS.contains(name) ? line.addMixin("settings", new SettingsOptions()) : line;
    }

    private static CommandLine bare(String name, Session session) {
        return switch (name) {
            case "restore" -> new CommandLine(new RestoreCommand(session));
            case "diagnose" -> new CommandLine(new DiagnoseCommand(session));
            case "explain" -> new CommandLine(new ExplainCommand(session));
            case "serve" -> new CommandLine(new ServeCommand(session));
            case "evaluate" -> new CommandLine(new EvaluateCommand(session));
            case "learn" -> new CommandLine(new LearnCommand(session));
            case "dictionary" -> DictionaryCommand.create(session);
            case "train" -> new CommandLine(new TrainCommand(session));
            case "train-detector" -> new CommandLine(new TrainDetectorCommand(session));
            case "schema" -> new CommandLine(new SchemaCommand(session));
            case "completion" -> new CommandLine(new CompletionCommand(session, () -> addCommonOptions(all(session))));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String unknown(String name) {
        String known = "there is no command \"" + name + "\"" + Nearest.hint(name, NAMES) + "; the commands are "
                + String.join(", ", NAMES);
        try {
            return Files.exists(Path.of(name)) ? known + "; to restore a file: unspin restore " + name : known;
        } catch (InvalidPathException e) {
            return known;
        }
    }

    private static CommandLine configured(CommandLine line, Session session) {
        addCommonOptions(line);
        Values.register(line);
        HelpFooter.register(line);
        // Neither "@file" nor a quote in an argument has a meaning: both may stand in the name of a file.
        line.setExpandAtFiles(false)
                .setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(Math.max(60, session.width()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        session.style().isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setExecutionStrategy(parsed -> run(parsed, session))
                .setParameterExceptionHandler((e, arguments) -> misused(e, session))
                .setExecutionExceptionHandler((e, at, parsed) -> session.report(e, parsed.hasMatchedOption("--debug")));
        return line;
    }

    /** Runs what was asked for, as loudly as was asked for. */
    private static int run(CommandLine.ParseResult parsed, Session session) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        session.tell(last.hasMatchedOption("--quiet"), last.hasMatchedOption("--verbose"));
        long begin = System.nanoTime();
        int code = new CommandLine.RunLast().execute(parsed);
        session.detail(String.format(Locale.ROOT, "took %.1f s", (System.nanoTime() - begin) / 1e9));
        return code;
    }

    /** Gives every command what all have. */
    static CommandLine addCommonOptions(CommandLine line) {
        line.addMixin("common", new CommonOptions());
        if (line.getCommandSpec().findOption("--quiet") == null) {
            line.addMixin("quiet", new CommonOptions.Quiet());
        }
        if (line.getCommandSpec().findOption("--verbose") == null) {
            line.addMixin("verbose", new CommonOptions.Verbose());
        }
        line.getSubcommands().values().forEach(Commands::addCommonOptions);
        return line;
    }

    private static int misused(CommandLine.ParameterException e, Session session) {
        String message = e.getMessage().replace("\n", " ");
        session.complain(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) + "; see '"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return Session.TROUBLE;
    }
}
