package org.unspin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every figure that README and limits quote of results is one of EVALUATION.md, rounded: nothing is claimed that was not measured. */
class QuotedFiguresTest {
    private static final Path LIMITS = Path.of("src/site/markdown/limits.md");
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf(".,"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Settings and lengths of text, which are no results. */
    private static final List<String> NO_RESULTS = List.of("fewer than 32 words", "right words harmed, in 10,000");

    /** What a row of a table begins with, and the cases of EVALUATION.md that it is about. */
    private static final Map<String, Predicate<String>> ROWS = Map.of(
            "a real article by the newswire spinner", "seed"::equals,
            "120 paragraphs of news", "news-dev"::equals,
            "six articles of our own", "articles, holdout"::equals,
            "two real texts by `indiana`", name -> name.contains("_indiana_"),
            "two real texts by `entrance`", name -> name.contains("_entrance_"),
            "eight real texts by `tortured`", name -> name.contains("_tortured_"),
            "a real text by `withinside`", name -> name.contains("_withinside_"),
            "a real text by `squaremeasure`", name -> name.contains("_squaremeasure_"),
            "a real text by `wordnet-aug`", name -> name.contains("_wordnet_"));

    private final String evaluation = DevelopmentCase.read(Path.of("EVALUATION.md"));
    private final String readme = DevelopmentCase.read(Path.of("README.md"));
    private final String limits = DevelopmentCase.read(LIMITS);

    /** Rows of numbers: case, system, garbled, precision, recall, F0.5, harm. */
    private List<List<String>> results() {
        return tableRows(evaluation).stream()
                .filter(row -> row.size() == 7 && row.get(1).equals("Unspin"))
                .toList();
    }

    private static List<List<String>> tableRows(String document) {
        return document.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Splitter.on('|').trimResults().splitToList(line.substring(1, line.lastIndexOf('|'))))
                .toList();
    }

    /** The columns after the first, by what stands above them in README and limits, are these columns of EVALUATION.md. */
    private static Map<String, Integer> columns() {
        return Map.of(
                "precision", 3,
                "changes that are right", 3,
                "recall", 4,
                "garbled words restored", 4,
                "F0.5", 5,
                "right words harmed, in 10,000", 6);
    }

    @TestFactory
    List<DynamicTest> everyRowOfResultsIsMeasured() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.addAll(rows("README", readme));
        int ofReadme = tests.size();
        tests.addAll(rows("limits", limits));

        assertThat(ofReadme).isGreaterThanOrEqualTo(6);
        assertThat(tests.size() - ofReadme).isGreaterThanOrEqualTo(4);
        return tests;
    }

    private List<DynamicTest> rows(String name, String document) {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> header = List.of();
        for (List<String> row : tableRows(document)) {
            if (row.contains("right words harmed, in 10,000")) {
                header = row;
            } else if (!header.isEmpty()
                    && row.size() == header.size()
                    && !row.get(1).startsWith("---")) {
                List<String> head = header;
                tests.add(DynamicTest.dynamicTest(name + ": " + row.get(0), () -> check(head, row)));
            }
        }
        return tests;
    }

    private void check(List<String> header, List<String> row) {
        if (row.get(0).startsWith("clean text")) {
            assertThat(cleanRows()).allSatisfy(clean -> assertThat(clean.get(3)).isEqualTo(last(row)));
            assertThat(figures(row.get(0))).allMatch(figure -> figure.isRoundingOf(cleanWords()));
            return;
        }
        Predicate<String> cases = ROWS.entrySet().stream()
                .filter(entry -> row.get(0).startsWith(entry.getKey()))
                .findFirst()
                .orElseGet(() -> fail("no case of EVALUATION.md is known for \"" + row.get(0) + "\""))
                .getValue();
        List<List<String>> measured =
                results().stream().filter(result -> cases.test(result.get(0))).toList();
        assertThat(measured).as(row.get(0)).isNotEmpty();
        for (int i = 1; i < row.size(); i++) {
            int column = columns().getOrDefault(header.get(i), -1);
            assertThat(column)
                    .as("EVALUATION.md has no column " + header.get(i))
                    .isPositive();
            List<BigDecimal> values = measured.stream()
                    .map(result -> new BigDecimal(result.get(column)))
                    .sorted()
                    .toList();
            List<Figure> quoted = figures(row.get(i));
            assertThat(quoted).as("%s, %s", row.get(0), header.get(i)).hasSizeBetween(1, 2);
            assertThat(quoted.get(0).isRoundingOf(values.get(0)))
                    .as("%s, %s: %s is not %s", row.get(0), header.get(i), row.get(i), values)
                    .isTrue();
            assertThat(quoted.get(quoted.size() - 1).isRoundingOf(last(values)))
                    .as("%s, %s: %s is not %s", row.get(0), header.get(i), row.get(i), values)
                    .isTrue();
        }
    }

    @Test
    void everyOtherFigureIsMeasured() {
        String section = readme.substring(readme.indexOf("## How well"), readme.indexOf("## What it does not do"));
        List<BigDecimal> measured = new ArrayList<>(List.of(cleanWords()));
        figures(evaluation).forEach(figure -> measured.add(figure.value()));
        List<String> strangers = new ArrayList<>();
        int found = 0;
        for (String prose : List.of(prose(section), prose(limits))) {
            for (Figure figure : figures(prose)) {
                found++;
                if (measured.stream().noneMatch(figure::isRoundingOf)) {
                    strangers.add(figure.text());
                }
            }
        }

        assertThat(strangers).as("not in EVALUATION.md").isEmpty();
        assertThat(found).isGreaterThan(20);
    }

    /** What stands outside of tables and code. */
    private static String prose(String document) {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : document.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code && !line.startsWith("|")) {
                prose.append(line).append(' ');
            }
        }
        String text = prose.toString();
        for (String setting : NO_RESULTS) {
            text = text.replace(setting, "");
        }
        return text;
    }

    private List<List<String>> cleanRows() {
        String section = evaluation.substring(evaluation.indexOf("\n## Clean text"));
        return tableRows(section.substring(0, section.indexOf("\n## ", 1))).stream()
                .filter(row -> row.get(1).equals("each paragraph"))
                .toList();
    }

    private BigDecimal cleanWords() {
        return cleanRows().stream()
                .map(row -> new BigDecimal(row.get(2).replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean inWord = i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '-');
            if (!Character.isDigit(text.charAt(i)) || inWord) {
                continue;
            }
            int end = i;
            while (end < text.length() && DIGITS.matches(text.charAt(end))) {
                end++;
            }
            String number = CharMatcher.anyOf(".,").trimTrailingFrom(text.substring(i, end));
            String after = text.substring(i + number.length(), Math.min(text.length(), i + number.length() + 20));
            figures.add(new Figure(number, after));
            i += number.length();
        }
        return figures;
    }

    /**
     * A number as a page quotes it.
     *
     * @param text its digits
     * @param after what follows
     */
    private record Figure(String text, String after) {
        BigDecimal value() {
            return new BigDecimal(text.replace(",", ""));
        }

        /** Whether a measured value, or a hundred times it, gives this when it is rounded to as many digits. */
        boolean isRoundingOf(BigDecimal measured) {
            boolean share = measured.compareTo(BigDecimal.ONE) <= 0 && text.indexOf('.') < 0;
            return isRounded(measured) || share && isRounded(measured.multiply(HUNDRED));
        }

        /** At most half a unit of the last digit away: a tie may go either way, for what was measured had been rounded before. */
        private boolean isRounded(BigDecimal measured) {
            BigDecimal unit = text.endsWith("0,000") ? BigDecimal.valueOf(10_000) : value().ulp();
            return measured.subtract(value())
                            .abs()
                            .multiply(BigDecimal.valueOf(2))
                            .compareTo(unit)
                    <= 0;
        }
    }
}
