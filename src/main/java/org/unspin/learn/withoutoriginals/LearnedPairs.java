package org.unspin.learn.withoutoriginals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.common.LearnedHabits;

/** Selects the pairs of a decipherment that are sure enough, and makes a dictionary of them for review. */
final class LearnedPairs {
    /** Fewest documents that a pair must be seen in: in one document, on one subject, many words look alike. */
    private static final int FEWEST_DOCUMENTS = 2;
    /** Fewest expected uses of a pair that no thesaurus and no known spinner has. */
    static final double FEWEST_UNLISTED = 5;

    private static final double MOST_WEIGHT = 98;

    private final Decipherment decipherment;
    private final PooledTexts texts;
    private final PairPrior prior;
    private final UnpairedSettings settings;
    private final Map<String, List<Found>> byGarbled = new TreeMap<>();
    private double swapped;
    private double kept;
    private int size;

    /** A pair with its evidence. */
    record Found(String garbled, String original, double uses, double confidence, double weight) {}

    LearnedPairs(Decipherment decipherment, PooledTexts texts, PairPrior prior, UnpairedSettings settings) {
        this.decipherment = decipherment;
        this.texts = texts;
        this.prior = prior;
        this.settings = settings;
        for (Suspect suspect : decipherment.suspects()) {
            for (int c = 0; c < suspect.candidates.length; c++) {
                if (isSure(suspect, c)) {
                    add(suspect, c);
                }
            }
        }
        byGarbled
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingDouble((Found found) -> -found.uses).thenComparing(Found::original)));
    }

    private boolean isSure(Suspect suspect, int candidate) {
        int original = suspect.candidates[candidate];
        double uses = suspect.uses[candidate];
        boolean listed = prior.lists(
                texts.name(suspect.type), decipherment.originals().words.get(original));
        return uses >= (listed ? settings.fewestUses() : Math.max(settings.fewestUses(), FEWEST_UNLISTED))
                && suspect.confidence(candidate) >= settings.leastConfidence()
                && suspect.documents[candidate] >= FEWEST_DOCUMENTS
                // a spinner is deterministic: one original, one garbled form
                && uses >= decipherment.mostClaimed(original);
    }

    private void add(Suspect suspect, int candidate) {
        int original = suspect.candidates[candidate];
        double uses = suspect.uses[candidate];
        double left = decipherment.leftAlone(original);
        swapped += uses;
        kept += left;
        size++;
        Found found = new Found(
                texts.name(suspect.type),
                decipherment.originals().words.get(original),
                uses,
                suspect.confidence(candidate),
                Math.max(1, Math.min(MOST_WEIGHT, 100 * uses / (uses + left))));
        byGarbled.computeIfAbsent(found.garbled, key -> new ArrayList<>()).add(found);
    }

    int size() {
        return size;
    }

    double swapRate() {
        return swapped + kept == 0 ? 0 : swapped / (swapped + kept);
    }

    SubstitutionDictionary dictionary(String name, String title) {
        DictionaryBuilder builder =
                SubstitutionDictionary.builder(name).title(title).habits(LearnedHabits.of(swapRate(), false));
        byGarbled.forEach((garbled, found) -> {
            List<Substitution> substitutions = new ArrayList<>();
            StringBuilder uses = new StringBuilder();
            StringBuilder confidence = new StringBuilder();
            for (Found pair : found) {
                substitutions.add(new Substitution(pair.original, Math.rint(pair.weight * 10) / 10, Source.LEARNED));
                uses.append(uses.isEmpty() ? "" : " | ").append(Math.round(pair.uses));
                confidence
                        .append(confidence.isEmpty() ? "" : " | ")
                        .append(String.format(Locale.ROOT, "%.2f", pair.confidence));
            }
            boolean cycle = found.stream()
                    .anyMatch(pair -> byGarbled.getOrDefault(pair.original, List.of()).stream()
                            .anyMatch(back -> back.original.equals(garbled)));
            builder.add(
                    garbled,
                    substitutions,
                    "learned; uses:" + uses + "; confidence:" + confidence + (cycle ? "; cycle" : ""));
        });
        return builder.build();
    }
}
