package org.unspin.learn.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.unspin.dictionary.PairKey;
import org.unspin.learn.common.TsvRow;
import org.unspin.learn.review.ReviewAnswer.Verdict;

/**
 * What a person answered about the pairs of a dictionary. The file beside the dictionary has UTF-8 lines of {@code
 * garbled<TAB>original<TAB>keep|drop|edit|skip<TAB>original:weight}, the last column for {@code edit} only; comments
 * begin with {@code #}. It may be written or corrected by hand. Not thread-safe.
 */
public final class ReviewDecisions {
    private static final String HEADING = "# What 'unspin dictionary review' was answered; 'review --apply' uses it.\n"
            + "# garbled<TAB>original<TAB>keep, drop, edit or skip<TAB>what 'edit' makes of it: original:weight\n";
    private static final int COLUMNS = 4;

    /** In the order in which the pairs were first asked about. */
    private final Map<PairKey, ReviewAnswer> answers = new LinkedHashMap<>();

    /** The file that goes with a dictionary: its name with {@code .review} after it. */
    public static Path fileOf(Path dictionary) {
        return dictionary.resolveSibling(dictionary.getFileName() + ".review");
    }

    /**
     * Reads a file; no answers if it does not exist.
     *
     * @throws IOException if it cannot be read or a line is malformed; names file and line
     */
    public static ReviewDecisions read(Path file) throws IOException {
        ReviewDecisions decisions = new ReviewDecisions();
        if (Files.notExists(file)) {
            return decisions;
        }
        for (TsvRow row : TsvRow.read(file)) {
            decisions.take(row);
        }
        return decisions;
    }

    private void take(TsvRow row) throws IOException {
        if (row.size() < COLUMNS - 1
                || row.size() > COLUMNS
                || row.column(0).isEmpty()
                || row.column(1).isEmpty()) {
            throw row.error(row.size()
                    + " columns, some perhaps empty; write garbled<TAB>original<TAB>keep, drop, skip, or"
                    + " edit<TAB>original:weight");
        }
        PairKey pair = new PairKey(row.column(0), row.column(1));
        if (answers.putIfAbsent(pair, answer(row, pair)) != null) {
            throw row.error("the pair " + pair + " was answered in an earlier line; keep one of the two");
        }
    }

    private static ReviewAnswer answer(TsvRow row, PairKey pair) throws IOException {
        String value = row.size() == COLUMNS ? row.column(COLUMNS - 1) : "";
        String verdict = row.column(2);
        if (verdict.equals(Verdict.EDIT.word())) {
            if (value.lastIndexOf(':') < 1) {
                throw row.error("'edit' without a new value; write original:weight in the fourth column");
            }
            try {
                return ReviewAnswer.edit(value, pair, row.column(1), 0);
            } catch (IllegalArgumentException e) {
                throw row.error(e.getMessage(), e);
            }
        }
        if (!value.isEmpty()) {
            throw row.error("a new value goes with 'edit', not with '" + verdict + "'");
        }
        return switch (verdict) {
            case "keep" -> ReviewAnswer.KEEP;
            case "drop" -> ReviewAnswer.DROP;
            case "skip" -> ReviewAnswer.SKIP;
            default -> throw row.error("the answer is \"" + verdict + "\"; write keep, drop, edit or skip");
        };
    }

    /** What was answered about a pair. */
    Optional<ReviewAnswer> of(PairKey pair) {
        return Optional.ofNullable(answers.get(pair));
    }

    /** Whether a pair need not be asked about again. */
    boolean isDecided(PairKey pair) {
        return of(pair).filter(ReviewAnswer::isDecision).isPresent();
    }

    /** All answers; unmodifiable. */
    Map<PairKey, ReviewAnswer> all() {
        return Collections.unmodifiableMap(answers);
    }

    /** Whether nothing was answered. */
    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Takes an answer; a later one replaces an earlier one. */
    void put(PairKey pair, ReviewAnswer answer) {
        answers.put(pair, answer);
    }

    /** The whole file. */
    String text() {
        StringBuilder text = new StringBuilder(HEADING);
        answers.forEach((pair, answer) -> {
            text.append(pair.garbled()).append('\t').append(pair.original()).append('\t');
            text.append(answer.verdict().word());
            answer.edited().ifPresent(edited -> text.append('\t').append(answer.value()));
            text.append('\n');
        });
        return text.toString();
    }
}
