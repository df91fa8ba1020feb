package org.unspin.cli.dictionary;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Style;
import org.unspin.learn.review.PairContext;
import org.unspin.learn.review.ReviewAnswer;
import org.unspin.learn.review.ReviewPair;
import org.unspin.learn.review.ReviewSession;

/** Shows pairs and takes answers, from a person at a terminal or from a pipe; the end of the input means quit. */
final class ReviewDialogue {
    private static final String INDENT = "    ";

    private final Session session;
    private final Style style;
    private final ReviewSession review;
    private final BufferedReader answers;

    ReviewDialogue(Session session, Style style, ReviewSession review) {
        this.session = session;
        this.style = style;
        this.review = review;
        this.answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    }

    void run() throws IOException {
        boolean shown = false;
        for (Optional<ReviewPair> pair = review.current(); pair.isPresent(); pair = review.current()) {
            if (!shown) {
                session.print(described(pair.get()));
            }
            Optional<String> line = ask("keep, drop, edit, skip, back or quit? ");
            if (line.isEmpty()
                    || isLetter(line.get(), 'q', "quit")
                    || session.out().checkError()) {
                return;
            }
            shown = !follow(line.get(), pair.get());
        }
    }

    /** Does what a line says; false where it says nothing that can be done. */
    private boolean follow(String line, ReviewPair pair) throws IOException {
        if (isLetter(line, 'k', "keep")) {
            review.answer(ReviewAnswer.KEEP);
        } else if (isLetter(line, 'd', "drop")) {
            review.answer(ReviewAnswer.DROP);
        } else if (isLetter(line, 's', "skip")) {
            review.answer(ReviewAnswer.SKIP);
        } else if (isLetter(line, 'b', "back")) {
            if (!review.back()) {
                session.print("this is the first pair\n");
                return false;
            }
        } else if (isLetter(line, 'e', "edit")) {
            return edit(pair, ask("new original, weight, or original:weight? "));
        } else if (line.length() > 2 && line.charAt(1) == ' ' && isLetter(line.substring(0, 1), 'e', "edit")) {
            return edit(pair, Optional.of(line.substring(2)));
        } else {
            session.print("answer k, d, e, s, b or q\n");
            return false;
        }
        return true;
    }

    private boolean edit(ReviewPair pair, Optional<String> value) throws IOException {
        if (value.isEmpty() || value.get().isEmpty()) {
            session.print("nothing is changed\n");
            return false;
        }
        try {
            review.answer(ReviewAnswer.edit(
                    value.get(),
                    pair.key(),
                    pair.substitution().original(),
                    pair.substitution().weight()));
            return true;
        } catch (IllegalArgumentException e) {
            session.print(Failures.printable(String.valueOf(e.getMessage())) + "\n");
            return false;
        }
    }

    private static boolean isLetter(String line, char letter, String word) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.equals(word) || lower.length() == 1 && lower.charAt(0) == letter;
    }

    /** A line of the input without outer blanks; none at its end. What a pipe says is shown after the question. */
    private Optional<String> ask(String question) throws IOException {
        session.print(style.bold(question));
        session.out().flush();
        Optional<String> line = Optional.ofNullable(answers.readLine()).map(String::strip);
        if (line.isEmpty() || !session.terminals().in()) {
            session.print(Failures.printable(line.orElse("")) + "\n");
        }
        return line;
    }

    private String described(ReviewPair pair) {
        StringBuilder out = new StringBuilder("\n");
        out.append(style.bold(Failures.printable(
                        pair.garbled() + " -> " + pair.substitution().original())))
                .append(String.format(
                        Locale.ROOT,
                        "   weight %s, %s, %,d left%s\n",
                        ReviewAnswer.plain(pair.substitution().weight()),
                        times(pair.occurrences()),
                        review.left(),
                        review.before()
                                .map(before -> " (" + answered(before) + " before)")
                                .orElse("")));
        if (!pair.note().isEmpty()) {
            out.append(Layout.wrap(Failures.printable(pair.note()), session.width(), "  "));
        }
        for (PairContext context : pair.contexts()) {
            out.append("  ")
                    .append(style.dim(Failures.printable(context.place())))
                    .append('\n')
                    .append(inSentence(context, context.garbled(), style::garbled))
                    .append(inSentence(context, Failures.printable(context.restored()), style::restored));
        }
        return out.toString();
    }

    private static String answered(ReviewAnswer answer) {
        String value = answer.value();
        return answer.verdict().word() + (value.isEmpty() ? "" : " " + value);
    }

    private static String times(int occurrences) {
        return switch (occurrences) {
            case 0 -> "never in the texts";
            case 1 -> "once in the texts";
            default -> String.format(Locale.ROOT, "%,d times in the texts", occurrences);
        };
    }

    private String inSentence(PairContext context, String phrase, UnaryOperator<String> mark) {
        String marked = "[" + phrase + "]";
        if (style.isColoured()) {
            // Word by word, so that a line can be broken between two of them.
            List<String> words = Splitter.on(' ').splitToList(phrase);
            marked = words.stream().map(mark).collect(Collectors.joining(" "));
        }
        return Layout.wrap(context.before() + marked + context.after(), session.width(), INDENT);
    }
}
