package org.unspin.learn.withoutoriginals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unspin.lm.LanguageModel;

/** Finds the word forms that may be garbled, those first whose uses exceed what is usual most. */
final class SuspectSearch {
    /** Fewest uses of a word form that is looked at. */
    static final int FEWEST_USES = 3;

    private static final int MOST_SUSPECTS = 6_000;
    /** A word that is used less than this share of what is usual was swapped away, and is no garbled form. */
    private static final double LEAST_OF_USUAL = 0.12;

    private final PooledTexts texts;
    private final ExpectedCounts expected;
    private final LanguageModel model;

    private SuspectSearch(PooledTexts texts, ExpectedCounts expected, LanguageModel model) {
        this.texts = texts;
        this.expected = expected;
        this.model = model;
    }

    /** The suspects, with the places where they stand. */
    static List<Suspect> find(PooledTexts texts, ExpectedCounts expected, LanguageModel model) {
        return new SuspectSearch(texts, expected, model).find();
    }

    private List<Suspect> find() {
        List<Suspect> found = new ArrayList<>();
        for (int type = 0; type < texts.typeCount(); type++) {
            int uses = texts.count(type);
            String name = texts.name(type);
            if (uses < FEWEST_USES || !isPlain(name)) {
                continue;
            }
            double share = expected.share(name);
            double alone = share > 0 ? Math.log(share) : model.wordScore(texts.lmId(type));
            double usual = share * texts.words();
            if (uses > LEAST_OF_USUAL * usual + 2) {
                found.add(new Suspect(type, new int[uses], usual, alone));
            }
        }
        found.sort(Comparator.comparingDouble(
                        (Suspect suspect) -> -(suspect.places.length - suspect.expected) / (suspect.expected + 3))
                .thenComparing(suspect -> suspect.type));
        List<Suspect> suspects = List.copyOf(found.subList(0, Math.min(MOST_SUSPECTS, found.size())));
        fillPlaces(suspects);
        return suspects;
    }

    private void fillPlaces(List<Suspect> suspects) {
        Suspect[] byType = new Suspect[texts.typeCount()];
        suspects.forEach(suspect -> byType[suspect.type] = suspect);
        int[] filled = new int[texts.typeCount()];
        for (int place = 0; place < texts.size(); place++) {
            if (texts.open(place) && byType[texts.type(place)] != null) {
                int type = texts.type(place);
                byType[type].places[filled[type]++] = place;
            }
        }
    }

    /** Whether a dictionary can list the word: letters, with apostrophes and hyphens between them. */
    private static boolean isPlain(String name) {
        return Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    }
}
