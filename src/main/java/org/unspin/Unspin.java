package org.unspin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Iterators;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.engine.Arguments;
import org.unspin.engine.Configuration;
import org.unspin.engine.Dictionaries;
import org.unspin.engine.DictionaryChoice;
import org.unspin.engine.Engine;
import org.unspin.engine.ModelChoice;
import org.unspin.engine.SwitchedOff;
import org.unspin.engine.explain.ExplanationBuilder;
import org.unspin.lm.LanguageModel;

/**
 * Restores machine-spun text.
 *
 * <pre>{@code
 * Unspin unspin = Unspin.english();
 * Restoration r = unspin.restore(text);
 * log.add(r.text());                         // the repaired text
 * for (Correction c : r.corrections()) {     // each with offsets into the text that was given
 *     log.add(c + " because " + c.reason().description());
 * }
 * }</pre>
 *
 * <p>An instance is immutable and thread-safe; make it once and share it. It holds the language model (about 30 MB) and the
 * dictionaries; a call needs memory and time in proportion to the text. The same text always gives the same result.
 *
 * <p>The serialized form has only what the builder was told. Whoever reads it builds the engine again from their own copy of the
 * library. A language model in a file is sent as the file's name and digest: where the file is missing, is no regular file or has
 * other content, it is not parsed, and reading fails with an {@link InvalidObjectException}. As with all of Java's serialization,
 * streams from strangers should pass an {@link java.io.ObjectInputFilter} first.
 */
public final class Unspin implements UnaryOperator<String>, Serializable {
    private static final long serialVersionUID = 1;

    private static final Supplier<Unspin> ENGLISH = Suppliers.memoize(() -> new Unspin(Configuration.ENGLISH));

    private final transient Configuration configuration;
    private final transient Engine engine;

    private Unspin(Configuration configuration) {
        this.configuration = configuration;
        this.engine = configuration.engine();
    }

    /**
     * The restorer for English with all that comes with the library. The first call loads it; later calls return the same
     * instance.
     *
     * @return the shared instance
     * @throws UncheckedIOException if a resource of the library is missing or damaged
     */
    public static Unspin english() {
        return ENGLISH.get();
    }

    /**
     * Begins a restorer with settings of your own.
     *
     * @return a builder with the settings of {@link #english()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Restores a text. Text that was not spun comes back as it is.
     *
     * @param text any text, of any length; give documents whole, because every word is evidence about the others
     * @return the restoration; its text is the very same {@code String} if nothing was changed
     */
    public Restoration restore(CharSequence text) {
        Restoration restored = engine.restore(text.toString());
        return configuration.removesDebris() ? restored.withoutDebris() : restored;
    }

    /**
     * The same for a text that is so long that somebody waits for it.
     *
     * @param text any text
     * @param progress is told, in the thread that calls, up to which UTF-16 index the text has been looked through; it never goes
     *     back. What it throws ends the restoration
     * @return the restoration
     */
    public Restoration restore(CharSequence text, IntConsumer progress) {
        Restoration restored = engine.restore(text.toString(), progress);
        return configuration.removesDebris() ? restored.withoutDebris() : restored;
    }

    /**
     * The restored text alone, so that a restorer can stand wherever Java takes a function, as in {@code texts.replaceAll(unspin)}.
     *
     * @param text any text
     * @return the restored text; the very same {@code String} if nothing was changed
     */
    @Override
    public String apply(String text) {
        return restore(text).text();
    }

    /**
     * Restores many texts, each by itself, as they are asked for. No text is read ahead and none is kept, so the stream may be
     * endless. A parallel one keeps its order.
     *
     * @param texts the texts; closed with the stream that is returned
     * @return their restorations, in the order of the texts
     */
    public Stream<Restoration> restoreAll(Stream<? extends CharSequence> texts) {
        return texts.map(this::restore);
    }

    /**
     * Restores many texts, each by itself, as they are asked for. No text is read ahead and none is kept.
     *
     * @param texts the texts
     * @return their restorations, in the order of the texts; not thread-safe
     */
    public Iterator<Restoration> restoreAll(Iterator<? extends CharSequence> texts) {
        return Iterators.transform(texts, this::restore);
    }

    /**
     * Says whether a text was spun, how much, by which spinner, and what gave it away; changes nothing.
     *
     * @param text any text, of any length; little can be said of fewer than 25 words
     * @return the diagnosis, of the text, its paragraphs and its sentences
     */
    public Diagnosis diagnose(CharSequence text) {
        return engine.diagnose(text.toString());
    }

    /**
     * Says why a word was changed or left alone, and what would have changed the decision. Restores the text about ten times.
     *
     * @param text the whole text, as it was given to {@link #restore}
     * @param start UTF-16 index of the word
     * @param end where it ends, exclusive
     * @return the explanation of the first word in that span, or of the swap that it is part of
     * @throws IllegalArgumentException if there is no word; IndexOutOfBoundsException if it is no span of the text
     */
    public Explanation explain(CharSequence text, int start, int end) {
        return new ExplanationBuilder(configuration, engine, text.toString(), start, end).build();
    }

    /**
     * The families of spinners whose dictionaries come with the library.
     *
     * @return their names
     */
    public static List<String> families() {
        return Dictionaries.FAMILIES;
    }

    /** The settings, for people. */
    @Override
    public String toString() {
        return "Unspin[" + configuration.describe() + "]";
    }

    private Object writeReplace() {
        return new Stored(configuration);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an Unspin is written as its configuration");
    }

    /** The serialized form: what the builder was told. */
    private record Stored(Configuration configuration) implements Serializable {
        private Object readResolve() {
            return configuration.equals(Configuration.ENGLISH) ? english() : new Unspin(configuration);
        }
    }

    /**
     * Settings of a restorer. Every setter checks its argument at once and returns the builder. Not thread-safe; what it builds is.
     *
     * <pre>{@code
     * Unspin mine = Unspin.builder().protect("Associated Press").minimumConfidence(0.6).build();
     * }</pre>
     */
    public static final class Builder {
        private Configuration configuration = Configuration.ENGLISH;

        private Builder() {}

        /**
         * Adds a dictionary of your own. It takes precedence over those that come with the library and those added earlier.
         *
         * @param file a TSV file in the format of the library's {@code dictionaries}
         * @throws org.unspin.dictionary.DictionaryFormatException if the file has errors; names them all
         * @throws UncheckedIOException if it cannot be read
         */
        public Builder dictionary(Path file) {
            return set(configuration.dictionaries().with(file));
        }

        /**
         * Adds a dictionary of your own. It takes precedence over those that come with the library and those added earlier.
         *
         * @param dictionary the entries
         * @throws IllegalArgumentException if a dictionary of that name was added before, or comes with the library and is
         *     not switched off
         */
        public Builder dictionary(SubstitutionDictionary dictionary) {
            return set(configuration.dictionaries().with(dictionary));
        }

        /**
         * Switches a whole family off.
         *
         * @param name one of {@link Unspin#families()}, or "thesaurus", which is held in reserve for spinners that are not listed
         * @throws IllegalArgumentException if there is none
         */
        public Builder withoutFamily(String name) {
            return set(configuration.dictionaries().withoutFamily(name));
        }

        /**
         * Uses only these of the families that come with the library.
         *
         * @param names names of {@link Unspin#families()}, or "thesaurus" for spinners that take their words from a thesaurus;
         *     give none to switch all of them off
         * @throws IllegalArgumentException if there is no family of that name
         */
        public Builder onlyFamilies(String... names) {
            return set(configuration.dictionaries().onlyFamilies(names));
        }

        /**
         * Switches off all entries of a garbled form, in every dictionary. {@link #build} refuses a form that no dictionary in use lists.
         *
         * @param garbled the garbled form, as the dictionary lists it
         */
        public Builder withoutEntry(String garbled) {
            return set(configuration.dictionaries().without(new SwitchedOff(garbled, "")));
        }

        /**
         * Switches off one pair, in every dictionary. {@link #build} refuses a pair that no dictionary in use lists.
         *
         * @param garbled the garbled form, as the dictionary lists it
         * @param original the original that it is not to stand for
         */
        public Builder withoutEntry(String garbled, String original) {
            Arguments.requireText("original", original);
            return set(configuration.dictionaries().without(new SwitchedOff(garbled, original)));
        }

        /**
         * Uses another language model instead of the one that comes with the library, which is then not loaded.
         *
         * @param file a file that {@code unspin train} has written; a topic model beside it is used, too. A serialized restorer looks for
         *     it in the same place and takes it only if it has the same content
         * @throws UncheckedIOException if it cannot be read or is no such file
         */
        public Builder languageModel(Path file) {
            return set(configuration.with(new ModelChoice.InFile(file)));
        }

        /**
         * Uses another language model instead of the one that comes with the library.
         *
         * @param languageModel any implementation; must be thread-safe, and serializable if the restorer is to be
         */
        public Builder languageModel(LanguageModel languageModel) {
            return set(configuration.with(new ModelChoice.Given(languageModel)));
        }

        /**
         * Leaves words or phrases alone wherever they occur, in upper or lower case.
         *
         * @param phrases names, terms, quotations
         */
        public Builder protect(String... phrases) {
            return set(configuration.protect(phrases));
        }

        /**
         * Makes only corrections that are at least this likely to be right; overrides the thresholds of the preset.
         *
         * @param confidence 0 to 1
         */
        public Builder minimumConfidence(double confidence) {
            return set(configuration.withMinimumConfidence(confidence));
        }

        /**
         * How readily to change words; {@link Preset#BALANCED} if this is not called.
         *
         * @param choice the preset; {@link Preset#CAUTIOUS} never uses the family "thesaurus", the others use it for text that is
         *     clearly spun
         */
        public Builder preset(Preset choice) {
            return set(configuration.with(choice));
        }

        /** Takes out what scrapers left in a text, spun or not, as {@link Restoration#withoutDebris()} does. */
        public Builder removeDebris() {
            return set(configuration.withoutDebris());
        }

        /**
         * Makes the restorer. Loads the language model unless it has been loaded before.
         *
         * @return a restorer with the present settings
         * @throws IllegalStateException if there is no dictionary at all, or one of your own has the name of one that comes
         *     with the library
         * @throws IllegalArgumentException if an entry is to be switched off that no dictionary in use lists; names it, and
         *     those that are like it
         */
        public Unspin build() {
            configuration.dictionaries().requireKnownEntries();
            return new Unspin(configuration);
        }

        private Builder set(DictionaryChoice changed) {
            return set(configuration.with(changed));
        }

        private Builder set(Configuration changed) {
            configuration = changed;
            return this;
        }
    }
}
