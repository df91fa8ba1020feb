package org.unspin.dictionary.compiled;

import com.google.common.base.Splitter;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The inflected forms of English words: by rule, by a table of the irregular ones, and by asking which of the possible spellings
 * exists ("visited" but "permitted"). Not thread-safe.
 */
final class Inflection {
    /** What a form says. */
    enum Form {
        PLURAL,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        PROGRESSIVE,
        COMPARATIVE,
        SUPERLATIVE
    }

    /** By form: what a regular word ends in. */
    private static final String[] ENDINGS = {"s", "s", "ed", "ed", "ing", "er", "est"};
    /** Longer adjectives are compared with "more" and "most". */
    private static final int LONGEST_COMPARED = 7;

    private static final String TABLE = "irregular-forms.txt";
    private static final String VOWELS = "aeiou";

    private final Map<Form, Map<String, String>> irregular = new EnumMap<>(Form.class);
    private final Predicate<String> exists;
    // forms that end alike are asked for one after another
    private String lastWord = "";
    private String lastEnding = "";
    private Optional<String> last = Optional.empty();

    /** English, with the spellings for which {@code exists} holds. */
    Inflection(Predicate<String> exists) {
        this.exists = exists;
        for (Form form : Form.values()) {
            irregular.put(form, new HashMap<>());
        }
        // by the class itself, not by Guava: another module may not look into this one
        try (InputStream in = Objects.requireNonNull(Inflection.class.getResourceAsStream(TABLE), TABLE)) {
            for (String line : CharStreams.readLines(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                if (!line.startsWith("#")) {
                    addIrregular(Splitter.on(' ').splitToList(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE + " of the library", e);
        }
    }

    private void addIrregular(List<String> words) {
        switch (words.get(0)) {
            case "noun" -> put(Form.PLURAL, words.get(1), words.get(2));
            case "adjective" -> {
                put(Form.COMPARATIVE, words.get(1), words.get(2));
                put(Form.SUPERLATIVE, words.get(1), words.get(3));
            }
            default -> {
                put(Form.PAST, words.get(0), words.get(1));
                put(Form.PARTICIPLE, words.get(0), words.get(2));
            }
        }
    }

    private void put(Form form, String base, String inflected) {
        irregular.getOrDefault(form, Map.of()).put(base, inflected);
    }

    /** The form of a word in lower case, or nothing if no such word exists. */
    Optional<String> of(String word, Form form) {
        String known = irregular.getOrDefault(form, Map.of()).get(word);
        if (known != null) {
            return Optional.of(known);
        }
        if (word.equals("be") || word.equals("have")) {
            return auxiliary(word, form);
        }
        if (word.length() < 2 || !Character.isLetter(word.charAt(word.length() - 1))) {
            return Optional.empty();
        }
        if (form.compareTo(Form.COMPARATIVE) >= 0 && word.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String ending = ENDINGS[form.ordinal()];
        if (!word.equals(lastWord) || !ending.equals(lastEnding)) {
            lastWord = word;
            lastEnding = ending;
            last = possible(word, ending).stream().filter(exists).findFirst();
        }
        return last;
    }

    private static Optional<String> auxiliary(String word, Form form) {
        return switch (form) {
            case THIRD_PERSON -> Optional.of(word.equals("be") ? "is" : "has");
            case PROGRESSIVE -> Optional.of(word.equals("be") ? "being" : "having");
            default -> Optional.empty();
        };
    }

    private static List<String> possible(String word, String ending) {
        return ending.equals("s") ? withS(word) : with(word, ending);
    }

    private static List<String> withS(String word) {
        if (endsInConsonantAndY(word)) {
            return List.of(stem(word) + "ies");
        }
        if (word.endsWith("o") && isConsonant(word, word.length() - 2)) {
            return List.of(word + "es", word + "s"); // heroes, photos
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return List.of(hisses ? word + "es" : word + "s");
    }

    /** The possible spellings with an ending that begins with a vowel, the likelier first. */
    private static List<String> with(String word, String ending) {
        List<String> forms = new ArrayList<>();
        boolean progressive = ending.startsWith("i");
        if (word.endsWith("ie") && progressive) {
            forms.add(word.substring(0, word.length() - 2) + "y" + ending);
        } else if (word.endsWith("e") && !(progressive && (word.endsWith("ee") || word.endsWith("ye")))) {
            forms.add(stem(word) + ending);
        } else if (endsInConsonantAndY(word) && !progressive) {
            forms.add(stem(word) + "i" + ending);
        } else {
            int last = word.length() - 1;
            boolean mayDouble = last >= 2
                    && isConsonant(word, last)
                    && "wxy".indexOf(word.charAt(last)) < 0
                    && !isConsonant(word, last - 1)
                    && (isConsonant(word, last - 2) || word.startsWith("qu", last - 2 - 1));
            String plain = word + ending;
            if (!mayDouble) {
                forms.add(plain);
            } else {
                String doubled = word + word.charAt(last) + ending;
                forms.add(doubled);
                // "planned", not "planed", but "focused" rather than "focussed"
                forms.add(hasOneVowel(word) ? 1 : 0, plain);
            }
        }
        return forms;
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.endsWith("y") && isConsonant(word, word.length() - 2);
    }

    private static boolean hasOneVowel(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!isConsonant(word, i) && (i == 0 || isConsonant(word, i - 1))) {
                groups++;
            }
        }
        return groups == 1;
    }

    private static boolean isConsonant(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) < 0;
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1);
    }
}
