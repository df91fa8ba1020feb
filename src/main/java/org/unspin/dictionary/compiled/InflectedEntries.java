package org.unspin.dictionary.compiled;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.Inflection.Form;
import org.unspin.hash.LongIds;
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
    /** Phrases whose forms are remembered at a time: a dictionary may have a hundred thousand. */
    private static final int MOST_REMEMBERED = 4096;

    private final Consumer<? super InflectedPair> each;
    /** By phrase: its forms in the order of {@link Form}, empty where it has none. */
    private final Map<String, String[]> forms = new HashMap<>();

    /** Fingerprints of the pairs that the dictionary lists, and of those that were formed, without regard to case. */
    private final LongIds known = new LongIds();

    /**
     * A pair that follows from a listed one.
     *
     * @param garbled the form of what the spinner writes
     * @param original the form of what it stands for
     * @param listedGarbled what the spinner writes in the listed pair
     * @param listed what it stands for there; weight and source are those of the form as well
     */
    record InflectedPair(String garbled, String original, String listedGarbled, Substitution listed) {}

    private InflectedEntries(Predicate<String> exists, Consumer<? super InflectedPair> each) {
        this.each = each;
        inflection = new Inflection(exists);
    }

    /** What follows from the pairs of a dictionary, in their order; nothing if its spinner does not inflect. */
    static List<InflectedPair> pairs(SubstitutionDictionary dictionary, Predicate<String> exists) {
        List<InflectedPair> pairs = new ArrayList<>();
        forEach(dictionary, exists, pairs::add);
        return pairs;
    }

    /** The same one by one: all of them together may be many times as large as the dictionary. */
    static void forEach(
            SubstitutionDictionary dictionary, Predicate<String> exists, Consumer<? super InflectedPair> each) {
        if (dictionary.habits().inflects()) {
            new InflectedEntries(exists, each).form(dictionary);
        }
    }

    private void form(SubstitutionDictionary dictionary) {
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                known.add(foldedKey(entry.garbled(), substitution.original()));
            }
        }
        int most = known.size() + DictionaryLimits.MAX_FORMED_PAIRS;
        for (DictionaryEntry entry : dictionary.entries()) {
            String[] garbled = formsOf(entry.garbled());
            for (Substitution substitution : entry.substitutions()) {
                String[] originals = formsOf(substitution.original());
                for (int form = 0; form < FORMS.length && known.size() < most; form++) {
                    boolean same = form > 0
                            && garbled[form].equals(garbled[form - 1])
                            && originals[form].equals(originals[form - 1]);
                    if (!same && !garbled[form].isEmpty() && !originals[form].isEmpty()) {
                        add(new InflectedPair(garbled[form], originals[form], entry.garbled(), substitution));
                    }
                }
            }
        }
    }

    private void add(InflectedPair pair) {
        int before = known.size();
        if (!pair.garbled.equals(pair.original) && known.add(foldedKey(pair.garbled, pair.original)) == before) {
            each.accept(pair);
        }
    }

    private String[] formsOf(String phrase) {
        if (forms.size() == MOST_REMEMBERED) {
            forms.clear();
        }
        return forms.computeIfAbsent(phrase, this::allForms);
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

    /** Two pairs in billions have the same one: then one of them is not formed, and nothing else happens. */
    private static long foldedKey(String garbled, String original) {
        return Hashing.farmHashFingerprint64()
                .hashUnencodedChars(Phrases.fold(garbled) + BAR + Phrases.fold(original))
                .asLong();
    }
}
