package org.unspin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.decode.DecoderSettings;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.NgramModel;
import org.unspin.lm.TopicModel;
import org.unspin.text.ProtectedPhrases;

/**
 * Restores machine-spun text.
 *
 * <pre>{@code
 * Unspin unspin = Unspin.english();
 * Restoration r = unspin.restore(text);
 * r.text();                                  // the repaired text
 * for (Correction c : r.corrections())       // each with offsets into the text that was given
 *     System.out.println(c + " because " + c.reason().description());
 * }</pre>
 *
 * <p>An instance is immutable and thread-safe; make it once and share it. It holds the language model (about 30 MB) and the
 * dictionaries; a call needs memory and time in proportion to the text. The same text always gives the same result.
 */
public final class Unspin {
    private static final Supplier<Unspin> ENGLISH = Suppliers.memoize(new Builder()::build);

    private final Engine engine;

    private Unspin(Engine engine) {
        this.engine = engine;
    }

    /**
     * The restorer for English with all that comes with the library. The first call loads it, in less than a second; later
     * calls return the same instance.
     *
     * @return the shared instance
     * @throws UncheckedIOException if a resource of the library is missing or damaged
     */
    public static Unspin english() {
        return ENGLISH.get();
    }

    /**
     * Begins a restorer of one's own.
     *
     * @return a builder with the settings of {@link #english()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Restores a text. Text that was not spun comes back as it is.
     *
     * @param text any text, of any length; a document is best given whole, because its words tell on one another
     * @return the restoration; its text is the very same {@code String} if nothing was changed
     */
    public Restoration restore(CharSequence text) {
        return engine.restore(text.toString());
    }

    /**
     * Says whether a text was spun, how much, by which spinner, and what gave it away; changes nothing.
     *
     * @param text any text, of any length; of fewer than about 25 words little can be said
     * @return the diagnosis, of the text, its paragraphs and its sentences
     */
    public Diagnosis diagnose(CharSequence text) {
        return engine.diagnose(text.toString());
    }

    /**
     * The families of spinners whose dictionaries come with the library.
     *
     * @return their names
     */
    public static List<String> families() {
        return Dictionaries.FAMILIES;
    }

    /**
     * Settings of a restorer. Every setter checks its argument at once. Not thread-safe; what it builds is.
     */
    public static final class Builder {
        private final Map<String, SubstitutionDictionary> dictionaries = new LinkedHashMap<>();
        private final List<String> protectedPhrases = new ArrayList<>();
        private final List<String[]> switchedOff = new ArrayList<>();
        private final List<String> families = new ArrayList<>(Dictionaries.FAMILIES);
        private Supplier<? extends LanguageModel> model = Models.NGRAMS;
        private Optional<TopicModel> topics = Optional.empty();
        private Preset preset = Preset.BALANCED;
        private double minimumConfidence = -1;
        private boolean onlyThese;

        private Builder() {}

        /**
         * Adds a dictionary of one's own. It goes before those that come with the library and before those added earlier.
         *
         * @param file a TSV file in the format of the library's {@code dictionaries}
         * @return this
         * @throws org.unspin.dictionary.DictionaryFormatException if the file has errors; names them all
         * @throws UncheckedIOException if it cannot be read
         */
        public Builder dictionary(Path file) {
            try {
                return dictionary(SubstitutionDictionary.read(file));
            } catch (IOException e) {
                throw Models.unreadable(file, e);
            }
        }

        /**
         * Adds a dictionary of one's own. It goes before those that come with the library and before those added earlier.
         *
         * @param dictionary the entries
         * @return this
         * @throws IllegalArgumentException if a dictionary of that name was added before or comes with the library and is
         *     not switched off
         */
        public Builder dictionary(SubstitutionDictionary dictionary) {
            if (families.contains(dictionary.name()) || dictionaries.containsKey(dictionary.name())) {
                throw new IllegalArgumentException("there is a dictionary \"" + dictionary.name()
                        + "\" already; change the name in its \"#! name:\" line, or switch the other off first");
            }
            dictionaries.put(dictionary.name(), dictionary);
            return this;
        }

        /**
         * Switches a whole family off.
         *
         * @param name one of {@link Unspin#families()}
         * @return this
         * @throws IllegalArgumentException if there is none
         */
        public Builder withoutFamily(String name) {
            if (!families.remove(name)) {
                throw new IllegalArgumentException("no family \"" + name
                        + "\" to switch off; those that come with the library: " + Dictionaries.FAMILIES);
            }
            return this;
        }

        /**
         * Uses only these of the families that come with the library.
         *
         * @param names names of {@link Unspin#families()}, or "thesaurus" for what any spinner would write that takes its words
         *     from a thesaurus; none switches all of them off
         * @return this
         * @throws IllegalArgumentException if there is none of a name
         */
        public Builder onlyFamilies(String... names) {
            Dictionaries.requireFamilies(names);
            families.clear();
            families.addAll(new LinkedHashSet<>(List.of(names)));
            onlyThese = true;
            return this;
        }

        /**
         * Switches all entries of a garbled form off, in every dictionary.
         *
         * @param garbled the garbled form, as the dictionary lists it
         * @return this
         */
        public Builder withoutEntry(String garbled) {
            switchedOff.add(new String[] {Dictionaries.requireText("garbled", garbled)});
            return this;
        }

        /**
         * Switches one pair off, in every dictionary.
         *
         * @param garbled the garbled form, as the dictionary lists it
         * @param original the original that it shall not stand for
         * @return this
         */
        public Builder withoutEntry(String garbled, String original) {
            switchedOff.add(new String[] {
                Dictionaries.requireText("garbled", garbled), Dictionaries.requireText("original", original)
            });
            return this;
        }

        /**
         * Takes another language model instead of the one that comes with the library, which is then not loaded.
         *
         * @param file a file that {@code unspin train} has written; the topic model beside it is used if it is there
         * @return this
         * @throws UncheckedIOException if it cannot be read or is no such file
         */
        public Builder languageModel(Path file) {
            try {
                NgramModel ngrams = NgramModel.read(file);
                languageModel(ngrams);
                topics = Models.topicsBeside(file, ngrams);
                return this;
            } catch (IOException e) {
                throw Models.unreadable(file, e);
            }
        }

        /**
         * Takes another language model instead of the one that comes with the library.
         *
         * @param languageModel any implementation; has to be thread-safe
         * @return this
         */
        public Builder languageModel(LanguageModel languageModel) {
            model = Suppliers.ofInstance(languageModel);
            topics = Optional.empty();
            return this;
        }

        /**
         * Leaves words or phrases alone wherever they occur, in upper or lower case.
         *
         * @param phrases names, terms, quotations
         * @return this
         */
        public Builder protect(String... phrases) {
            for (String phrase : phrases) {
                protectedPhrases.add(Dictionaries.requireText("phrase", phrase));
            }
            return this;
        }

        /**
         * Leaves out corrections that are less likely to be right than this; overrules the thresholds of the preset.
         *
         * @param confidence 0 to 1
         * @return this
         */
        public Builder minimumConfidence(double confidence) {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("minimumConfidence must be 0 to 1, not " + confidence);
            }
            minimumConfidence = confidence;
            return this;
        }

        /**
         * How ready to change; {@link Preset#BALANCED} unless said.
         *
         * @param choice {@link Preset#THOROUGH} uses the family "thesaurus", too
         * @return this
         */
        public Builder preset(Preset choice) {
            preset = choice;
            return this;
        }

        /**
         * Makes the restorer. Loads the language model if nothing has loaded it before.
         *
         * @return a restorer with the settings of now
         * @throws IllegalStateException if there is no dictionary at all, or an own one has the name of a shipped one
         */
        public Unspin build() {
            List<SubstitutionDictionary> own = new ArrayList<>(dictionaries.values());
            Collections.reverse(own);
            if (own.isEmpty() && families.isEmpty()) {
                throw new IllegalStateException(
                        "every family is switched off and no dictionary was added: there is nothing to restore with");
            }
            List<String> used = new ArrayList<>(families);
            if (preset == Preset.THOROUGH && !onlyThese) {
                used.add(Dictionaries.THESAURUS);
            }
            LanguageModel words = model.get();
            DecoderSettings settings = minimumConfidence < 0
                    ? preset.settings()
                    : preset.settings().withMinimumConfidence(minimumConfidence);
            return new Unspin(new Engine(
                    Dictionaries.channel(own, used, switchedOff, model, topics.or(() -> Models.topicsFor(words))),
                    own.size(),
                    settings,
                    preset.diagnosisSettings(),
                    ProtectedPhrases.of(protectedPhrases)));
        }
    }
}
