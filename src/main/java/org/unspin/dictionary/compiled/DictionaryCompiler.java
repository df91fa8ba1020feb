package org.unspin.dictionary.compiled;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary.Part;
import org.unspin.hash.LongIds;

/** Builds the parts of a {@link CompiledDictionary}: collects the pairs, scales their weights, sorts them by node. */
final class DictionaryCompiler {
    /** A little below the promised bound, for the weights are rounded to floats. */
    private static final double BOUND = CompiledDictionary.MAX_SWAP_SHARE - 1e-6;

    /** The bits of 1, the heaviest weight; those of lighter ones are less, down to 0. */
    private static final long ONE_BITS = Float.floatToIntBits(1f);
    /** A pair's id has 26 bits where pairs are sorted, and a family's seven. */
    private static final int MOST_PAIRS = (1 << 26) - 1;

    private final WordPool words = new WordPool();
    private final OriginalPool originalPool = new OriginalPool(words);
    private final GarbledTrieBuilder trie = new GarbledTrieBuilder(words);
    /** The pairs of a family; their ids are those of the pairs. */
    private final LongIds seen = new LongIds();

    private final String[] familyNames;
    private final SpinnerHabits[] familyHabits;
    private final int[] companions;

    private int pairs;
    private int[] nodes = new int[1024];
    private int[] originals = new int[1024];
    private float[] weights = new float[1024];
    private byte[] sources = new byte[1024];
    private byte[] propers = new byte[1024];
    private byte[] families = new byte[1024];

    DictionaryCompiler(List<Part> parts, Predicate<String> exists) {
        familyNames = parts.stream().map(Part::name).distinct().toArray(String[]::new);
        if (familyNames.length > Families.MOST) {
            throw new IllegalArgumentException(familyNames.length + " dictionaries of different names, at most "
                    + Families.MOST + " can be used at once");
        }
        familyHabits = new SpinnerHabits[familyNames.length];
        List<String> names = Arrays.asList(familyNames);
        companions = new int[familyNames.length];
        Arrays.fill(companions, -1);
        for (Part part : parts) {
            SubstitutionDictionary dictionary = part.content().get();
            int family = names.indexOf(part.name());
            companions[family] = Math.max(companions[family], names.indexOf(dictionary.after()));
            collect(dictionary, family);
            InflectedEntries.forEach(
                    dictionary,
                    exists,
                    pair -> collect(trie.add(pair.garbled()), pair.original(), pair.listed(), family, false));
        }
        scale();
        words.trim();
    }

    CompiledDictionary compile() {
        int[] candidatesOfNode = sort();
        OriginalPhrases phrases = originalPool.phrases();
        return new CompiledDictionary(
                words,
                trie.build(),
                new Candidates(candidatesOfNode, nodes, originals, weights, sources, propers, families),
                phrases,
                totals(phrases),
                new Families(familyNames, familyHabits, companions));
    }

    private void collect(SubstitutionDictionary dictionary, int family) {
        if (familyHabits[family] == null) {
            familyHabits[family] = dictionary.habits();
        }
        List<DictionaryEntry> entries = dictionary.entries();
        for (int e = 0; e < entries.size(); e++) {
            DictionaryEntry entry = entries.get(e);
            int node = trie.add(entry.garbled());
            List<Substitution> substitutions = entry.substitutions();
            for (int i = 0; i < substitutions.size(); i++) {
                collect(node, substitutions.get(i).original(), substitutions.get(i), family, entry.isProper());
            }
        }
    }

    /** Collects a pair, with the weight and the source of a listed one. */
    private void collect(int node, String phrase, Substitution listed, int family, boolean proper) {
        int original = originalPool.add(phrase);
        if (seen.add((long) node * familyNames.length + family << 32 | originalPool.folded(original)) < pairs) {
            return;
        }
        if (pairs == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * pairs);
            originals = Arrays.copyOf(originals, 2 * pairs);
            weights = Arrays.copyOf(weights, 2 * pairs);
            sources = Arrays.copyOf(sources, 2 * pairs);
            propers = Arrays.copyOf(propers, 2 * pairs);
            families = Arrays.copyOf(families, 2 * pairs);
        }
        nodes[pairs] = node;
        originals[pairs] = original;
        weights[pairs] = (float) (listed.weight() / 100);
        sources[pairs] = (byte) listed.source().ordinal();
        propers[pairs] = (byte) (proper ? 1 : 0);
        families[pairs] = (byte) family;
        pairs++;
    }

    /** Keeps the sum of P(garbled | original) over the garbled forms of an original in a family below one. */
    private void scale() {
        LongIds groups = new LongIds();
        double[] sums = new double[pairs];
        int[] groupOfPair = new int[pairs];
        for (int p = 0; p < pairs; p++) {
            int group = groups.add((long) families[p] << 32 | originalPool.folded(originals[p]));
            groupOfPair[p] = group;
            sums[group] += weights[p];
        }
        for (int p = 0; p < pairs; p++) {
            double sum = sums[groupOfPair[p]];
            if (sum > BOUND) {
                weights[p] = (float) (weights[p] * (BOUND / sum));
            }
        }
    }

    /** Puts the pairs in the order of their nodes, of a node's families, the heaviest first; returns where each node's begin. */
    private int[] sort() {
        int[] from = new int[trie.size() + 1];
        for (int p = 0; p < pairs; p++) {
            from[nodes[p] + 1]++;
        }
        for (int n = 1; n < from.length; n++) {
            from[n] += from[n - 1];
        }
        int[] free = Arrays.copyOf(from, from.length);
        long[] order = new long[pairs];
        for (int p = 0; p < pairs; p++) {
            // The bits of positive floats are in the order of the floats; the earlier pair wins where they are equal.
            long light = ONE_BITS - Float.floatToIntBits(weights[p]);
            order[free[nodes[p]]++] = (long) families[p] << 56 | light << 26 | p;
        }
        for (int n = 0; n + 1 < from.length; n++) {
            if (from[n + 1] - from[n] > 1) {
                Arrays.sort(order, from[n], from[n + 1]);
            }
        }
        permute(order);
        return from;
    }

    private void permute(long[] order) {
        int[] oldNodes = nodes;
        int[] oldOriginals = originals;
        float[] oldWeights = weights;
        byte[] oldSources = sources;
        byte[] oldPropers = propers;
        byte[] oldFamilies = families;
        nodes = new int[pairs];
        originals = new int[pairs];
        weights = new float[pairs];
        sources = new byte[pairs];
        propers = new byte[pairs];
        families = new byte[pairs];
        for (int i = 0; i < pairs; i++) {
            int p = (int) order[i] & MOST_PAIRS;
            nodes[i] = oldNodes[p];
            originals[i] = oldOriginals[p];
            weights[i] = oldWeights[p];
            sources[i] = oldSources[p];
            propers[i] = oldPropers[p];
            families[i] = oldFamilies[p];
        }
    }

    private SwapTotals totals(OriginalPhrases phrases) {
        float[] shares = new float[words.size() * familyNames.length];
        byte[] bestSources = new byte[shares.length];
        Arrays.fill(bestSources, (byte) Source.WALK2.ordinal());
        // Most words are an original of one family or of none: doubles for those alone.
        LongIds places = new LongIds();
        double[] sums = new double[pairs];
        for (int p = 0; p < pairs; p++) {
            if (phrases.wordCount(originals[p]) == 1) {
                int place = phrases.symbol(originals[p], 0) * familyNames.length + families[p];
                sums[places.add(place)] += weights[p];
                bestSources[place] = (byte) Math.min(bestSources[place], sources[p]);
            }
        }
        long[] keys = places.keys();
        for (int i = 0; i < keys.length; i++) {
            shares[(int) keys[i]] = (float) Math.min(BOUND, sums[i]);
        }
        return new SwapTotals(familyNames.length, shares, bestSources);
    }
}
