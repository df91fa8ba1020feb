package org.unspin.decode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;

/** A tiny world: sixteen common words, what two spinners write for half of them, and a language model of it all. */
public final class Spinnery {
    static final Map<String, String> SWAPS = new TreeMap<>(Map.of(
            "on",
            "connected",
            "at",
            "astatine",
            "will",
            "volition",
            "be",
            "beryllium",
            "or",
            "oregon",
            "in",
            "successful",
            "may",
            "whitethorn",
            "no",
            "nary"));
    /** What another spinner writes for the same words; two of them it writes as the first does. */
    static final Map<String, String> RIVAL_SWAPS = new TreeMap<>(Map.of(
            "on",
            "along",
            "at",
            "astatine",
            "will",
            "testament",
            "be",
            "exist",
            "or",
            "operating",
            "in",
            "inch",
            "may",
            "crataegus",
            "no",
            "nary"));

    static final List<String> OTHERS = List.of("the", "he", "house", "it", "goes", "and", "stays", "home");

    private Spinnery() {}

    public static SubstitutionDictionary dictionary() {
        return dictionary("tiny", SWAPS);
    }

    public static SubstitutionDictionary dictionary(String name, Map<String, String> swaps) {
        return Workpiece.dictionary(
                name,
                SpinnerHabits.DEFAULT,
                swaps.entrySet().stream()
                        .map(pair -> pair.getValue() + "=" + pair.getKey() + ":80")
                        .toArray(String[]::new));
    }

    /** Common words are a hundred times likelier than garbled ones, by themselves and after any word. */
    public static TableModel model() {
        String[] words = java.util.stream.Stream.of(OTHERS, SWAPS.keySet(), SWAPS.values(), RIVAL_SWAPS.values())
                .flatMap(java.util.Collection::stream)
                .toArray(String[]::new);
        TableModel model = new TableModel(0.05, words);
        Set<String> rare = new TreeSet<>(SWAPS.values());
        rare.addAll(RIVAL_SWAPS.values());
        for (String garbled : rare) {
            model.setGeneral(garbled, 0.0005);
            for (String before : words) {
                model.set(before, garbled, 0.0005);
            }
            model.set("", garbled, 0.0005);
        }
        return model;
    }

    /** Sentences of ten words, of which every other is one that the spinner swaps with the given probability. */
    public static String text(int sentences, double rate, long seed) {
        return text(SWAPS, sentences, rate, seed);
    }

    public static String text(Map<String, String> swaps, int sentences, double rate, long seed) {
        Random random = new Random(seed);
        List<String> swappable = List.copyOf(swaps.keySet());
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < sentences; s++) {
            text.append("The");
            for (int w = 0; w < 10; w++) {
                String word = w % 2 == 0
                        ? swappable.get(random.nextInt(swappable.size()))
                        : OTHERS.get(random.nextInt(OTHERS.size()));
                text.append(' ').append(w % 2 == 0 && random.nextDouble() < rate ? swaps.get(word) : word);
            }
            text.append(".\n");
        }
        return text.toString();
    }
}
