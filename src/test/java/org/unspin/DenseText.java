package org.unspin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** Texts that give the decoder more to do, character for character, than any prose: short garbled words with the most originals. */
public final class DenseText {
    private static final List<String> DICTIONARIES =
            List.of("newswire", "indiana", "entrance", "nolonger", "tortured", "wordnet-aug", "thesaurus");

    private DenseText() {}

    /** Garbled words of the shipped dictionaries, those with the most originals for their length first. */
    public static List<String> words() {
        Map<String, Set<String>> originals = new HashMap<>();
        for (String name : DICTIONARIES) {
            for (DictionaryEntry entry : SubstitutionDictionary.resource(name).entries()) {
                if (entry.garbled().indexOf(' ') < 0) {
                    Set<String> all = originals.computeIfAbsent(entry.garbled(), garbled -> new HashSet<>());
                    for (Substitution substitution : entry.substitutions()) {
                        all.add(substitution.original());
                    }
                }
            }
        }
        List<String> words = new ArrayList<>(originals.keySet());
        words.sort(
                Comparator.<String>comparingDouble(word -> -originals.get(word).size() / (word.length() + 1.0))
                        .thenComparing(Comparator.naturalOrder()));
        return words;
    }

    /**
     * A text of such words.
     *
     * @param different how many of the densest words it draws from
     * @param sentence words of a sentence, or 0 for no end of a sentence at all
     */
    public static String of(List<String> words, int different, int sentence, int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < length; i++) {
            text.append(words.get(random.nextInt(different)));
            text.append(sentence > 0 && i % sentence == 0 ? ". The " : " ");
        }
        return text.substring(0, length);
    }
}
