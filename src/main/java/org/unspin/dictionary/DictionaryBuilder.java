package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.unspin.text.Phrases;

/**
 * Makes a {@link SubstitutionDictionary} in a program, under the rules of the file format. Whatever is wrong is
 * reported by {@link #build()}, all at once. Not thread-safe.
 *
 * <pre>{@code
 * DictionaryBuilder builder = SubstitutionDictionary.builder("house")
 *         .title("What our scraper writes")
 *         .habits(SpinnerHabits.DEFAULT.withSwaps(40, 90).withInflects(true));
 * builder.add("grub", List.of("food", "meal"));
 * builder.add("bole", List.of(new Substitution("trunk", 80, Source.OBSERVED)), "observed");
 * SubstitutionDictionary house = builder.build();
 * }</pre>
 */
public final class DictionaryBuilder {
    private final Problems problems;
    private final Header header;
    private final EntryCollector collector;
    private final String name;
    private int count;

    DictionaryBuilder(String name) {
        this.name = name;
        this.problems = new Problems(Header.isName(name) ? name : "dictionary");
        this.header = new Header(problems);
        this.collector = new EntryCollector(problems);
        directive("name", name);
    }

    /** Sets the title: one line for people; the name if it is never set. */
    public DictionaryBuilder title(String title) {
        return directive("title", title);
    }

    /** Sets the language tag, like {@code en} or {@code en-GB}; {@code en} if it is never set. */
    public DictionaryBuilder language(String language) {
        return directive("language", language);
    }

    /** Sets the licence, best an SPDX identifier; none if it is never set. */
    public DictionaryBuilder license(String license) {
        return directive("license", license);
    }

    /** Says how the spinner works; {@link SpinnerHabits#DEFAULT} if it is never said. */
    public DictionaryBuilder habits(SpinnerHabits habits) {
        header.habits(habits);
        return this;
    }

    /**
     * Adds an entry without a note, with the weights that the order gives.
     *
     * @param garbled what the spinner writes
     * @param originals what it may stand for, likeliest first
     */
    public DictionaryBuilder add(String garbled, List<String> originals) {
        List<Substitution> substitutions = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            if (originals.get(i).isEmpty()) {
                count++;
                problems.add(count, "an empty original for " + Problems.quote(garbled), "give a word");
                return this;
            }
            substitutions.add(new Substitution(originals.get(i), Substitution.defaultWeight(i + 1), Source.LISTED));
        }
        return add(garbled, substitutions, "");
    }

    /**
     * Adds an entry.
     *
     * @param garbled what the spinner writes
     * @param substitutions what it may stand for, all of one source
     * @param note has to begin with the word of that source, unless it is {@link Source#LISTED}; may then be empty
     */
    public DictionaryBuilder add(String garbled, List<Substitution> substitutions, String note) {
        int line = ++count;
        if (!collector.begin(line)) {
            return this;
        }
        boolean goodNote = checkNote(note, line);
        boolean good = checkPhrase(garbled, "the garbled form", "\t", line) && goodNote;
        if (garbled.startsWith("#")) {
            problems.add(line, "a garbled form that begins with '#' would be a comment", "leave the '#' out");
            good = false;
        }
        if (substitutions.isEmpty() || substitutions.size() > DictionaryLimits.MAX_ORIGINALS) {
            problems.add(
                    line,
                    substitutions.size() + " originals for " + Problems.quote(garbled),
                    "give from 1 to " + DictionaryLimits.MAX_ORIGINALS);
            good = false;
        }
        for (Substitution substitution : substitutions) {
            String original = substitution.original();
            good &= checkPhrase(original, "the original", "\t:|", line) && collector.pair(garbled, original, line);
            if (substitution.source() != Source.ofNote(note)) {
                problems.add(
                        line,
                        "the source of " + Problems.quote(original) + " is "
                                + substitution.source().word() + ", but the note is " + Problems.quote(note),
                        "begin the note with the word '" + substitution.source().word() + "'");
                good = false;
            }
        }
        if (good && !collector.overflows(line)) {
            collector.add(new DictionaryEntry(garbled, substitutions, note, line));
        }
        return this;
    }

    /**
     * The dictionary of all entries so far.
     *
     * @throws DictionaryFormatException with all that is wrong; the line of a problem is the number of the entry
     */
    public SubstitutionDictionary build() {
        problems.throwIfAny();
        return new SubstitutionDictionary(name, header, collector.entries());
    }

    private DictionaryBuilder directive(String key, String value) {
        if (isOneLine(value, "")) {
            header.directive(key, Phrases.normalizeEnds(value.strip()), 1);
        } else {
            problems.add(0, "the " + key + " " + Problems.quote(value) + " is not one line of text", "give one line");
        }
        return this;
    }

    private boolean checkNote(String note, int line) {
        boolean good = isOneLine(note, "\t")
                && note.equals(Phrases.normalizeEnds(note))
                && note.length() <= DictionaryLimits.MAX_NOTE_CHARS;
        if (!good) {
            problems.add(
                    line,
                    "the note " + Problems.quote(note) + " is not one line of at most "
                            + DictionaryLimits.MAX_NOTE_CHARS + " characters",
                    "give one line without TABs and outer spaces");
        }
        return good;
    }

    private boolean checkPhrase(String phrase, String what, String forbidden, int line) {
        char[] text = phrase.toCharArray();
        if (phrase.isEmpty()
                || !isOneLine(phrase, forbidden)
                || !phrase.equals(Phrases.normalize(text, 0, text.length))) {
            problems.add(
                    line,
                    what + " " + Problems.quote(phrase) + " is not made of words with single spaces between them",
                    "give words; a TAB, a line break, and in an original ':' and '|' cannot occur");
            return false;
        }
        return PhraseChecks.check(phrase, line, problems);
    }

    private static boolean isOneLine(String text, String forbidden) {
        for (int i = 0; i < text.length(); i++) {
            if (Phrases.isLineEnd(text.charAt(i)) || forbidden.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return PhraseChecks.unpairedSurrogate(text.toCharArray(), 0, text.length()) < 0;
    }
}
