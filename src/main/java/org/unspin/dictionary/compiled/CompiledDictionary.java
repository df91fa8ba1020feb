package org.unspin.dictionary.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.unspin.binary.ContainerReader;
import org.unspin.binary.ContainerWriter;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * The look-up over several dictionaries that a decoder reads. Immutable and thread-safe; no look-up allocates.
 *
 * <p>Words have ids (<i>symbols</i>), without regard to case and to the kind of apostrophe. The garbled forms are a
 * trie over symbols: {@link #start} and {@link #next} walk it, {@link #candidatesFrom} and {@link #candidatesTo} give
 * what may have stood there. A <i>candidate</i> is a pair of garbled form and original in a family; those of one garbled form
 * have successive ids, family by family, the likeliest of each first. A <i>family</i> is the dictionaries of one name.
 */
public final class CompiledDictionary {
    /** What P(garbled | original) sums up to at most, over the garbled forms of one original in one family. */
    public static final double MAX_SWAP_SHARE = 0.98;

    private final WordPool words;
    private final GarbledTrie garbled;
    private final Candidates candidates;
    private final OriginalPhrases originals;
    private final SwapTotals totals;
    private final Families families;

    CompiledDictionary(
            WordPool words,
            GarbledTrie garbled,
            Candidates candidates,
            OriginalPhrases originals,
            SwapTotals totals,
            Families families) {
        this.words = words;
        this.garbled = garbled;
        this.candidates = candidates;
        this.originals = originals;
        this.totals = totals;
        this.families = families;
    }

    /**
     * Compiles dictionaries. Those of one name make a family; of a pair that several of them have (without regard to case) the
     * first one's counts, and so do its {@link SpinnerHabits}.
     *
     * @param dictionaries in the order of precedence, a user's own ones first; may be empty
     * @param exists whether a word exists, asked of the inflected forms of what an inflecting spinner writes
     */
    public static CompiledDictionary compile(List<SubstitutionDictionary> dictionaries, Predicate<String> exists) {
        List<Part> parts = new ArrayList<>(dictionaries.size());
        for (SubstitutionDictionary dictionary : dictionaries) {
            parts.add(new Part(dictionary.name(), () -> dictionary));
        }
        return compileParts(parts, exists);
    }

    /** The same of dictionaries that are read when their turn comes, and let go before the next is read. */
    public static CompiledDictionary compileParts(List<Part> parts, Predicate<String> exists) {
        return new DictionaryCompiler(parts, exists).compile();
    }

    /**
     * A dictionary to compile.
     *
     * @param name its name
     * @param content gives it; asked once
     */
    public record Part(String name, Supplier<SubstitutionDictionary> content) {}

    /** Writes all of it, so that {@link #read} need not compile it again; the same dictionaries give the same bytes. */
    public void write(ContainerWriter out) {
        words.write(out.section("words"));
        families.write(out.section("families"));
        garbled.write(out.section("garbled"));
        originals.write(out.section("originals"));
        candidates.write(out.section("candidates"));
        totals.write(out.section("totals"));
    }

    /**
     * Reads what was written. Linear in its size, and much faster than compiling; every number is checked, so that no look-up
     * can go astray.
     */
    public static CompiledDictionary read(ContainerReader in) {
        WordPool words = WordPool.read(in.section("words"));
        Families families = Families.read(in.section("families"));
        GarbledTrie garbled = GarbledTrie.read(in.section("garbled"), words.size());
        OriginalPhrases originals = OriginalPhrases.read(in.section("originals"), words.size());
        return new CompiledDictionary(
                words,
                garbled,
                Candidates.read(in.section("candidates"), garbled.nodeCount(), originals.size(), families.size()),
                originals,
                SwapTotals.read(in.section("totals"), words.size(), families.size()),
                families);
    }

    /**
     * The symbol of a word.
     *
     * @param text the caller's text
     * @param start where the word begins in it
     * @param end where the word ends, exclusive
     * @return an id from 0 to {@link #symbolCount()} - 1, or -1 where the word is in no garbled form and in no original
     */
    public int symbol(CharSequence text, int start, int end) {
        return words.find(text, start, end);
    }

    /** The word of a symbol, folded; makes a string. */
    public String word(int symbol) {
        return words.word(symbol);
    }

    /** The node of the garbled forms that begin with this symbol, or -1. */
    public int start(int symbol) {
        return garbled.start(symbol);
    }

    /** The node after this one for the symbol, or -1. */
    public int next(int node, int symbol) {
        return garbled.next(node, symbol);
    }

    /** The first candidate of the garbled form that ends at the node. */
    public int candidatesFrom(int node) {
        return candidates.from(node);
    }

    /** After the last candidate of the node; equals {@link #candidatesFrom} where the node is but a beginning. */
    public int candidatesTo(int node) {
        return candidates.to(node);
    }

    /** The original of a candidate as the dictionary writes it; makes a string. */
    public String original(int candidate) {
        return originals.phrase(candidates.original(candidate));
    }

    /** The trie node where the candidate's garbled form ends. */
    public int node(int candidate) {
        return candidates.node(candidate);
    }

    /** The id of the original, which candidates of the same original have in common. */
    public int originalId(int candidate) {
        return candidates.original(candidate);
    }

    /** How many different originals there are; their ids begin with 0. */
    public int originalCount() {
        return originals.size();
    }

    /** The original with an id; makes a string. */
    public String phrase(int originalId) {
        return originals.phrase(originalId);
    }

    /** How many words the original with an id has. */
    public int wordCount(int originalId) {
        return originals.wordCount(originalId);
    }

    /** A word of the original with an id; makes a string. */
    public String word(int originalId, int index) {
        return originals.word(originalId, index);
    }

    /** How many words the original has, at least 1. */
    public int originalWordCount(int candidate) {
        return originals.wordCount(candidates.original(candidate));
    }

    /** The symbol of a word of the original. */
    public int originalSymbol(int candidate, int index) {
        return originals.symbol(candidates.original(candidate), index);
    }

    /** The garbled form of a candidate as the first dictionary that has it writes it; makes a string. */
    public String garbled(int candidate) {
        return garbled.garbled(candidates.node(candidate));
    }

    /**
     * P(garbled | original) in the candidate's family, above 0 and at most {@link #MAX_SWAP_SHARE}. Where the weights
     * of one original in one family sum up to more than that, all of them are scaled down.
     */
    public float weight(int candidate) {
        return candidates.weight(candidate);
    }

    /**
     * Whether the garbled form that ends at a node is always written with capitals of its own, as "Associate in Nursing" is: they say
     * nothing of its original.
     */
    public boolean isProper(int node) {
        return candidates.isProper(node);
    }

    /** Where the pair comes from. */
    public Source source(int candidate) {
        return candidates.source(candidate);
    }

    /** The family of the candidate, from 0 to {@link #familyCount()} - 1. */
    public int family(int candidate) {
        return candidates.family(candidate);
    }

    /** The name of a family. */
    public String familyName(int family) {
        return families.name(family);
    }

    /** How the family's spinner works. */
    public SpinnerHabits habits(int family) {
        return families.habits(family);
    }

    /** The family whose spinner this one's texts had often been through before, or -1. */
    public int companion(int family) {
        return families.companion(family);
    }

    /** How many families there are. */
    public int familyCount() {
        return families.size();
    }

    /**
     * The share of a word's occurrences that a family swaps for some garbled form: the sum of the weights of its candidates
     * whose original is this one word, at most {@link #MAX_SWAP_SHARE}; 0 for a word that is no original.
     */
    public float swapShare(int symbol, int family) {
        return totals.share(symbol, family);
    }

    /** The most trusted source of a family's candidates whose original is this one word; {@link Source#WALK2} if none is. */
    public Source bestSource(int symbol, int family) {
        return totals.bestSource(symbol, family);
    }

    /** The number of symbols. */
    public int symbolCount() {
        return words.size();
    }

    /** The number of trie nodes; their ids begin with 0. */
    public int nodeCount() {
        return garbled.nodeCount();
    }

    /** The number of different garbled forms. */
    public int garbledCount() {
        return garbled.garbledCount();
    }

    /** The number of candidates; their ids begin with 0. */
    public int candidateCount() {
        return candidates.size();
    }
}
