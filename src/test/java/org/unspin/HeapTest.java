package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.ngram.NgramModel;

/** What the largest dictionaries need: each in a machine of its own that has no more heap than was promised. */
final class HeapTest {
    private static void assertEnough(String heap, String task) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapTest.class.getName(),
                        task)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo("done");
    }

    @Test
    void aDictionaryWithAsManyPairsAsAreAllowed() throws Exception {
        assertEnough("200m", "pairs");
    }

    @Test
    void aDictionaryThatInflectsAsManyPairsAsAreAllowed() throws Exception {
        assertEnough("200m", "forms");
    }

    /** The task that the other machine does. */
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "pairs" -> dictionary(false);
            case "forms" -> dictionary(true);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.print("done");
    }

    /** Words that the language model knows stand for one another, for they have the most forms. */
    private static void dictionary(boolean inflects) throws IOException {
        List<String> words = new ArrayList<>();
        NgramModel model = NgramModel.english();
        SubstitutionDictionary.resource("thesaurus").entries().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.garbled()),
                        entry.substitutions().stream().map(Substitution::original)))
                .filter(word -> word.chars().allMatch(c -> c >= 'a' && c <= 'z') && model.knows(word))
                .distinct()
                .forEach(words::add);
        StringBuilder file = new StringBuilder("#! name: largest\n#! inflects: " + inflects + "\n");
        int known = words.size();
        for (int i = 0; i < DictionaryLimits.MAX_ENTRIES; i++) {
            // beyond the words that there are, phrases of two of them
            int round = i / known;
            file.append(words.get(i % known));
            file.append(round == 0 ? "" : " " + words.get((i + 100 * round) % known))
                    .append('\t');
            file.append(words.get((i + 1000 + round) % known)).append(" | ");
            file.append(words.get((i + 2000 + round) % known)).append('\n');
        }
        SubstitutionDictionary largest =
                SubstitutionDictionary.parse("largest.tsv", file.toString().getBytes(StandardCharsets.UTF_8));
        Unspin own = Unspin.builder().dictionary(largest).build();
        if (!own.restore("A short text.").text().equals("A short text.")) {
            throw new IllegalStateException("that text is clean");
        }
    }
}
