package org.unspin.learn.review;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.dictionary.PairKey;
import org.unspin.learn.review.ReviewAnswer.Verdict;

/**
 * What was answered about the pairs of a dictionary: the file beside it, UTF-8 lines of {@code
 * garbled<TAB>original<TAB>keep|drop|edit|skip<TAB>original:weight}, the last column for {@code edit} only; comments
 * begin with {@code #}. A person may write or mend it by hand. Not thread-safe.
 */
public final class ReviewDecisions {
    private static final String HEADING = "# What 'unspin dictionary review' was answered; 'review --apply' uses it.\n"
            + "# garbled<TAB>original<TAB>keep, drop, edit or skip<TAB>what 'edit' makes of it: original:weight\n";
    private static final int COLUMNS = 4;

    /** In the order in which they were first asked. */
    private final Map<PairKey, ReviewAnswer> answers = new LinkedHashMap<>();

    /** The file that goes with a dictionary: its name with {@code .review} after it. */
    public static Path fileOf(Path dictionary) {
        return dictionary.resolveSibling(dictionary.getFileName() + ".review");
    }

    /**
     * Reads a file; none where it does not exist.
     *
     * @throws IOException if it cannot be read or a line is malformed; names file and line
     */
    public static ReviewDecisions read(Path file) throws IOException {
        ReviewDecisions decisions = new ReviewDecisions();
        if (Files.notExists(file)) {
            return decisions;
        }
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            boolean marked = number == 1 && line.startsWith("\ufeff");
            decisions.take(file + ":" + number + ": ", marked ? line.substring(1) : line);
        }
        return decisions;
    }

    private void take(String where, String line) throws IOException {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        List<String> columns = new ArrayList<>(Splitter.on('\t').trimResults().splitToList(line));
        if (columns.size() == COLUMNS - 1) {
            columns.add("");
        }
        if (columns.size() != COLUMNS
                || columns.get(0).isEmpty()
                || columns.get(1).isEmpty()) {
            throw new IOException(where + columns.size()
                    + " columns, some perhaps empty; write garbled<TAB>original<TAB>keep, drop, skip, or"
                    + " edit<TAB>original:weight");
        }
        PairKey pair = new PairKey(columns.get(0), columns.get(1));
        ReviewAnswer answer = answer(where, pair, columns);
        if (answers.putIfAbsent(pair, answer) != null) {
            throw new IOException(where + "the pair " + pair + " has an answer in a line before; keep one of the two");
        }
    }

    private static ReviewAnswer answer(String where, PairKey pair, List<String> columns) throws IOException {
        String value = columns.get(COLUMNS - 1);
        String verdict = columns.get(2);
        if (verdict.equals(Verdict.EDIT.word())) {
            if (value.lastIndexOf(':') < 1) {
                throw new IOException(where + "'edit' without a new value; write original:weight in the fourth column");
            }
            try {
                return ReviewAnswer.edit(value, pair, columns.get(1), 0);
            } catch (IllegalArgumentException e) {
                throw new IOException(where + e.getMessage(), e);
            }
        }
        if (!value.isEmpty()) {
            throw new IOException(where + "a new value goes with 'edit', not with '" + verdict + "'");
        }
        return switch (verdict) {
            case "keep" -> ReviewAnswer.KEEP;
            case "drop" -> ReviewAnswer.DROP;
            case "skip" -> ReviewAnswer.SKIP;
            default ->
                throw new IOException(where + "the answer is \"" + verdict + "\"; write keep, drop, edit or skip");
        };
    }

    /** What was answered about a pair. */
    public Optional<ReviewAnswer> of(PairKey pair) {
        return Optional.ofNullable(answers.get(pair));
    }

    /** Whether a pair need not be asked again. */
    public boolean isDecided(PairKey pair) {
        return of(pair).filter(ReviewAnswer::isDecision).isPresent();
    }

    /** All answers; unmodifiable. */
    public Map<PairKey, ReviewAnswer> all() {
        return Collections.unmodifiableMap(answers);
    }

    /** Whether nothing was answered. */
    public boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Takes an answer; a later one replaces that before. */
    public void put(PairKey pair, ReviewAnswer answer) {
        answers.put(pair, answer);
    }

    /** The whole file. */
    public String text() {
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
