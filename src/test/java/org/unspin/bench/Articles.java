package org.unspin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** The articles of the test resources, each a document of some 500 words, again and again until the words are enough. */
final class Articles {
    private static final List<String> SETS = List.of("dev", "holdout");
    private static final int PER_SET = 6;

    private Articles() {}

    /** Documents that together have exactly so many words, as white space counts them. */
    static List<String> clean(int words) {
        List<String> articles = new ArrayList<>();
        for (String set : SETS) {
            for (int i = 1; i <= PER_SET; i++) {
                articles.add(read("/articles/" + set + "-0" + i + ".txt"));
            }
        }
        List<String> documents = new ArrayList<>();
        int missing = words;
        for (int i = 0; missing > 0; i++) {
            String document = firstWords(articles.get(i % articles.size()), missing);
            documents.add(document);
            missing -= words(document);
        }
        return documents;
    }

    /** The same documents, spun by a plain replacement: each word by the probability that its entry states. */
    static List<String> spun(int words, long seed) {
        Map<String, List<Map.Entry<String, Double>>> garbled = new HashMap<>();
        for (DictionaryEntry entry : SubstitutionDictionary.resource("newswire").entries()) {
            for (Substitution substitution : entry.substitutions()) {
                garbled.computeIfAbsent(substitution.original(), key -> new ArrayList<>())
                        .add(Map.entry(entry.garbled(), substitution.weight() / 100));
            }
        }
        Random random = new Random(seed);
        List<String> documents = new ArrayList<>();
        for (String document : clean(words)) {
            documents.add(spin(document, garbled, random));
        }
        return documents;
    }

    private static String spin(String text, Map<String, List<Map.Entry<String, Double>>> garbled, Random random) {
        StringBuilder out = new StringBuilder(text.length() * 5 / 4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            out.append(spinWord(text.substring(start, i), garbled, random));
            if (i < text.length()) {
                out.append(text.charAt(i));
            }
            start = i + 1;
        }
        return out.toString();
    }

    private static String spinWord(String word, Map<String, List<Map.Entry<String, Double>>> garbled, Random random) {
        double at = random.nextDouble();
        for (Map.Entry<String, Double> choice : garbled.getOrDefault(word, List.of())) {
            at -= choice.getValue();
            if (at < 0 && choice.getKey().indexOf(' ') < 0) {
                return choice.getKey();
            }
        }
        return word;
    }

    private static String firstWords(String text, int most) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean begins =
                    !Character.isWhitespace(text.charAt(i)) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
            if (begins && ++words > most) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }

    private static String read(String resource) {
        try (InputStream in = Articles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
