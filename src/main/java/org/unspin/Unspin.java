package org.unspin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.decode.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.dictionary.CompiledDictionary;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.NgramModel;
import org.unspin.lm.TopicModel;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.ProtectedPhrases;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

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
 * dictionaries; a call needs memory in proportion to the text. The same text always gives the same result. Time is linear
 * in the length of the text, whatever it holds.
 */
public final class Unspin {
    /** The families whose dictionaries come with the library, in order of precedence. */
    private static final List<String> FAMILIES = List.of("newswire");

    private static final Supplier<Unspin> ENGLISH =
            Suppliers.memoize(() -> builder().build());

    private final Explainer explainer;
    private final Segmenter segmenter;
    private final Decoder decoder;
    private final ProtectedPhrases protectedPhrases;

    private Unspin(Builder builder, LanguageModel model, CompiledDictionary dictionary) {
        this.explainer = new Explainer(dictionary);
        this.segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        DecoderSettings settings = builder.preset.settings();
        if (builder.minimumConfidence >= 0) {
            settings = settings.withMinimumConfidence(builder.minimumConfidence);
        }
        this.decoder =
                new Decoder(new Channel(dictionary, model, builder.topics.or(() -> Models.topicsFor(model))), settings);
        this.protectedPhrases = ProtectedPhrases.of(builder.protectedPhrases);
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
     * @return a builder that has the settings of {@link #english()}
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
        String given = text.toString();
        SegmentedText segmented = segmenter.segment(given);
        BitSet locked = protectedPhrases.find(segmented);
        Decoder.Result result = decoder.decode(segmented, locked);
        return Restoration.of(given, explainer.corrections(given, result.edits()), result.swapRate());
    }

    /**
     * Settings of a restorer. Every setter checks its argument at once. Not thread-safe; what it builds is.
     */
    public static final class Builder {
        private final Map<String, SubstitutionDictionary> dictionaries = new LinkedHashMap<>();
        private final List<String> protectedPhrases = new ArrayList<>();
        private final List<String[]> switchedOff = new ArrayList<>();
        private final List<String> families = new ArrayList<>(FAMILIES);
        private Supplier<? extends LanguageModel> model = Models.NGRAMS;
        private Optional<TopicModel> topics = Optional.empty();
        private Preset preset = Preset.BALANCED;
        private double minimumConfidence = -1;

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
                throw unreadable(file, e);
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
         * @param name the name of a dictionary that comes with the library
         * @return this
         * @throws IllegalArgumentException if there is none of that name
         */
        public Builder withoutFamily(String name) {
            if (!families.remove(name)) {
                throw new IllegalArgumentException(
                        "no family \"" + name + "\" to switch off; those that come with the library: " + FAMILIES);
            }
            return this;
        }

        /**
         * Switches all entries of a garbled form off, in every dictionary.
         *
         * @param garbled the garbled form, as the dictionary lists it
         * @return this
         */
        public Builder withoutEntry(String garbled) {
            switchedOff.add(new String[] {requireText("garbled", garbled)});
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
            switchedOff.add(new String[] {requireText("garbled", garbled), requireText("original", original)});
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
                throw unreadable(file, e);
            }
        }

        /**
         * Takes another language model instead of the one that comes with the library, which is then not loaded.
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
                protectedPhrases.add(requireText("phrase", phrase));
            }
            return this;
        }

        /**
         * Leaves out corrections that are less likely to be right than this. Overrules the thresholds of the preset, which
         * asks more of computed entries than of observed ones.
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
         * @param choice the preset
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
         * @throws IllegalStateException if every family is switched off and no dictionary was added
         */
        public Unspin build() {
            List<SubstitutionDictionary> used = new ArrayList<>(dictionaries.values());
            Collections.reverse(used);
            for (String family : families) {
                used.add(SubstitutionDictionary.resource(family));
            }
            if (used.isEmpty()) {
                throw new IllegalStateException(
                        "every family is switched off and no dictionary was added: there is nothing to restore with");
            }
            used.replaceAll(this::withoutSwitchedOff);
            return new Unspin(this, model.get(), CompiledDictionary.compile(used));
        }

        private SubstitutionDictionary withoutSwitchedOff(SubstitutionDictionary dictionary) {
            SubstitutionDictionary left = dictionary;
            for (String[] entry : switchedOff) {
                left = entry.length == 1 ? left.withoutEntry(entry[0]) : left.withoutEntry(entry[0], entry[1]);
            }
            return left;
        }

        private static UncheckedIOException unreadable(Path file, IOException e) {
            boolean telling = e.getMessage() != null && !e.getMessage().equals(file.toString());
            String problem = e instanceof NoSuchFileException ? file + ": no such file" : file + ": cannot be read";
            return new UncheckedIOException(telling ? e.getMessage() : problem, e);
        }

        private static String requireText(String what, String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(what + " must not be blank");
            }
            return text;
        }
    }
}
