package org.unspin.dictionary.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * The look-up over several dictionaries that a decoder reads. Immutable and thread-safe; no look-up allocates.
 *
 * <p>Words are numbered (<i>symbols</i>), without regard to case and to the kind of apostrophe. The garbled forms are a
 * trie over symbols: {@link #start} and {@link #next} walk it, {@link #candidatesFrom} and {@link #candidatesTo} give
 * what may have stood there. A <i>candidate</i> is a pair of garbled form and original in a family; those of one garbled form
 * have successive numbers, family by family, the likeliest of each first. A <i>family</i> is the dictionaries of one name.
 */
public final class CompiledDictionary {
    /** What P(garbled | original) sums up to at most, over the garbled forms of one original in one family. */
    public static final double MAX_SWAP_SHARE = 0.98;

    private static final List<Source> SOURCES = List.of(Source.values());

    private final DictionaryTables tables;
    private final WordPool words;
    private final int[] startOfSymbol;
    private final LongIntTable next;
    private final BitSet branches;
    private final StringPool garbledOfNode;
    private final int[] candidatesOfNode;
    private final int garbledCount;
    private final int[] nodes;
    private final int[] originals;
    private final float[] weights;
    private final byte[] sources;
    private final byte[] families;
    private final OriginalPhrases originalPhrases;
    private final float[] swapShares;
    private final byte[] bestSources;
    private final String[] familyNames;
    private final SpinnerHabits[] familyHabits;
    private final int[] companions;

    private CompiledDictionary(DictionaryTables tables) {
        this.tables = tables;
        words = tables.words();
        startOfSymbol = tables.startOfSymbol();
        next = tables.next();
        branches = tables.branches();
        garbledOfNode = tables.garbledOfNode();
        candidatesOfNode = tables.candidatesOfNode();
        garbledCount = tables.garbledCount();
        nodes = tables.nodes();
        originals = tables.originals();
        weights = tables.weights();
        sources = tables.sources();
        families = tables.families();
        originalPhrases = tables.originalPhrases();
        swapShares = tables.swapShares();
        bestSources = tables.bestSources();
        familyNames = tables.familyNames();
        familyHabits = tables.familyHabits();
        companions = tables.companions();
    }

    /**
     * Compiles dictionaries. Those of one name make a family; of a pair that several of them have (without regard to case) the
     * first one's counts, and so do its {@link SpinnerHabits}.
     *
     * @param dictionaries in the order of precedence, a user's own ones first; may be empty
     * @param exists whether a word exists, asked of the inflected forms of what an inflecting spinner writes
     */
    public static CompiledDictionary compile(List<SubstitutionDictionary> dictionaries, Predicate<String> exists) {
        List<SubstitutionDictionary> inflected = new ArrayList<>(dictionaries.size());
        for (SubstitutionDictionary dictionary : dictionaries) {
            inflected.add(InflectedEntries.of(dictionary, exists));
        }
        return new CompiledDictionary(new DictionaryCompiler(inflected).tables());
    }

    /** Writes all of it, so that {@link #read} need not compile it again; the same dictionaries give the same bytes. */
    public void write(PackedWriter out) {
        tables.write(out);
    }

    /**
     * Reads what was written. Linear in its size, and much faster than compiling.
     *
     * @throws IllegalArgumentException or {@link java.nio.BufferUnderflowException} if it is damaged
     */
    public static CompiledDictionary read(PackedReader in) {
        return new CompiledDictionary(DictionaryTables.read(in));
    }

    /**
     * The symbol of a word.
     *
     * @param text the caller's text
     * @param start where the word begins in it
     * @param end where the word ends, exclusive
     * @return a number from 0 to {@link #size()} - 1, or -1 where the word is in no garbled form and in no original
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
        return startOfSymbol[symbol];
    }

    /** The node after this one for the symbol, or -1. */
    public int next(int node, int symbol) {
        return branches.get(node) ? next.get(node, symbol) : -1;
    }

    /** The first candidate of the garbled form that ends at the node. */
    public int candidatesFrom(int node) {
        return candidatesOfNode[node];
    }

    /** After the last candidate of the node; equals {@link #candidatesFrom} where the node is but a beginning. */
    public int candidatesTo(int node) {
        return candidatesOfNode[node + 1];
    }

    /** The original of a candidate as the dictionary writes it; makes a string. */
    public String original(int candidate) {
        return originalPhrases.phrase(originals[candidate]);
    }

    /** The trie node where the candidate's garbled form ends. */
    public int node(int candidate) {
        return nodes[candidate];
    }

    /** A number that candidates of the same original have in common. */
    public int originalNumber(int candidate) {
        return originals[candidate];
    }

    /** How many different originals there are; they are numbered from 0. */
    public int originalCount() {
        return originalPhrases.size();
    }

    /** The original of a number; makes a string. */
    public String phrase(int originalNumber) {
        return originalPhrases.phrase(originalNumber);
    }

    /** How many words the original of a number has. */
    public int wordCount(int originalNumber) {
        return originalPhrases.wordCount(originalNumber);
    }

    /** A word of the original of a number; makes a string. */
    public String word(int originalNumber, int index) {
        return originalPhrases.word(originalNumber, index);
    }

    /** How many words the original has, at least 1. */
    public int originalWordCount(int candidate) {
        return originalPhrases.wordCount(originals[candidate]);
    }

    /** A word of the original, as the dictionary writes it; makes a string. */
    public String originalWord(int candidate, int index) {
        return originalPhrases.word(originals[candidate], index);
    }

    /** The symbol of a word of the original. */
    public int originalSymbol(int candidate, int index) {
        return originalPhrases.symbol(originals[candidate], index);
    }

    /** The garbled form of a candidate as the first dictionary that has it writes it; makes a string. */
    public String garbled(int candidate) {
        return garbledOfNode.get(nodes[candidate]);
    }

    /**
     * P(garbled | original) in the candidate's family, above 0 and at most {@link #MAX_SWAP_SHARE}. Where the weights
     * of one original in one family sum up to more than that, all of them are scaled down.
     */
    public float weight(int candidate) {
        return weights[candidate];
    }

    /** Where the pair comes from. */
    public Source source(int candidate) {
        return SOURCES.get(sources[candidate]);
    }

    /** The family of the candidate, from 0 to {@link #familyCount()} - 1. */
    public int family(int candidate) {
        return families[candidate];
    }

    /** The name of a family. */
    public String familyName(int family) {
        return familyNames[family];
    }

    /** How the family's spinner works. */
    public SpinnerHabits habits(int family) {
        return familyHabits[family];
    }

    /** The family whose spinner this one's texts had often been through before, or -1. */
    public int companion(int family) {
        return companions[family];
    }

    /** How many families there are. */
    public int familyCount() {
        return familyNames.length;
    }

    /**
     * The share of a word's occurrences that a family swaps for some garbled form: the sum of the weights of its candidates
     * whose original is this one word, at most {@link #MAX_SWAP_SHARE}; 0 for a word that is no original.
     */
    public float swapShare(int symbol, int family) {
        return swapShares[symbol * familyNames.length + family];
    }

    /** The most trusted source of a family's candidates whose original is this one word; {@link Source#WALK2} if none is. */
    public Source bestSource(int symbol, int family) {
        return SOURCES.get(bestSources[symbol * familyNames.length + family]);
    }

    /** The number of symbols. */
    public int size() {
        return words.size();
    }

    /** The number of trie nodes; nodes are numbered from 0. */
    public int nodeCount() {
        return garbledOfNode.size();
    }

    /** The number of different garbled forms. */
    public int garbledCount() {
        return garbledCount;
    }

    /** The number of candidates; they are numbered from 0. */
    public int pairCount() {
        return nodes.length;
    }
}
