package org.unspin.learn.assemble;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * What a dictionary that people write says of a spinner. Pairs that are {@link Source#OBSERVED} or {@link Source#UNVERIFIED} are
 * evidence from which others are computed; no pair of the dictionary is computed again. Immutable.
 */
public final class KnownPairs {
    private final SubstitutionDictionary dictionary;
    private final Map<String, Map<String, Source>> garbledByOriginal = new LinkedHashMap<>();
    private final Set<PairKey> pairs = new HashSet<>();
    private int size;

    private KnownPairs(SubstitutionDictionary dictionary) {
        this.dictionary = dictionary;
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                add(entry.garbled(), substitution.original(), substitution.source());
            }
        }
    }

    private void add(String garbled, String original, Source source) {
        pairs.add(new PairKey(garbled, original));
        if (source == Source.OBSERVED || source == Source.UNVERIFIED) {
            garbledByOriginal
                    .computeIfAbsent(original, key -> new LinkedHashMap<>())
                    .put(garbled, source);
            size++;
        }
    }

    /** What {@code dictionary} says. */
    public static KnownPairs of(SubstitutionDictionary dictionary) {
        return new KnownPairs(dictionary);
    }

    /** The dictionary itself. */
    SubstitutionDictionary dictionary() {
        return dictionary;
    }

    /** The originals of the evidence, in the order of the dictionary. */
    public Iterable<String> originals() {
        return garbledByOriginal.keySet();
    }

    /** What the spinner writes for {@code original}, and how that is known; empty where there is no evidence. */
    public Map<String, Source> garbled(String original) {
        return garbledByOriginal.getOrDefault(original, Map.of());
    }

    /** The number of pairs that are evidence. */
    public int size() {
        return size;
    }

    /** Whether the dictionary has a pair, as evidence or not. */
    boolean has(String garbled, String original) {
        return pairs.contains(new PairKey(garbled, original));
    }
}
