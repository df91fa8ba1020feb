package org.unspin.engine;

import org.unspin.dictionary.compiled.CompiledDictionary;

/** What a word would stand for if one of the known spinners had written it: the original that it is written for most. Immutable. */
final class LikelyOriginal {
    private final CompiledDictionary dictionary;

    LikelyOriginal(CompiledDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** For the word {@code text[start, end)}; empty if no dictionary has it. */
    String of(String text, int start, int end) {
        int symbol = dictionary.symbol(text, start, end);
        int node = symbol < 0 ? -1 : dictionary.start(symbol);
        if (node < 0) {
            return "";
        }
        int best = -1;
        for (int c = dictionary.candidatesFrom(node); c < dictionary.candidatesTo(node); c++) {
            if (best < 0 || dictionary.weight(c) > dictionary.weight(best)) {
                best = c;
            }
        }
        return best < 0 ? "" : dictionary.original(best);
    }
}
