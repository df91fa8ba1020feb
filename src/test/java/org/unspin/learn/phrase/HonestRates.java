package org.unspin.learn.phrase;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * How often honest text uses the garbled phrases that people have listed, and what they stand for: {@code
 * src/main/dictionary/honest-rates.tsv}. The main makes it from the corpora, unpacked, and is run again when phrases are added:
 *
 * <pre>
 * java -cp CLASSPATH org.unspin.learn.phrase.HonestRates news.txt tech.txt textbooks.txt abstracts.txt medicine.txt honest.txt
 * </pre>
 */
final class HonestRates {
    static final Path FILE = Path.of("src/main/dictionary/honest-rates.tsv");
    private static final Path DICTIONARIES = Path.of("dictionaries");
    /** Uses in 100 million words; what is rarer is not written. */
    static final double LEAST = 50;

    private HonestRates() {}

    /** The garbled phrases of several words that people have listed, by dictionary. */
    static List<SubstitutionDictionary> dictionaries() throws IOException {
        List<SubstitutionDictionary> all = new ArrayList<>();
        try (var files = Files.newDirectoryStream(DICTIONARIES, "*.tsv")) {
            for (Path file : files) {
                all.add(SubstitutionDictionary.read(file));
            }
        }
        return all;
    }

    static boolean isPhrase(DictionaryEntry entry) {
        return entry.garbled().indexOf(' ') > 0;
    }

    /** The rates by phrase, in uses per 100 million words. */
    static Map<String, Double> read() throws IOException {
        Map<String, Double> rates = new HashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#")) {
                List<String> cells = Splitter.on('\t').splitToList(line);
                rates.put(cells.get(0), Double.parseDouble(cells.get(1)));
            }
        }
        return rates;
    }

    public static void main(String[] args) throws IOException {
        TreeSet<String> garbled = new TreeSet<>();
        TreeSet<String> phrases = new TreeSet<>();
        for (SubstitutionDictionary dictionary : dictionaries()) {
            for (DictionaryEntry entry : dictionary.entries()) {
                if (isPhrase(entry)) {
                    garbled.add(entry.garbled().toLowerCase(Locale.ROOT));
                    for (Substitution substitution : entry.substitutions()) {
                        phrases.add(substitution.original().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        phrases.addAll(garbled);
        List<Path> files = new ArrayList<>();
        for (String arg : args) {
            files.add(Path.of(arg));
        }
        BackgroundCounts counts = BackgroundCounts.count(phrases, files);
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "# Uses per 100 million words of honest text (%,d words), of garbled phrases in dictionaries/ and of what they stand for;"
                        + " rarer ones are left out.%n"
                        + "# Made by HonestRates, among the tests; HonestRatesTest says what is asked of an entry.%n",
                counts.total()));
        for (String phrase : phrases) {
            double rate = counts.per100MillionWords(phrase);
            if (rate >= LEAST) {
                out.append(String.format(Locale.ROOT, "%s\t%.0f%n", phrase, rate));
            }
        }
        Files.writeString(FILE, out);
    }
}
