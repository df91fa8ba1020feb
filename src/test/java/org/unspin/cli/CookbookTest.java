package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Unspin;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;
import org.unspin.learn.detector.DictionarySpinner;

/** Does what the cookbook says, command by command, with our own texts, spun, and a few words that no dictionary knows. */
class CookbookTest {
    private static final Path COOKBOOK = Path.of("src/site/markdown/cookbook.md");
    private static final int PARAGRAPHS_OF_PAGE = 3;
    private static final int FEWEST_LETTERS = 120;
    /** What the spinner writes for words of which the dictionaries know nothing of the kind. */
    private static final Map<String, String> UNKNOWN = new TreeMap<>(Map.of(
            "said", "yodelled",
            "people", "walruses",
            "two", "lanterns",
            "time", "gristle",
            "first", "lukewarm",
            "would", "parsnip",
            "years", "yardsticks",
            "before", "gherkin",
            "year", "pumpkin",
            "last", "cobbler"));

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> honest = new TreeMap<>();
    private final Map<String, String> spun = new TreeMap<>();

    @BeforeEach
    void writePages() throws IOException {
        DictionarySpinner unknown = spinner(unknown());
        DictionarySpinner known = spinner(SubstitutionDictionary.resource("newswire")
                .without((entry, substitution) -> UNKNOWN.containsKey(substitution.original())
                        || UNKNOWN.containsValue(substitution.original())));
        List<String> pages = pages();
        for (int p = 0; p < pages.size(); p++) {
            String name = String.format(Locale.ROOT, "page-%03d.txt", p);
            String text = known.spin(unknown.spin(pages.get(p)));
            honest.put(name, pages.get(p));
            spun.put(name, text);
            Cli.write(folder.resolve("pages").resolve(name), text);
            if (p % 4 > 0) {
                Cli.write(folder.resolve("sources").resolve("original-" + (pages.size() - p) + ".txt"), pages.get(p));
            }
        }
    }

    private static SubstitutionDictionary unknown() {
        var builder = SubstitutionDictionary.builder("secret");
        UNKNOWN.forEach((original, garbled) ->
                builder.add(garbled, List.of(new Substitution(original, 95, Source.LISTED)), ""));
        return builder.build();
    }

    private static DictionarySpinner spinner(SubstitutionDictionary dictionary) {
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(dictionary), word -> true);
        return new DictionarySpinner(compiled, dictionary.name(), 1, true, 11);
    }

    private static List<String> pages() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String of : List.of("articles", "texts")) {
            List<Path> files;
            try (Stream<Path> found = Files.list(Path.of("src/test/resources").resolve(of))) {
                files = found.sorted().toList();
            }
            for (Path file : files) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.length() >= FEWEST_LETTERS)
                        .forEach(paragraphs::add);
            }
        }
        List<String> pages = new ArrayList<>();
        for (int p = 0; p + PARAGRAPHS_OF_PAGE <= paragraphs.size(); p += PARAGRAPHS_OF_PAGE) {
            pages.add(String.join("\n", paragraphs.subList(p, p + PARAGRAPHS_OF_PAGE)) + "\n");
        }
        return pages;
    }

    /** The commands of the code blocks below a heading, as they stand there. */
    private static List<String> commands(String heading) throws IOException {
        String page = Files.readString(COOKBOOK);
        int from = page.indexOf("```\n", page.indexOf("## " + heading)) + 4;
        return page.substring(from, page.indexOf("```", from)).lines().toList();
    }

    /** Runs a command in the folder; a person at the review would answer "k" each time. */
    private Cli.Result run(String command) {
        Set<String> files = Set.of("pages", "sources", "restored", "learned.tsv", "house.tsv");
        List<String> words = Splitter.on(' ').splitToList(command);
        assertThat(words.get(0)).isEqualTo("unspin");
        Object[] args = words.stream()
                .skip(1)
                .map(word -> files.contains(word) ? folder.resolve(word) : word)
                .toArray();
        return Cli.piped("k\n".repeat(5_000), args);
    }

    @Test
    void fiveCommandsLeadFromPagesToRestoredPages() throws IOException {
        List<String> commands = commands("The five commands");
        assertThat(commands).hasSize(5);
        Cli.Result diagnosed = run(commands.get(0));
        assertThat(diagnosed.out().lines().filter(line -> line.contains("spun")).count())
                .isGreaterThan(spun.size() * 9L / 10);
        for (String command : commands.subList(1, 5)) {
            Cli.Result result = run(command);
            assertThat(result.code()).as(command + "\n" + result.err()).isZero();
        }
        long found = SubstitutionDictionary.read(folder.resolve("house.tsv")).entries().stream()
                .filter(entry -> entry.substitutions().stream()
                        .anyMatch(substitution -> entry.garbled().equals(UNKNOWN.get(substitution.original()))))
                .count();
        assertThat(found).as("words that no dictionary knew").isGreaterThanOrEqualTo(UNKNOWN.size() / 2);
        Score before = score(text -> Unspin.english().restore(text).text());
        Score after = scoreOfRestored();
        assertThat(after.metrics().f05())
                .as("before " + before.metrics() + ", after " + after.metrics())
                .isGreaterThan(before.metrics().f05() + 0.01);
        assertThat(after.restored()).isGreaterThan(before.restored() * 105 / 100);
    }

    @Test
    void originalsTeachMore() throws IOException {
        for (String command : commands("If you have some of the originals")) {
            assertThat(run(command).code()).isZero();
        }
        SubstitutionDictionary learned = SubstitutionDictionary.read(folder.resolve("learned.tsv"));
        List<String> pairs = new ArrayList<>();
        learned.entries()
                .forEach(entry -> entry.substitutions()
                        .forEach(substitution -> pairs.add(substitution.original() + "=" + entry.garbled())));
        List<String> unknown = new ArrayList<>();
        UNKNOWN.forEach((original, garbled) -> unknown.add(original + "=" + garbled));
        assertThat(pairs).containsAll(unknown);
    }

    private Score score(UnaryOperator<String> system) {
        Score score = Score.NONE;
        for (Map.Entry<String, String> page : spun.entrySet()) {
            String gold = honest.getOrDefault(page.getKey(), "");
            score = score.plus(Scorer.score(page.getValue(), gold, system.apply(page.getValue())));
        }
        return score;
    }

    private Score scoreOfRestored() throws IOException {
        Score score = Score.NONE;
        for (Map.Entry<String, String> page : spun.entrySet()) {
            String gold = honest.getOrDefault(page.getKey(), "");
            String restored = Files.readString(folder.resolve("restored").resolve(page.getKey()));
            score = score.plus(Scorer.score(page.getValue(), gold, restored));
        }
        return score;
    }
}
