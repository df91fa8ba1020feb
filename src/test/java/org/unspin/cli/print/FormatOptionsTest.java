package org.unspin.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unspin.cli.Cli;
import org.unspin.cli.console.Terminals;
import org.unspin.cli.print.FormatOptions.Format;

class FormatOptionsTest {
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "DIFF", "CONFIDENCE"})
    void eachFormatHasAShortForm(Format format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        Cli.Result named = Cli.piped(Cli.spun(), "restore", "--format", name);
        assertThat(named.out())
                .isEqualTo(Cli.piped(Cli.spun(), "restore", "--" + name).out())
                .isNotEqualTo(Cli.restored());
        assertThat(Cli.piped(Cli.spun(), "restore", "--" + name, "--format", name)
                        .out())
                .isEqualTo(named.out());
    }

    @Test
    void oneOfThemIsEnough() {
        Cli.Result result = Cli.piped("x", "restore", "--json", "--format", "diff");
        assertThat(result.err()).contains("choose one").hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.piped("x", "restore", "--format", "pdf").err())
                .containsIgnoringCase("none of text, diff, json, html, confidence")
                .hasLineCount(1);
    }

    @Test
    void coloursAreForTerminalsUnlessAskedForOrForbidden() {
        byte[] spun = Cli.spun().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Terminals person = Terminals.all(true);
        Map<String, String> plain = Map.of("NO_COLOR", "1");
        String red = "\u001b[31m";
        assertThat(Cli.run(spun, person, Map.of(), "restore", "--diff", "-").out())
                .contains(red);
        assertThat(Cli.run(spun, person, plain, "restore", "--diff", "-").out()).doesNotContain("\u001b");
        assertThat(Cli.run(spun, person, plain, "restore", "--diff", "--color", "always", "-")
                        .out())
                .contains(red);
        assertThat(Cli.run(spun, person, Map.of(), "restore", "--diff", "--color=never", "-")
                        .out())
                .doesNotContain("\u001b");
        assertThat(Cli.piped(Cli.spun(), "restore", "--diff").out()).doesNotContain("\u001b");
    }
}
