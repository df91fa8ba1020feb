package org.unspin.engine;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.unspin.Preset;
import org.unspin.channel.Channel;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.Nearest;

/**
 * Which dictionaries a restorer uses. Immutable; every change gives another one and checks its argument at once.
 *
 * @param own those of the user, the last added first
 * @param families those that come with the library
 * @param reserve whether {@link Dictionaries#THESAURUS} may be used besides, for texts that the others do not explain
 * @param switchedOff entries that no dictionary may have
 */
public record DictionaryChoice(
        List<SubstitutionDictionary> own, List<String> families, boolean reserve, List<SwitchedOff> switchedOff)
        implements Serializable {
    /** All that come with the library. */
    static final DictionaryChoice SHIPPED = new DictionaryChoice(List.of(), Dictionaries.FAMILIES, true, List.of());

    /** Copies the lists. */
    public DictionaryChoice {
        own = List.copyOf(own);
        families = List.copyOf(families);
        switchedOff = List.copyOf(switchedOff);
    }

    /** Adds a dictionary of the user's own, before those added earlier; reads it at once. */
    public DictionaryChoice with(Path file) {
        try {
            return with(SubstitutionDictionary.read(file));
        } catch (IOException e) {
            throw Models.unreadable(file, e);
        }
    }

    /** Adds a dictionary of the user's own, before those added earlier; it needs a name that no other has. */
    public DictionaryChoice with(SubstitutionDictionary dictionary) {
        String name = dictionary.name();
        if (families.contains(name)
                || reserve && name.equals(Dictionaries.THESAURUS)
                || own.stream().anyMatch(other -> other.name().equals(name))) {
            throw new IllegalArgumentException("there is a dictionary \"" + name
                    + "\" already; change the name in its \"#! name:\" line, or switch the other off first");
        }
        List<SubstitutionDictionary> more = new ArrayList<>(own);
        more.add(0, dictionary);
        return new DictionaryChoice(more, families, reserve, switchedOff);
    }

    /** Leaves one out that comes with the library; it has to be there. */
    public DictionaryChoice withoutFamily(String name) {
        if (reserve && name.equals(Dictionaries.THESAURUS)) {
            return new DictionaryChoice(own, families, false, switchedOff);
        }
        List<String> fewer = new ArrayList<>(families);
        if (!fewer.remove(name)) {
            throw new IllegalArgumentException("no family \"" + name + "\" to switch off" + Nearest.hint(name, families)
                    + "; " + Dictionaries.shippedNames());
        }
        return new DictionaryChoice(own, fewer, reserve, switchedOff);
    }

    /** Leaves a dictionary out, be it one of the user's own, one that comes with the library or the reserve. */
    public DictionaryChoice withoutAny(String name) {
        return new DictionaryChoice(
                own.stream()
                        .filter(dictionary -> !dictionary.name().equals(name))
                        .toList(),
                families.stream().filter(family -> !family.equals(name)).toList(),
                reserve && !name.equals(Dictionaries.THESAURUS),
                switchedOff);
    }

    /** Of those that come with the library, takes only these. */
    public DictionaryChoice onlyFamilies(String... names) {
        Dictionaries.requireFamilies(names);
        return new DictionaryChoice(own, List.copyOf(new LinkedHashSet<>(List.of(names))), false, switchedOff);
    }

    /** Switches an entry off. */
    public DictionaryChoice without(SwitchedOff entry) {
        List<SwitchedOff> more = new ArrayList<>(switchedOff);
        more.add(entry);
        return new DictionaryChoice(own, families, reserve, more);
    }

    /**
     * Refuses to switch off what no dictionary lists: it would change nothing, and nobody would notice. To be asked where a user's
     * settings are complete; not for forms that the decoder inflects, which no file lists.
     *
     * @throws IllegalArgumentException names the entry and what is like it
     */
    public void requireKnownEntries() {
        if (switchedOff.isEmpty()) {
            return; // saves to read the dictionaries
        }
        requireAny();
        List<SubstitutionDictionary> used = new ArrayList<>(own);
        shipped().forEach(family -> used.add(SubstitutionDictionary.resource(family)));
        KnownEntries known = new KnownEntries(used);
        switchedOff.forEach(known::require);
    }

    private void requireAny() {
        if (own.isEmpty() && families.isEmpty()) {
            throw new IllegalStateException(
                    "every family is switched off and no dictionary was added: there is nothing to restore with");
        }
    }

    /** The families and the reserve. */
    private List<String> shipped() {
        List<String> shipped = new ArrayList<>(families);
        if (reserve) {
            shipped.add(Dictionaries.THESAURUS);
        }
        return shipped;
    }

    /** What the decoder reads: the user's own, then the families, then the reserve. */
    Channel channel(ModelChoice model) {
        requireAny();
        return Dictionaries.channel(own, shipped(), switchedOff, model);
    }

    /** In which order the decoder turns to them. */
    FamilyOrder families(Preset preset) {
        return new FamilyOrder(own.size(), own.size() + families.size(), preset != Preset.CAUTIOUS, false);
    }

    /** The names of the dictionaries, in the order of precedence, and what is switched off. */
    String describe() {
        List<String> names = new ArrayList<>();
        own.forEach(dictionary -> names.add(dictionary.name()));
        names.addAll(families);
        if (reserve) {
            names.add(Dictionaries.THESAURUS + " (in reserve)");
        }
        List<String> off = switchedOff.stream()
                .map(entry -> entry.original().isEmpty() ? entry.garbled() : entry.garbled() + "=" + entry.original())
                .toList();
        return off.isEmpty() ? names.toString() : names + " without the entries " + off;
    }
}
