package org.unspin.decode.lattice;

import java.util.HashSet;
import java.util.Set;
import org.unspin.channel.Channel;
import org.unspin.channel.Terms;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.DocumentContext;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * Finds terms of art that may have been garbled word by word in a way that no dictionary lists: "counterfeit brain organizations" for
 * "artificial neural networks". Every word has to be the term's own or one of its garbled forms, so the parts vouch for one
 * another. For one block; not thread-safe.
 */
final class ComposedTerms {
    /** Words of a term that have to be garbled, for a term of two words; a longer one is rare enough with one. */
    private static final int FEWEST_GARBLED = 2;

    private static final int LONG = 3;
    private static final int LONGEST = 5;

    private final ActiveBlock block;
    private final Channel channel;
    private final DocumentContext context;
    private final int[] swapped = new int[LONGEST];
    private final Set<Long> found = new HashSet<>();

    ComposedTerms(ActiveBlock block, Channel channel, DocumentContext context) {
        this.block = block;
        this.channel = channel;
        this.context = context;
    }

    /** Looks through the tokens {@code [begin, end)} of the block. */
    void find(int begin, int end) {
        if (!channel.terms().any() || !anyComposes()) {
            return;
        }
        for (int i = begin; i < end; i++) {
            extend(i, i, end, Terms.start(), 0);
        }
    }

    /** Whether the word at token {@code i} belongs to a term with this original. */
    boolean supports(int i, int word) {
        return !found.isEmpty() && found.contains(key(i, word));
    }

    private boolean anyComposes() {
        for (int a = 0; a < block.families().count(); a++) {
            if (block.families().habits(a).composes()) {
                return true;
            }
        }
        return false;
    }

    private void extend(int first, int at, int end, long hash, int garbled) {
        if (at == end || at - first == LONGEST) {
            return;
        }
        step(first, at, end, Terms.after(hash, context.wordId(at)), -1, garbled);
        int symbol = block.block().symbol(at);
        int node = symbol < 0 ? -1 : channel.dictionary().start(symbol);
        if (node < 0) {
            return;
        }
        CompiledDictionary dictionary = channel.dictionary();
        for (int c = dictionary.candidatesFrom(node); c < dictionary.candidatesTo(node); c++) {
            int family = dictionary.family(c);
            if (block.families().place(family) >= 0
                    && dictionary.habits(family).composes()
                    && channel.wordsTo(c) - channel.wordsFrom(c) == 1) {
                int word = channel.wordAt(channel.wordsFrom(c));
                step(first, at, end, Terms.after(hash, word), word, garbled + 1);
            }
        }
    }

    private void step(int first, int at, int end, long hash, int word, int garbled) {
        if (!channel.terms().begins(hash)) {
            return;
        }
        swapped[at - first] = word;
        int length = at + 1 - first;
        if (garbled >= (length >= LONG ? 1 : FEWEST_GARBLED) && channel.terms().isTerm(hash)) {
            for (int k = 0; k < length; k++) {
                if (swapped[k] >= 0) {
                    found.add(key(first + k, swapped[k]));
                }
            }
        }
        extend(first, at + 1, end, hash, garbled);
    }

    private static long key(int token, int word) {
        return (long) token << 32 | word;
    }
}
