package org.unspin.learn.assemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.DictionaryMerge;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.Problem;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/** The computed pairs of a dictionary in the making, until a person's review was applied and the file is written. */
final class PairTable {
    private static final String CYCLE = "; cycle";

    private final KnownPairs known;
    private final Map<String, Pair> pairs = new TreeMap<>();

    private record Pair(String garbled, String original, double weight, Source source) {}

    /** Begins a table; it takes no pair that is {@code known}. */
    PairTable(KnownPairs known) {
        this.known = known;
    }

    /** Adds a pair that neither people nor this table have yet; {@code weight} is in percent. */
    void add(String garbled, String original, double weight, Source source) {
        if (!known.has(garbled, original)) {
            pairs.putIfAbsent(key(garbled, original), new Pair(garbled, original, weight, source));
        }
    }

    private static String key(String garbled, String original) {
        return garbled + '\t' + original;
    }

    /** Applies decisions in the order of their file; returns those about pairs that are not there. */
    List<String> apply(List<ReviewFile.Decision> review) {
        List<String> unused = new ArrayList<>();
        for (ReviewFile.Decision decision : review) {
            String key = key(decision.garbled(), decision.original());
            Pair pair = pairs.get(key);
            boolean used = pair != null;
            if (decision.garbled().equals(ReviewFile.ANY)) {
                used = pairs.values().removeIf(other -> other.original().equals(decision.original()));
            } else if (pair != null && decision.action() == ReviewFile.Action.DROP) {
                pairs.remove(key);
            } else if (pair != null) {
                pairs.put(key, new Pair(pair.garbled(), pair.original(), decision.weight(), pair.source()));
            }
            if (!used) {
                unused.add(decision.toString());
            }
        }
        return unused;
    }

    /**
     * Makes the file.
     *
     * @param heading comment lines that say how it was made; %1$d is the number of garbled words, %2$d of pairs
     * @param unused what {@link #apply} returned
     * @throws DictionaryFormatException if the result, together with what is known, breaks a rule of the format or does not pass the
     *     validator
     */
    AssembledDictionary assemble(String heading, List<String> unused, Predicate<String> knownWord) {
        SubstitutionDictionary computed = build();
        String text = ComputedFile.of(computed, counted(heading, computed));
        SubstitutionDictionary reread =
                SubstitutionDictionary.parse(computed.name(), text.getBytes(StandardCharsets.UTF_8));
        SubstitutionDictionary all = DictionaryMerge.merge(List.of(known.dictionary(), reread), computed.name())
                .dictionary();
        List<Problem> problems = new DictionaryValidator().validate(sorted(all), knownWord);
        if (!problems.isEmpty()) {
            throw new DictionaryFormatException(problems);
        }
        Map<Source, Integer> counts = new EnumMap<>(Source.class);
        pairs.values().forEach(pair -> counts.merge(pair.source(), 1, Integer::sum));
        return new AssembledDictionary(reread, text, counts, unused);
    }

    private SubstitutionDictionary build() {
        // Entries are sorted as the file is: by garbled word, then source; in each, the likeliest original comes first.
        Map<String, Map<String, List<Pair>>> entries = new TreeMap<>();
        for (Pair pair : pairs.values()) {
            boolean cycle = known.has(/* garbled= */ pair.original(), /* original= */ pair.garbled())
                    || pairs.containsKey(key(/* garbled= */ pair.original(), /* original= */ pair.garbled()));
            String note = pair.source().ordinal() + pair.source().word() + (cycle ? CYCLE : "");
            entries.computeIfAbsent(pair.garbled(), key -> new TreeMap<>())
                    .computeIfAbsent(note, key -> new ArrayList<>())
                    .add(pair);
        }
        DictionaryBuilder builder =
                SubstitutionDictionary.builder(known.dictionary().name());
        entries.forEach((garbled, byNote) ->
                byNote.forEach((note, originals) -> addEntry(builder, garbled, originals, note.substring(1))));
        return builder.build();
    }

    private static void addEntry(DictionaryBuilder builder, String garbled, List<Pair> originals, String note) {
        List<Pair> sorted = new ArrayList<>(originals);
        sorted.sort(Comparator.comparingDouble(Pair::weight).reversed().thenComparing(Pair::original));
        List<Substitution> substitutions = new ArrayList<>();
        for (Pair pair : sorted) {
            substitutions.add(new Substitution(pair.original(), pair.weight(), pair.source()));
        }
        for (int from = 0; from < substitutions.size(); from += DictionaryLimits.MAX_ORIGINALS) {
            int to = Math.min(from + DictionaryLimits.MAX_ORIGINALS, substitutions.size());
            builder.add(garbled, substitutions.subList(from, to), note);
        }
    }

    private static String counted(String heading, SubstitutionDictionary computed) {
        Set<String> garbled = new HashSet<>();
        int pairs = 0;
        for (var entry : computed.entries()) {
            garbled.add(entry.garbled());
            pairs += entry.substitutions().size();
        }
        return heading.replace("%1$d", Integer.toString(garbled.size())).replace("%2$d", Integer.toString(pairs));
    }

    private static SubstitutionDictionary sorted(SubstitutionDictionary dictionary) {
        StringBuilder text = new StringBuilder();
        try {
            dictionary.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder cannot fail", e);
        }
        return SubstitutionDictionary.parse(dictionary.name(), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
