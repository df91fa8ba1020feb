package org.unspin.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unspin.channel.Channel;
import org.unspin.channel.ChannelFile;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary.Part;
import org.unspin.lm.LanguageModel;
import org.unspin.text.Nearest;

/** Puts the dictionaries together that a restorer uses. */
public final class Dictionaries {
    /** The families whose dictionaries come with the library. */
    public static final List<String> FAMILIES = List.of(
            "newswire",
            "indiana",
            "entrance",
            "tortured",
            "nolonger",
            "withinside",
            "wordnet-aug",
            "squaremeasure",
            "zits",
            "typically",
            "ridingboot");

    /**
     * The family of any spinner that takes its words from a thesaurus: held in reserve for text that is clearly spun, and not only by
     * those listed.
     */
    public static final String THESAURUS = "thesaurus";

    /** All of these: what the build compiles. */
    static final List<String> SHIPPED =
            ImmutableList.<String>builder().addAll(FAMILIES).add(THESAURUS).build();

    private Dictionaries() {}

    /** Refuses a name that no shipped family has. */
    static void requireFamilies(String... names) {
        for (String name : names) {
            if (!FAMILIES.contains(name) && !name.equals(THESAURUS)) {
                throw new IllegalArgumentException(
                        "no family \"" + name + "\"" + Nearest.hint(name, SHIPPED) + "; " + shippedNames());
            }
        }
    }

    /** Which there are, for messages. */
    static String shippedNames() {
        return "those that come with the library: " + String.join(", ", FAMILIES) + " and " + THESAURUS;
    }

    /** What a restorer uses; parameters as those of {@link #compile}. */
    static Channel channel(
            List<SubstitutionDictionary> own, List<String> families, List<SwitchedOff> switchedOff, ModelChoice model) {
        // what the build has compiled saves the time to do it, where nothing else was asked for
        boolean asShipped = own.isEmpty()
                && switchedOff.isEmpty()
                && families.equals(SHIPPED)
                && model instanceof ModelChoice.English;
        Optional<ChannelFile> made = asShipped ? ChannelFile.english() : Optional.empty();
        if (made.isPresent()) {
            return Models.read(() -> made.get().channel(Models.NGRAMS.get(), model.topics()));
        }
        return new Channel(compile(own, families, switchedOff, model.words()), model.words(), model.topics());
    }

    /**
     * Compiles dictionaries of a user's own and those that come along. A pair of one's own shadows the same pair of all that follow.
     *
     * @param own the last added first
     * @param families names of shipped ones
     * @param switchedOff entries that none of them may have
     */
    static CompiledDictionary compile(
            List<SubstitutionDictionary> own,
            List<String> families,
            List<SwitchedOff> switchedOff,
            LanguageModel model) {
        List<Part> used = new ArrayList<>();
        Set<List<String>> shadowed = new HashSet<>();
        for (SubstitutionDictionary dictionary : own) {
            SubstitutionDictionary left = without(without(dictionary, shadowed), switchedOff);
            used.add(new Part(dictionary.name(), () -> left));
            for (DictionaryEntry entry : dictionary.entries()) {
                entry.substitutions().forEach(substitution -> shadowed.add(key(entry, substitution)));
            }
        }
        for (String family : families) {
            if (own.stream().anyMatch(dictionary -> dictionary.name().equals(family))) {
                throw new IllegalStateException("there are two dictionaries \"" + family
                        + "\", your own and the library's; change the name in the \"#! name:\" line of yours");
            }
            used.add(new Part(
                    family, () -> without(without(SubstitutionDictionary.resource(family), shadowed), switchedOff)));
        }
        return CompiledDictionary.compileParts(used, model::knows);
    }

    private static SubstitutionDictionary without(SubstitutionDictionary dictionary, Set<List<String>> shadowed) {
        return shadowed.isEmpty()
                ? dictionary
                : dictionary.without((entry, substitution) -> shadowed.contains(key(entry, substitution)));
    }

    private static SubstitutionDictionary without(SubstitutionDictionary dictionary, List<SwitchedOff> switchedOff) {
        SubstitutionDictionary left = dictionary;
        for (SwitchedOff entry : switchedOff) {
            left = entry.original().isEmpty()
                    ? left.withoutEntry(entry.garbled())
                    : left.withoutEntry(entry.garbled(), entry.original());
        }
        return left;
    }

    private static List<String> key(DictionaryEntry entry, Substitution substitution) {
        return List.of(
                entry.garbled().toLowerCase(Locale.ROOT),
                substitution.original().toLowerCase(Locale.ROOT));
    }
}
