package org.unspin.dictionary.compiled;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.Inflection.Form;
import org.unspin.text.Phrases;

/**
 * Adds to the entries of a dictionary whose spinner inflects what follows from them: "solution" for "answer" makes "solutions"
 * for "answers", "cope with" for "deal with" makes "coped with" for "dealt with". A form is added only if both sides are words
 * that exist; what the dictionary lists itself stands.
 */
final class InflectedEntries {
    /** Forms of a phrase that begins with a verb; those of any other phrase are formed at its last word. */
    private static final List<Form> VERBAL = List.of(Form.THIRD_PERSON, Form.PAST, Form.PARTICIPLE, Form.PROGRESSIVE);

    /** A phrase that ends so begins with a verb, if its first word is none of them. */
    private static final Set<String> PARTICLES = ImmutableSet.of(
            "a",
            "about",
            "across",
            "after",
            "against",
            "ahead",
            "along",
            "apart",
            "around",
            "as",
            "aside",
            "at",
            "away",
            "back",
            "by",
            "down",
            "for",
            "forward",
            "from",
            "in",
            "into",
            "it",
            "of",
            "off",
            "on",
            "onto",
            "out",
            "over",
            "over to",
            "that",
            "the",
            "through",
            "to",
            "together",
            "towards",
            "up",
            "upon",
            "use",
            "with");

    private static final Set<String> LIGHT_VERBS = ImmutableSet.of(
            "be", "become", "bring", "come", "do", "find", "get", "give", "go", "have", "keep", "lend", "let", "make",
            "put", "set", "take", "turn");

    /** Words that begin or are phrases which have no forms. */
    private static final Set<String> WITHOUT_FORMS = ImmutableSet.of(
            "a", "about", "also", "an", "and", "as", "at", "because", "but", "by", "for", "from", "he", "however", "i",
            "if", "in", "it", "its", "no", "not", "of", "on", "or", "she", "since", "so", "than", "that", "the",
            "their", "then", "there", "these", "they", "this", "those", "thus", "to", "too", "was", "we", "were",
            "when", "where", "which", "while", "who", "with", "within", "without", "you");

    private static final Form[] FORMS = Form.values();
    /** Between the two parts of a key. */
    private static final char BAR = '\t';

    private final Inflection inflection;
    /** By phrase: its forms in the order of {@link Form}, empty where it has none. */
    private final Map<String, String[]> forms = new HashMap<>();

    /** The pairs that the dictionary lists, and those that were formed, without regard to case. */
    private final Set<String> known = new HashSet<>();

    private final List<InflectedPair> formed = new ArrayList<>();

    /**
     * A pair that follows from a listed one.
     *
     * @param garbled the form of what the spinner writes
     * @param original the form of what it stands for
     * @param listedGarbled what the spinner writes in the listed pair
     * @param listed what it stands for there; weight and source are those of the form as well
     */
    record InflectedPair(String garbled, String original, String listedGarbled, Substitution listed) {}

    private InflectedEntries(Predicate<String> exists) {
        inflection = new Inflection(exists);
    }

    /** The dictionary with all its forms; itself if its spinner does not inflect. */
    static SubstitutionDictionary of(SubstitutionDictionary dictionary, Predicate<String> exists) {
        if (!dictionary.habits().inflects()) {
            return dictionary;
        }
        // entries have one source each
        Map<String, List<InflectedPair>> byEntry = new LinkedHashMap<>();
        for (InflectedPair pair : pairs(dictionary, exists)) {
            byEntry.computeIfAbsent(key(pair.garbled, pair.listed.source().word()), key -> new ArrayList<>())
                    .add(pair);
        }
        List<DictionaryEntry> entries = new ArrayList<>(dictionary.entries());
        for (List<InflectedPair> pairs : byEntry.values()) {
            List<Substitution> substitutions = new ArrayList<>(pairs.size());
            for (InflectedPair pair : pairs) {
                substitutions.add(new Substitution(pair.original, pair.listed.weight(), pair.listed.source()));
            }
            String note = substitutions.get(0).source().word();
            entries.add(new DictionaryEntry(pairs.get(0).garbled, substitutions, note, entries.size() + 1));
        }
        return dictionary.withEntries(entries);
    }

    /** What follows from the pairs of a dictionary, in their order; nothing if its spinner does not inflect. */
    static List<InflectedPair> pairs(SubstitutionDictionary dictionary, Predicate<String> exists) {
        return dictionary.habits().inflects() ? new InflectedEntries(exists).form(dictionary) : List.of();
    }

    private List<InflectedPair> form(SubstitutionDictionary dictionary) {
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                known.add(foldedKey(entry.garbled(), substitution.original()));
            }
        }
        for (DictionaryEntry entry : dictionary.entries()) {
            String[] garbled = forms.computeIfAbsent(entry.garbled(), this::allForms);
            for (Substitution substitution : entry.substitutions()) {
                String[] originals = forms.computeIfAbsent(substitution.original(), this::allForms);
                for (int form = 0; form < FORMS.length; form++) {
                    boolean same = form > 0
                            && garbled[form].equals(garbled[form - 1])
                            && originals[form].equals(originals[form - 1]);
                    if (!same && !garbled[form].isEmpty() && !originals[form].isEmpty()) {
                        add(new InflectedPair(garbled[form], originals[form], entry.garbled(), substitution));
                    }
                }
            }
        }
        return formed;
    }

    private void add(InflectedPair pair) {
        if (!pair.garbled.equals(pair.original) && known.add(foldedKey(pair.garbled, pair.original))) {
            formed.add(pair);
        }
    }

    private String[] allForms(String phrase) {
        String[] all = new String[FORMS.length];
        for (int form = 0; form < FORMS.length; form++) {
            all[form] = form(phrase, FORMS[form]).orElse("");
        }
        return all;
    }

    private Optional<String> form(String phrase, Form form) {
        int firstEnd = phrase.indexOf(' ');
        if (firstEnd < 0) {
            return WITHOUT_FORMS.contains(phrase) ? Optional.empty() : inflection.of(phrase, form);
        }
        String first = phrase.substring(0, firstEnd);
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        if (WITHOUT_FORMS.contains(first) || PARTICLES.contains(first)) {
            return Optional.empty();
        }
        if (PARTICLES.contains(last) || LIGHT_VERBS.contains(first)) {
            return VERBAL.contains(form)
                    ? inflection.of(first, form).map(f -> f + phrase.substring(firstEnd))
                    : Optional.empty();
        }
        return form == Form.PLURAL
                ? inflection.of(last, form).map(f -> phrase.substring(0, phrase.length() - last.length()) + f)
                : Optional.empty();
    }

    private static String foldedKey(String garbled, String original) {
        return key(Phrases.fold(garbled), Phrases.fold(original));
    }

    private static String key(String first, String second) {
        return first + BAR + second;
    }
}
