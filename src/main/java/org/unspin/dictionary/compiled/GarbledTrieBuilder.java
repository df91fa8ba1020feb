package org.unspin.dictionary.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unspin.text.Phrases;

/** The trie of garbled forms over symbols while it is built. */
final class GarbledTrieBuilder {
    private final WordPool words;
    private final TrieSteps steps = new TrieSteps();
    /** Node plus one of the garbled forms that begin with a symbol, or 0. */
    private int[] start = new int[256];

    private final List<String> garbled = new ArrayList<>();
    private int garbledCount;

    GarbledTrieBuilder(WordPool words) {
        this.words = words;
    }

    /** The node where the garbled form ends. */
    int add(String phrase) {
        int node = -1;
        for (int from = 0; from < phrase.length(); ) {
            int to = Phrases.tokenEnd(phrase, from);
            int symbol = words.add(phrase, from, to);
            node = node < 0 ? first(symbol) : after(node, symbol);
            from = Phrases.nextToken(phrase, to);
        }
        if (garbled.get(node).isEmpty()) {
            garbled.set(node, phrase);
            garbledCount++;
        }
        return node;
    }

    private int first(int symbol) {
        if (symbol >= start.length) {
            start = Arrays.copyOf(start, Math.max(2 * start.length, symbol + 1));
        }
        if (start[symbol] == 0) {
            start[symbol] = newNode() + 1;
        }
        return start[symbol] - 1;
    }

    private int after(int node, int symbol) {
        int existing = steps.next(node, symbol);
        if (existing >= 0) {
            return existing;
        }
        int added = newNode();
        steps.add(node, symbol, added);
        return added;
    }

    private int newNode() {
        garbled.add("");
        return garbled.size() - 1;
    }

    int size() {
        return garbled.size();
    }

    /** The trie; nothing may be added any more. */
    GarbledTrie build() {
        int[] nodes = new int[words.size()];
        for (int s = 0; s < nodes.length; s++) {
            nodes[s] = s < start.length ? start[s] - 1 : -1;
        }
        return new GarbledTrie(nodes, steps, StringPool.of(garbled), garbledCount);
    }
}
