package org.unspin.engine.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.unspin.decode.DecodedBlock;
import org.unspin.decode.Decoder;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.CandidateFamilies;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * Traces what a {@link Decoder} decides at one place of a text. Where the decoder would not even look into the text, it is made to, so
 * that the numbers can be told all the same. Immutable and thread-safe.
 */
final class Tracer {
    private final Decoder decoder;
    private final CompiledDictionary dictionary;

    Tracer(Decoder decoder) {
        this.decoder = decoder;
        this.dictionary = decoder.channel().dictionary();
    }

    /**
     * Traces the word or phrase at a place.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     * @param start UTF-16 index into the text where the place begins
     * @param end where it ends, exclusive
     * @throws IllegalArgumentException if there is no word
     */
    DecisionTrace trace(SegmentedText text, BitSet locked, int start, int end) {
        int first = word(text.tokens(), start, end);
        int last = first;
        while (last + 1 < text.tokens().size() && text.tokens().start(last + 1) < end) {
            last++;
        }
        Block block = block(text, locked, first);
        List<Integer> listing = listing(text, first);
        CandidateFamilies families = decoder.candidateFamilies(block);
        boolean lookedInto = UnigramPrefilter.isWorthALook(block, families);
        for (int i = 0; !lookedInto && i < listing.size(); i++) {
            families = families.with(listing.get(i), dictionary);
        }
        DecodedBlock decoded = decoder.decode(block, families);
        return new BlockExplainer(decoded, lookedInto, Place.of(decoded, first, last))
                .trace(
                        locked.get(first),
                        listing.stream().map(dictionary::familyName).toList());
    }

    private Block block(SegmentedText text, BitSet locked, int token) {
        return decoder.blocks(text, locked).stream()
                .filter(block -> token < block.fromToken() + block.tokenCount())
                .findFirst()
                .orElseThrow();
    }

    /** The first word that reaches into a place. */
    private static int word(Tokens tokens, int start, int end) {
        for (int t = 0; t < tokens.size() && tokens.start(t) < end; t++) {
            boolean word = tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER;
            if (word && tokens.end(t) > start) {
                return t;
            }
        }
        throw new IllegalArgumentException("there is no word at " + start + " to " + end + " of the text");
    }

    /** The families that have a garbled form beginning at a token. */
    private List<Integer> listing(SegmentedText text, int token) {
        List<Integer> families = new ArrayList<>();
        Tokens tokens = text.tokens();
        int symbol = dictionary.symbol(text.text(), tokens.start(token), tokens.end(token));
        int node = symbol < 0 ? -1 : dictionary.start(symbol);
        for (int t = token + 1; node >= 0; t++) {
            for (int c = dictionary.candidatesFrom(node); c < dictionary.candidatesTo(node); c++) {
                if (!families.contains(dictionary.family(c))) {
                    families.add(dictionary.family(c));
                }
            }
            symbol = t < tokens.size() ? dictionary.symbol(text.text(), tokens.start(t), tokens.end(t)) : -1;
            node = symbol < 0 ? -1 : dictionary.next(node, symbol);
        }
        return families;
    }
}
