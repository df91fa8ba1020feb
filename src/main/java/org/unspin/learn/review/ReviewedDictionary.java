package org.unspin.learn.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryPairs;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.review.ReviewAnswer.Verdict;

/**
 * A dictionary after its review: dropped pairs are gone, edited ones say what the person said, and what was kept or
 * edited counts as {@link Source#LISTED} by a person. What nobody decided stays as it is.
 *
 * @param dictionary the result
 * @param kept pairs that were kept
 * @param edited pairs that were edited
 * @param dropped pairs that were dropped
 * @param undecided pairs that nobody has decided
 * @param unused pairs that have an answer but are not in the dictionary
 */
public record ReviewedDictionary(
        SubstitutionDictionary dictionary, int kept, int edited, int dropped, int undecided, List<PairKey> unused) {
    /** Copies the list. */
    public ReviewedDictionary {
        unused = List.copyOf(unused);
    }

    /** Carries out what was decided about the pairs of a dictionary. */
    public static ReviewedDictionary of(SubstitutionDictionary dictionary, ReviewDecisions decisions) {
        Work work = new Work(decisions);
        // What a person wrote comes before a pair that happens to be the same.
        work.run(dictionary, true);
        work.run(dictionary, false);
        List<PairKey> unused = new ArrayList<>(decisions.all().keySet());
        unused.removeAll(work.seen);
        return new ReviewedDictionary(
                work.pairs.build(dictionary.name(), dictionary),
                work.kept,
                work.edited,
                work.dropped,
                work.undecided,
                unused);
    }

    private static final class Work {
        private final ReviewDecisions decisions;
        private final DictionaryPairs pairs = new DictionaryPairs();
        private final Set<PairKey> seen = new HashSet<>();
        private int kept;
        private int edited;
        private int dropped;
        private int undecided;

        Work(ReviewDecisions decisions) {
            this.decisions = decisions;
        }

        void run(SubstitutionDictionary dictionary, boolean edits) {
            for (DictionaryEntry entry : dictionary.entries()) {
                for (Substitution substitution : entry.substitutions()) {
                    PairKey key = new PairKey(entry.garbled(), substitution.original());
                    Optional<ReviewAnswer> answer = decisions.of(key);
                    boolean edit = answer.isPresent() && answer.get().verdict() == Verdict.EDIT;
                    if (edit == edits && seen.add(key)) {
                        take(entry, substitution, answer.orElse(ReviewAnswer.SKIP));
                    }
                }
            }
        }

        private void take(DictionaryEntry entry, Substitution substitution, ReviewAnswer answer) {
            switch (answer.verdict()) {
                case DROP -> dropped++;
                case SKIP -> {
                    undecided++;
                    pairs.add(entry.garbled(), substitution, entry.note());
                }
                case KEEP -> {
                    kept++;
                    Substitution listed =
                            new Substitution(substitution.original(), substitution.weight(), Source.LISTED);
                    pairs.add(entry.garbled(), listed, listed(entry.note()));
                }
                case EDIT -> {
                    edited++;
                    pairs.add(entry.garbled(), answer.edited().orElse(substitution), listed(entry.note()));
                }
            }
        }

        private static String listed(String note) {
            String word = Source.LISTED.word();
            return note.isEmpty() ? word : Source.ofNote(note) == Source.LISTED ? note : word + "; " + note;
        }
    }
}
