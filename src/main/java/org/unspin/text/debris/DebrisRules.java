package org.unspin.text.debris;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unspin.text.Tokenizer;

/**
 * The phrases that tell debris, read from a plain list; the list itself says how it is written. Immutable once it is read, and
 * thread-safe.
 */
final class DebrisRules {
    private static final String LIST = "debris.tsv";
    private static final int MOST_WORDS = 30;
    /** The longest line that a rule may be for. */
    private static final int LONGEST_LINE = 200;

    private static final int COLUMNS = 5;
    private static final Splitter COLUMN = Splitter.on('\t').trimResults();
    private static final Splitter ALTERNATIVE = Splitter.on('|').trimResults();
    private static final Splitter PIECE =
            Splitter.on(CharMatcher.forPredicate(Tokenizer::isSpace)).omitEmptyStrings();

    private final String name;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, Integer> classNumbers = new HashMap<>();
    private final Map<Integer, List<Integer>> classes = new HashMap<>();
    private final DebrisPhrases<DebrisRule> phrases = new DebrisPhrases<>(classes);
    private final List<String> problems = new ArrayList<>();

    private DebrisRules(String name) {
        this.name = name;
    }

    /** The list that comes with the library; read at the first call. */
    static DebrisRules english() {
        return Holder.ENGLISH;
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if there are errors in it; names them all, each with its line and what to write instead
     */
    static DebrisRules parse(String name, List<String> lines) {
        DebrisRules rules = new DebrisRules(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("# ") && !line.equals("#")) {
                rules.read(lines.get(i), i + 1);
            }
        }
        if (!rules.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", rules.problems));
        }
        return rules;
    }

    /** Words and signs of the line, as numbers of these rules. */
    LineWords words() {
        return new LineWords(vocabulary);
    }

    /** All phrases with their rules. */
    DebrisPhrases<DebrisRule> phrases() {
        return phrases;
    }

    private void read(String line, int number) {
        List<String> columns = COLUMN.splitToList(line);
        if (columns.size() < 3 || columns.size() > COLUMNS) {
            problem(number, columns.size() + " columns", "write kind, how and phrases with a TAB between them");
        } else if (columns.get(0).equals("class")) {
            readClass(columns, number);
        } else {
            Optional<DebrisKind> kind = kind(columns.get(0), number);
            Optional<DebrisRule.How> how = how(columns.get(1), number);
            if (kind.isPresent() && how.isPresent()) {
                readRule(kind.get(), how.get(), columns, number);
            }
        }
    }

    private void readClass(List<String> columns, int number) {
        String named = columns.get(1);
        if (named.length() < 3 || !named.startsWith("<") || !named.endsWith(">")) {
            problem(number, "the class is called \"" + named + "\"", "write its name like this: <unit>");
            return;
        }
        if (classNumbers.putIfAbsent(named, classNumbers.size()) != null) {
            problem(number, "there is a class " + named + " already", "add the words there");
            return;
        }
        for (String word : alternatives(columns.get(2))) {
            List<Long> phrase = phrase(word, number);
            if (phrase.size() == 1 && vocabulary.containsKey(word)) {
                classes.computeIfAbsent(vocabulary.get(word), key -> new ArrayList<>())
                        .add(classNumbers.get(named));
            } else if (!phrase.isEmpty()) {
                problem(number, "\"" + word + "\" in a class", "a class has single words in lower case only");
            }
        }
    }

    private void readRule(DebrisKind kind, DebrisRule.How how, List<String> columns, int number) {
        boolean begins = how == DebrisRule.How.BEGIN;
        if (!begins && columns.size() > 3) {
            problem(number, "\"" + how.word() + "\" with a fourth column", "only \"begin\" has more than three");
            return;
        }
        Optional<DebrisPhrases<DebrisKind>> needed = Optional.empty();
        if (columns.size() > 3 && !columns.get(3).isEmpty()) {
            DebrisPhrases<DebrisKind> any = new DebrisPhrases<>(classes);
            alternatives(columns.get(3)).forEach(phrase -> add(any, phrase, kind, number));
            needed = Optional.of(any);
        }
        int most = columns.size() == COLUMNS ? most(columns.get(4), number) : MOST_WORDS;
        DebrisRule rule = new DebrisRule(kind, how, needed, most);
        alternatives(columns.get(2)).forEach(phrase -> add(phrases, phrase, rule, number));
    }

    private <T> void add(DebrisPhrases<T> tree, String written, T tells, int number) {
        List<Long> phrase = phrase(written, number);
        if (!phrase.isEmpty()) {
            tree.add(phrase, tells);
        }
    }

    /** The elements of a phrase; none, and a problem noted, where it cannot be read. */
    private List<Long> phrase(String written, int number) {
        List<Long> elements = new ArrayList<>();
        for (String piece : PIECE.split(written)) {
            if (piece.equals("#")) {
                elements.add(DebrisPhrases.ofWord(LineWords.NUMBER));
            } else if (piece.length() > 1 && piece.startsWith("<")) {
                Integer known = classNumbers.get(piece);
                if (known == null) {
                    problem(number, "no class " + piece, "write a line \"class\" for it further up");
                    return List.of();
                }
                elements.add(DebrisPhrases.ofClass(known));
            } else {
                addWords(piece, elements);
            }
        }
        if (elements.isEmpty()) {
            problem(number, "a phrase without a word: \"" + written + "\"", "write one, or take a \" | \" away");
        }
        return elements;
    }

    private void addWords(String piece, List<Long> elements) {
        for (int i = 0; i < piece.length(); i++) {
            if (LineWords.isWordPart(piece.charAt(i))) {
                int end = LineWords.wordEnd(piece, i, piece.length());
                vocabulary.putIfAbsent(LineWords.folded(piece, i, end), vocabulary.size());
                i = end - 1;
            }
        }
        LineWords words = words().read(piece, 0, piece.length());
        for (int i = 0; words.id(i) != LineWords.END; i++) {
            int id = words.id(i);
            if (id != LineWords.COMMA && !LineWords.isBetween(id)) {
                elements.add(DebrisPhrases.ofWord(id));
            }
        }
    }

    private Optional<DebrisKind> kind(String word, int number) {
        for (DebrisKind kind : DebrisKind.values()) {
            if (kind.word().equals(word) && kind != DebrisKind.REPEATED) {
                return Optional.of(kind);
            }
        }
        String all = Arrays.stream(DebrisKind.values())
                .filter(kind -> kind != DebrisKind.REPEATED)
                .map(DebrisKind::word)
                .collect(Collectors.joining(", "));
        problem(number, "no kind \"" + word + "\"", "write one of " + all);
        return Optional.empty();
    }

    private Optional<DebrisRule.How> how(String word, int number) {
        for (DebrisRule.How how : DebrisRule.How.values()) {
            if (how.word().equals(word)) {
                return Optional.of(how);
            }
        }
        problem(number, "\"" + word + "\" does not say how", "write one of line, begin, path, part, word, also");
        return Optional.empty();
    }

    private int most(String digits, int number) {
        try {
            int most = Integer.parseInt(digits);
            if (most >= 1 && most <= LONGEST_LINE) {
                return most;
            }
        } catch (NumberFormatException e) {
            // said below, with the line
        }
        problem(number, "\"" + digits + "\" words at most", "write a number from 1 to " + LONGEST_LINE);
        return MOST_WORDS;
    }

    private void problem(int line, String what, String remedy) {
        problems.add(name + ":" + line + ": " + what + "; " + remedy);
    }

    private static List<String> alternatives(String cell) {
        return ALTERNATIVE.splitToList(cell.toLowerCase(Locale.ROOT));
    }

    private static DebrisRules load() {
        InputStream in = DebrisRules.class.getResourceAsStream(LIST);
        if (in == null) {
            throw new IllegalStateException("the list " + LIST + " is missing from the library; use a complete jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(LIST, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + LIST + " cannot be read", e);
        }
    }

    /** Reads the list when it is first asked for; class initialisation makes that safe and once only. */
    private static final class Holder {
        static final DebrisRules ENGLISH = load();
    }
}
