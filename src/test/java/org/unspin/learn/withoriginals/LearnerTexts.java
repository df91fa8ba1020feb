package org.unspin.learn.withoriginals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.learn.detector.DictionarySpinner;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.Segmenter;

/** Pages to learn from, made of the texts of the tests, and a spinner whose dictionary no family has. */
public final class LearnerTexts {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int FEWEST_WORDS = 25;

    private LearnerTexts() {}

    /** What the spinner writes for an original. */
    public static final Map<String, String> GARBLED = new TreeMap<>(Map.ofEntries(
            Map.entry("people", "walruses"),
            Map.entry("house", "teapot"),
            Map.entry("work", "gristle"),
            Map.entry("water", "pewter"),
            Map.entry("first", "lukewarm"),
            Map.entry("made", "knitted"),
            Map.entry("year", "yardstick"),
            Map.entry("years", "yardsticks"),
            Map.entry("week", "sausage"),
            Map.entry("old", "bearded"),
            Map.entry("small", "gnomish"),
            Map.entry("long", "giraffe"),
            Map.entry("found", "excavated"),
            Map.entry("before", "ahead of"),
            Map.entry("after", "in the wake of"),
            Map.entry("more than", "upwards of"),
            Map.entry("less than", "shy of"),
            Map.entry("because", "whereas"),
            Map.entry("would", "volition"),
            Map.entry("said", "yodelled"),
            Map.entry("company", "fellowship"),
            Map.entry("new", "brand new"),
            Map.entry("every", "each and every"),
            Map.entry("last", "cobbler"),
            Map.entry("money", "mazuma"),
            Map.entry("school", "shoal"),
            Map.entry("under", "nether"),
            Map.entry("right", "starboard")));

    /** Paragraphs of the test texts, each a page. */
    public static List<String> paragraphs() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String folder : List.of("articles", "texts")) {
            List<Path> files;
            try (Stream<Path> found = Files.list(RESOURCES.resolve(folder))) {
                files = found.sorted().toList();
            }
            for (Path file : files) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS)
                        .forEach(paragraphs::add);
            }
        }
        return paragraphs;
    }

    public static DictionarySpinner spinner(long seed) {
        var builder = SubstitutionDictionary.builder("house");
        GARBLED.forEach((original, garbled) ->
                builder.add(garbled, List.of(new Substitution(original, 85, Source.LISTED)), ""));
        CompiledDictionary dictionary = CompiledDictionary.compile(List.of(builder.build()), word -> true);
        return new DictionarySpinner(dictionary, "house", 1, true, seed);
    }

    public static PageTokens page(String text, PageTokens.Words words) {
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        return PageTokens.of(new LearnerPage("page", text), segmenter, words);
    }

    /** How often a phrase stands in a text, between words. */
    public static int occurrences(String text, String phrase) {
        int count = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + phrase.length();
            count += begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) ? 1 : 0;
        }
        return count;
    }
}
