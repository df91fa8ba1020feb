package org.unspin.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unspin.cli.console.Layout;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The end of a help text. Elements that begin with two blanks are examples, with a remark behind {@code " # "}, and stand in two columns;
 * any other is a paragraph. Picocli's own table would break a line after any dot, even within {@code article.txt}.
 */
final class HelpFooter {
    private static final String EXAMPLE = "  ";
    private static final String REMARK = " # ";
    private static final int NARROWEST_REMARK = 20;

    private HelpFooter() {}

    /** Has a command, and those below it, end their help so. */
    static void register(CommandLine line) {
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(line.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpFooter::render);
        line.setHelpSectionMap(sections);
    }

    private static String render(Help help) {
        UsageMessageSpec usage = help.commandSpec().usageMessage();
        return render(List.of(usage.footer()), usage.width());
    }

    static String render(List<String> elements, int width) {
        int columns = elements.stream()
                .filter(element -> element.startsWith(EXAMPLE) && element.contains(REMARK))
                .mapToInt(element -> element.indexOf(REMARK))
                .filter(command -> command + NARROWEST_REMARK <= width)
                .reduce(0, Math::max);
        StringBuilder out = new StringBuilder();
        for (String element : elements) {
            out.append(
                    element.startsWith(EXAMPLE) ? example(element, columns, width) : Layout.wrap(element, width, ""));
        }
        return out.toString();
    }

    private static String example(String element, int columns, int width) {
        int end = element.indexOf(REMARK);
        if (end < 0) {
            return element + "\n";
        }
        String command = element.substring(0, end);
        String remark = element.substring(end + REMARK.length());
        if (end > columns) {
            return command + "\n" + Layout.wrap(remark, width, "      ");
        }
        String indent = " ".repeat(columns + 2);
        return Layout.pad(command, indent.length())
                + Layout.wrap(remark, width, indent).substring(indent.length());
    }
}
