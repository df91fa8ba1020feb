package org.unspin.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A manual page of a command in the language of man(7), made of what its help says. */
final class ManPage {
    private static final String EXAMPLE = "  ";
    private static final String REMARK = " # ";

    private final CommandSpec command;
    private final String version;
    private final StringBuilder out = new StringBuilder();

    private ManPage(CommandLine command, String version) {
        this.command = command.getCommandSpec();
        this.version = version;
    }

    /** The name of the page and its file: {@code unspin-dictionary-check}. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    static String of(CommandLine command, String version) {
        return new ManPage(command, version).page();
    }

    private String page() {
        UsageMessageSpec usage = command.usageMessage();
        String name = command.qualifiedName("-");
        line(".TH " + word(name.toUpperCase(Locale.ROOT)) + " 1 \"\" " + word("unspin " + version) + " \"\"");
        // No hyphens of its own making, and no blocks: commands are to be copied.
        line(".nh");
        line(".ad l");
        section("NAME");
        line(text(name) + " \\- " + text(String.join(" ", usage.header())));
        section("SYNOPSIS");
        line(".nf");
        List.of(usage.customSynopsis()).forEach(synopsis -> line(text(synopsis.strip())));
        line(".fi");
        if (usage.description().length > 0) {
            section("DESCRIPTION");
            line(text(String.join(" ", usage.description())));
        }
        options();
        commands();
        exitCodes(usage.exitCodeList());
        footer(List.of(usage.footer()));
        return out.toString();
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String parameter = option.arity().max() == 0 ? "" : " \\fI" + text(option.paramLabel()) + "\\fR";
                List<String> names = List.of(option.names());
                line(".TP");
                line("\\fB" + text(String.join(", ", names)) + "\\fR" + parameter);
                line(text(String.join(" ", option.description())));
            }
        }
    }

    private void commands() {
        Map<String, CommandLine> commands = command.subcommands();
        if (!commands.isEmpty()) {
            section("COMMANDS");
            commands.forEach((name, each) -> {
                line(".TP");
                line("\\fB" + text(name) + "\\fR");
                line(text(String.join(" ", each.getCommandSpec().usageMessage().header())) + " See \\fB"
                        + text(name(each)) + "\\fR(1).");
            });
        }
    }

    private void exitCodes(Map<String, String> codes) {
        if (!codes.isEmpty()) {
            section("EXIT STATUS");
            codes.forEach((code, meaning) -> {
                line(".TP");
                line(text(code));
                line(text(meaning));
            });
        }
    }

    /** Examples, and then what else there is to say; see {@link HelpFooter}. */
    private void footer(List<String> elements) {
        section("EXAMPLES");
        for (String element : elements) {
            int remark = element.indexOf(REMARK);
            if (!element.startsWith(EXAMPLE)) {
                line(".PP");
                line(text(element));
            } else if (remark < 0) {
                line(".TP");
                line("\\fB" + text(element.strip()) + "\\fR");
            } else {
                line(".TP");
                line("\\fB" + text(element.substring(0, remark).strip()) + "\\fR");
                line(text(element.substring(remark + REMARK.length())));
            }
        }
    }

    private void section(String title) {
        line(".SH " + word(title));
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            out.append(line).append('\n');
        }
    }

    private static String word(String words) {
        return '"' + text(words) + '"';
    }

    /** Nothing in it is taken for a request of roff. */
    private static String text(String text) {
        String escaped = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("%n", "\n")
                .replace("%%", "%");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
