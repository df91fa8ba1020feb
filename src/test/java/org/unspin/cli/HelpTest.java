package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesBreakOnceAndOnlyBetweenWords(String command) {
        Set<String> words = words(help(command, 100));
        for (int width = 60; width < 100; width++) {
            String help = help(command, width);
            assertThat(Sets.difference(words(help), words))
                    .as("parts of words at %d columns", width)
                    .isEmpty();
            int most = width;
            // Usage and examples are commands, which are to be copied whole.
            assertThat(help.substring(help.indexOf("\n\n"), help.indexOf("\nExample"))
                            .lines())
                    .as("at %d columns", width)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(most));
        }
        assertThat(help(command, 80).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private static String help(String command, int width) {
        List<Object> args = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
        args.add("--help");
        return Cli.run(new byte[0], Terminals.all(false), Map.of("COLUMNS", String.valueOf(width)), args.toArray())
                .out();
    }

    private static Set<String> words(String help) {
        return ImmutableSet.copyOf(
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(help));
    }

    @Test
    void examplesAndTheirRemarksStandInTwoColumns() {
        assertThat(HelpFooter.render(
                        List.of("  unspin a # all of it", "  unspin b c # a part", "", "One two three."), 40))
                .isEqualTo("  unspin a    all of it\n  unspin b c  a part\n\nOne two three.\n");
        assertThat(HelpFooter.render(List.of("  unspin a long command # some remark of it", "One two three."), 30))
                .isEqualTo("  unspin a long command\n      some remark of it\nOne two three.\n");
    }

    @Test
    void theExitCodesAreDocumented() {
        assertThat(Cli.run("--help").out())
                .containsSubsequence(
                        "Exit codes:", "  0     done", "  1     no", "  2     trouble", "  130   ", "  141   ");
    }
}
