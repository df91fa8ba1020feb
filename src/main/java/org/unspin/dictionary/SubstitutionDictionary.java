package org.unspin.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.unspin.text.Phrases;

/**
 * What one family of spinners writes for which words: the content of one dictionary file. Immutable and thread-safe.
 *
 * <pre>{@code
 * SubstitutionDictionary house = SubstitutionDictionary.of("house", Map.of("grub", List.of("food", "meal")));
 * Unspin mine = Unspin.builder().dictionary(house).build();
 * }</pre>
 *
 * <p>The file is UTF-8, with or without a byte order mark, one entry a line, columns separated by one TAB:
 *
 * <pre>{@code
 * #! name: newswire
 * #! title: News-wire spinner, seen since 2021
 * #! language: en
 * #! license: Apache-2.0
 * #! swaps: 80-98
 * #! inflects: false
 * #! composes: false
 * #! after: entrance
 * #! spares: capitals, touching
 * # garbled<TAB>originals, likeliest first<TAB>notes
 * astatine<TAB>at<TAB>observed
 * enactment<TAB>work:40 | action:35 | note:2.5<TAB>observed
 * astir apt<TAB>most likely | probably
 * }</pre>
 *
 * Only the name is required; {@link SpinnerHabits} says what {@code swaps}, {@code inflects}, {@code composes} and
 * {@code spares} mean, {@link #after()} what {@code after} does. A weight is a percentage (see {@link Substitution#weight()});
 * without one, the first original of a line has 50, the second 25, the n-th 50 / n. {@link DictionaryLimits} says how much a file may
 * hold.
 */
public final class SubstitutionDictionary implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String RESOURCES = "org/unspin/dictionaries/";

    private final transient String origin;
    private final transient String name;
    private final transient String title;
    private final transient String language;
    private final transient String license;
    private final transient SpinnerHabits habits;
    private final transient String after;
    private final transient List<DictionaryEntry> entries;

    SubstitutionDictionary(String origin, Header header, List<DictionaryEntry> entries) {
        this.origin = origin;
        this.name = header.name();
        this.title = header.title();
        this.language = header.language();
        this.license = header.license();
        this.habits = header.habits();
        this.after = header.after();
        this.entries = entries;
    }

    private SubstitutionDictionary(SubstitutionDictionary header, List<DictionaryEntry> entries) {
        this.origin = header.origin;
        this.name = header.name;
        this.title = header.title;
        this.language = header.language;
        this.license = header.license;
        this.habits = header.habits;
        this.after = header.after;
        this.entries = entries;
    }

    /**
     * Reads a dictionary file.
     *
     * @throws IOException if the file is missing or unreadable
     * @throws DictionaryFormatException with all that is wrong with it
     */
    public static SubstitutionDictionary read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory: give the path of a dictionary file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in.readNBytes(DictionaryLimits.MAX_FILE_SIZE + 1));
        }
    }

    /**
     * Reads a dictionary; the reader stays open.
     *
     * @param sourceName what problems call the file
     * @throws IOException if the reader fails
     * @throws DictionaryFormatException with all that is wrong with it
     */
    public static SubstitutionDictionary parse(String sourceName, Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        // One character too many tells the parser that the limit is passed, however much would follow.
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > DictionaryLimits.MAX_FILE_SIZE) {
                break;
            }
        }
        return DictionaryParser.parse(sourceName, text.toString());
    }

    /**
     * Reads a dictionary from the bytes of a file.
     *
     * @param sourceName what problems call the file
     * @param utf8 the bytes; not kept
     * @throws DictionaryFormatException with all that is wrong with it, bytes that are not UTF-8 included
     */
    public static SubstitutionDictionary parse(String sourceName, byte[] utf8) {
        return DictionaryParser.parse(sourceName, utf8);
    }

    /**
     * Reads a dictionary that is packed with the library, from {@code org/unspin/dictionaries/<name>.tsv}, which people write, and
     * {@code org/unspin/dictionaries/computed/<name>.tsv}, if there is one, which a command computes. Of a pair that both have, what
     * people wrote counts; the directives are theirs, too.
     *
     * <p>{@code Unspin.english()} does not read these files but their compiled form. They are in the jar for callers of this method, for
     * builders that add dictionaries or switch families or entries off, and for {@code unspin learn}.
     *
     * @throws IllegalArgumentException if there is none of this name
     * @throws DictionaryFormatException with all that is wrong with it
     */
    public static SubstitutionDictionary resource(String name) {
        // Only a proper name makes a path: "../x" never reaches the class loader.
        if (!Header.isName(name)) {
            throw new IllegalArgumentException(Problems.quote(name)
                    + " is not the name of a dictionary: write small letters, digits and '-', a letter first");
        }
        String resource = RESOURCES + name + ".tsv";
        SubstitutionDictionary written = onClassPath(resource)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no dictionary \"" + name + "\": " + resource + " is not on the class path"));
        return onClassPath(RESOURCES + "computed/" + name + ".tsv")
                .map(written::withComputed)
                .orElse(written);
    }

    private static Optional<SubstitutionDictionary> onClassPath(String resource) {
        try (InputStream in = SubstitutionDictionary.class.getResourceAsStream("/" + resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(resource, in.readNBytes(DictionaryLimits.MAX_FILE_SIZE + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * A dictionary from words in a program, in the order of the map.
     *
     * @param name its name, as in a file
     * @param originals what each garbled form stands for, likeliest first
     * @throws DictionaryFormatException with all that is wrong; the line of a problem is the number of the entry
     */
    public static SubstitutionDictionary of(String name, Map<String, List<String>> originals) {
        DictionaryBuilder builder = builder(name);
        originals.forEach(builder::add);
        return builder.build();
    }

    /**
     * Begins a dictionary that a program makes.
     *
     * @param name its name, as in a file
     */
    public static DictionaryBuilder builder(String name) {
        return new DictionaryBuilder(name);
    }

    /** The file, resource or source name that it was read from; the name where a program made it. */
    public String origin() {
        return origin;
    }

    /** A small letter, then small letters, digits and hyphens. */
    public String name() {
        return name;
    }

    /** One line for people; the name where the file gives none. */
    public String title() {
        return title;
    }

    /** A language tag like {@code en} or {@code en-GB}; {@code en} where the file gives none. */
    public String language() {
        return language;
    }

    /** The licence, best an SPDX identifier; empty where the file gives none. */
    public String license() {
        return license;
    }

    /** How this spinner works. */
    public SpinnerHabits habits() {
        return habits;
    }

    /** The name of another dictionary whose spinner the texts had often been through before; empty where none is known. */
    public String after() {
        return after;
    }

    /** The entries in the order of the file; unmodifiable. */
    public List<DictionaryEntry> entries() {
        return entries;
    }

    /**
     * This dictionary with other entries.
     *
     * @param others taken as they are: nothing looks for a pair that is given twice, or for more entries than a file may hold
     */
    public SubstitutionDictionary withEntries(List<DictionaryEntry> others) {
        return new SubstitutionDictionary(this, List.copyOf(others));
    }

    /** This dictionary and those pairs of a computed one that it has not itself, in the order of a file. */
    SubstitutionDictionary withComputed(SubstitutionDictionary computed) {
        Set<PairKey> written = new HashSet<>();
        for (DictionaryEntry entry : entries) {
            entry.substitutions()
                    .forEach(substitution -> written.add(new PairKey(entry.garbled(), substitution.original())));
        }
        List<DictionaryEntry> all = new ArrayList<>(entries);
        all.addAll(computed.without((entry, substitution) ->
                        written.contains(new PairKey(entry.garbled(), substitution.original())))
                .entries());
        all.sort(DictionaryWriter.ORDER);
        return withEntries(all);
    }

    /** This dictionary without the entries that match. */
    public SubstitutionDictionary without(Predicate<? super DictionaryEntry> unwanted) {
        return without((entry, substitution) -> unwanted.test(entry));
    }

    /** This dictionary without the pairs that match; the weights of the others stay as they are. */
    public SubstitutionDictionary without(BiPredicate<? super DictionaryEntry, ? super Substitution> unwanted) {
        List<DictionaryEntry> kept = new ArrayList<>(entries.size());
        for (DictionaryEntry entry : entries) {
            List<Substitution> substitutions = new ArrayList<>(entry.substitutions());
            if (!substitutions.removeIf(substitution -> unwanted.test(entry, substitution))) {
                kept.add(entry);
            } else if (!substitutions.isEmpty()) {
                kept.add(new DictionaryEntry(entry.garbled(), substitutions, entry.note(), entry.line()));
            }
        }
        return new SubstitutionDictionary(this, List.copyOf(kept));
    }

    /** This dictionary without a garbled form, in whatever case; as it is where it does not have that. */
    public SubstitutionDictionary withoutEntry(String garbled) {
        String unwanted = Phrases.fold(garbled);
        return without(entry -> Phrases.fold(entry.garbled()).equals(unwanted));
    }

    /** This dictionary without one pair, in whatever case; as it is where it does not have that. */
    public SubstitutionDictionary withoutEntry(String garbled, String original) {
        String unwanted = Phrases.fold(garbled);
        String unwantedOriginal = Phrases.fold(original);
        return without((entry, substitution) -> Phrases.fold(entry.garbled()).equals(unwanted)
                && Phrases.fold(substitution.original()).equals(unwantedOriginal));
    }

    /**
     * Writes the file in its canonical form: entries sorted by garbled form (UTF-16 order), then by source; one space
     * about each bar; weights only where they differ from those that the order gives; no comments but the heading.
     * Reading it gives the same entries.
     *
     * @throws IOException if {@code out} fails
     */
    public void write(Appendable out) throws IOException {
        new DictionaryWriter(out).write(this);
    }

    private Object writeReplace() {
        return StoredDictionary.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a dictionary is written as the text of its file");
    }

    /** Name, origin and size, for messages. */
    @Override
    public String toString() {
        return "dictionary " + name + " (" + origin + ", " + entries.size() + " entries)";
    }
}
