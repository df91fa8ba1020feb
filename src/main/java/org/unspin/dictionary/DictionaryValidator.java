package org.unspin.dictionary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.text.Phrases;

/**
 * Finds what the parser accepts but a dictionary for everybody must not have: pairs that differ only by case, identities,
 * cycles without a word of explanation, unsorted lines, unknown originals, odd characters. Thread-safe.
 *
 * <pre>{@code
 * List<Problem> problems = new DictionaryValidator().examine("house.tsv", utf8, word -> true);
 * }</pre>
 */
public final class DictionaryValidator {
    private static final String CYCLE = "cycle";

    /**
     * All problems of a dictionary, in the order of its lines.
     *
     * @param dictionary what to check, in the order of its file
     * @param knownWord whether a word of an original, as written in the dictionary, is a word of the language
     * @return an unmodifiable list, empty where all is well; at most {@link DictionaryLimits#MAX_PROBLEMS}
     */
    public List<Problem> validate(SubstitutionDictionary dictionary, Predicate<String> knownWord) {
        Problems problems = new Problems(dictionary.origin());
        validate(dictionary, knownWord, problems);
        return problems.list();
    }

    /**
     * All problems of a file, by line: what makes it unreadable, and what the validator finds in the rest.
     *
     * @param file what problems call the file
     * @param utf8 its bytes; not kept
     * @param knownWord whether a word of an original, as written in the dictionary, is a word of the language
     * @return an unmodifiable list, empty where all is well
     */
    public List<Problem> examine(String file, byte[] utf8, Predicate<String> knownWord) {
        Problems problems = new Problems(file);
        SubstitutionDictionary readable;
        try {
            readable = DictionaryParser.examine(file, utf8, problems);
        } catch (DictionaryFormatException e) {
            return e.problems();
        }
        validate(readable, knownWord, problems);
        List<Problem> byLine = new ArrayList<>(problems.list());
        byLine.sort(Comparator.comparingInt(Problem::line));
        return List.copyOf(byLine);
    }

    private static void validate(SubstitutionDictionary dictionary, Predicate<String> knownWord, Problems problems) {
        Map<String, DictionaryEntry> pairs = new HashMap<>();
        DictionaryEntry previous = null;
        for (DictionaryEntry entry : dictionary.entries()) {
            checkCharacters(entry.garbled(), entry.line(), problems);
            checkNote(entry, problems);
            if (previous != null && DictionaryWriter.ORDER.compare(previous, entry) > 0) {
                problems.add(
                        entry.line(),
                        "unsorted: " + describe(entry) + " after " + describe(previous) + " of line " + previous.line(),
                        "sort by garbled form (UTF-16 order), then by source; for plain ASCII \"LC_ALL=C sort\" does it");
            }
            previous = entry;
            for (Substitution substitution : entry.substitutions()) {
                checkCharacters(substitution.original(), entry.line(), problems);
                checkWords(substitution.original(), entry.line(), knownWord, problems);
                checkPair(entry, substitution, pairs, problems);
            }
        }
    }

    private static void checkPair(
            DictionaryEntry entry, Substitution substitution, Map<String, DictionaryEntry> pairs, Problems problems) {
        String garbled = Phrases.fold(entry.garbled());
        String original = Phrases.fold(substitution.original());
        String pair = Problems.quote(entry.garbled()) + " -> " + Problems.quote(substitution.original());
        if (garbled.equals(original)) {
            problems.add(
                    entry.line(),
                    "an identity: " + pair,
                    "remove it; a word that the spinner leaves alone needs no entry");
            return;
        }
        DictionaryEntry first = pairs.putIfAbsent(garbled + '\t' + original, entry);
        if (first != null) {
            problems.add(
                    entry.line(),
                    "a duplicate: " + pair + " differs at most by case from a pair of line " + first.line(),
                    "remove one of the two");
        }
        DictionaryEntry reverse = pairs.get(original + '\t' + garbled);
        if (first == null && reverse != null && !mentionsCycle(entry.note()) && !mentionsCycle(reverse.note())) {
            problems.add(
                    entry.line(),
                    "a cycle: " + pair + ", and the reverse in line " + reverse.line(),
                    "remove the wrong one; where both are right say 'cycle' in the note of one of them");
        }
    }

    private static boolean mentionsCycle(String note) {
        for (int i = 0; i + CYCLE.length() <= note.length(); i++) {
            int end = i + CYCLE.length();
            if (note.regionMatches(true, i, CYCLE, 0, CYCLE.length())
                    && (i == 0 || !Character.isLetterOrDigit(note.charAt(i - 1)))
                    && (end == note.length() || !Character.isLetterOrDigit(note.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A word has to be known, of a phrase one of its words: terms have rare words, which their company explains. A hyphen parts
     * words, as it does for the tokenizer: "k-nearest" is known where "k" or "nearest" is.
     */
    private static void checkWords(String original, int line, Predicate<String> knownWord, Problems problems) {
        String unknown = "";
        for (int from = 0; from < original.length(); ) {
            int end = Phrases.tokenEnd(original, from);
            String word = original.substring(from, end);
            if (!word.equals("-") && knownWord.test(word)) {
                return;
            }
            unknown = unknown.isEmpty() ? word : unknown;
            from = Phrases.nextToken(original, end);
        }
        problems.add(
                line,
                "the original " + Problems.quote(original) + " has the unknown word " + Problems.quote(unknown),
                "mend its spelling; a name or term of your own may stay, if the dictionary is not for everybody");
    }

    private static void checkCharacters(String phrase, int line, Problems problems) {
        for (int i = 0; i < phrase.length(); ) {
            int c = phrase.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                problems.add(
                        line,
                        Problems.quote(phrase) + " has the upper-case letter " + new String(Character.toChars(c)),
                        "write it in lower case; case is restored from the text");
                break;
            } else if (c == '\u2019' || c == '\u2018' || c == '"' || c == '\u201c' || c == '\u201d') {
                problems.add(
                        line,
                        Problems.quote(phrase) + " has the quotation mark " + new String(Character.toChars(c)),
                        "write the plain apostrophe ' inside a word and no quotation marks about it");
                break;
            } else if (Phrases.isUnseen(c)) {
                problems.add(line, odd(phrase, c), "remove it");
                break;
            }
        }
        checkNormalized(phrase, line, problems);
    }

    private static void checkNote(DictionaryEntry entry, Problems problems) {
        String note = entry.note();
        int odd = note.codePoints().filter(Phrases::isUnseen).findFirst().orElse(-1);
        if (odd >= 0) {
            problems.add(entry.line(), odd("the note " + note, odd), "remove it");
        }
        checkNormalized(note, entry.line(), problems);
    }

    private static void checkNormalized(String text, int line, Problems problems) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.add(
                    line,
                    Problems.quote(text) + " is not in Unicode normal form C",
                    "write letters with accents as one character");
        }
    }

    private static String odd(String text, int c) {
        return Problems.quote(text) + " has the character " + Problems.hex(c) + ", which nobody sees or reads";
    }

    private static String describe(DictionaryEntry entry) {
        return Problems.quote(entry.garbled()) + " (" + entry.source().word() + ")";
    }
}
