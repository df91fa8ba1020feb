package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;
import picocli.CommandLine;

/** What holds for the help of every command, those to come included. */
class HelpTest {
    static Stream<String> commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Session session =
                new Session(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Terminals.all(false), Map.of());
        List<String> names = new ArrayList<>();
        collect("", Commands.all(session), names);
        return names.stream();
    }

    private static void collect(String prefix, CommandLine line, List<String> names) {
        line.getSubcommands().forEach((name, command) -> {
            names.add(prefix + name);
            collect(prefix + name + " ", command, names);
        });
    }

    @Test
    void allCommandsAreFound() {
        assertThat(commands())
                .contains("restore", "diagnose", "explain", "learn", "evaluate", "completion", "dictionary check");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsAnExampleOfItself(String command) {
        List<Object> args = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
        args.add("--help");
        Cli.Result result = Cli.run(args.toArray());
        assertThat(result.code()).isZero();
        int examples =
                Math.max(result.out().indexOf("\nExamples:\n"), result.out().indexOf("\nExample:\n"));
        assertThat(examples).as("Examples: in the help of " + command).isPositive();
        assertThat(result.out().substring(examples)).contains("unspin " + command);
        assertThat(result.out()).contains("Usage: unspin " + command, "--help", "--debug");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theExitCodesAreDocumented() {
        assertThat(Cli.run("--help").out())
                .containsSubsequence("Exit codes:", "0  done", "1  the answer is no", "2  trouble", "130  ", "141  ");
    }
}
