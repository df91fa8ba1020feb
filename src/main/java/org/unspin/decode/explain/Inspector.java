package org.unspin.decode.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unspin.decode.Decoder;
import org.unspin.decode.Findings;
import org.unspin.decode.Watcher;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.lattice.BlockSentences;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.decode.spun.SwapRateEstimator;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * Decodes a text as a {@link Decoder} does and keeps what decided at one place. Where the decoder would not even look into the
 * text, it is made to, so that the numbers can be told all the same. Immutable and thread-safe.
 */
public final class Inspector {
    private final Decoder decoder;

    /** An inspector of what a decoder does. */
    public Inspector(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Decodes a text and reports of the word or phrase at a place.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     * @param start UTF-16 index into the text where the place begins
     * @param end where it ends, exclusive
     * @throws IllegalArgumentException if there is no word
     */
    public DecisionTrace inspect(SegmentedText text, BitSet locked, int start, int end) {
        int first = word(text.tokens(), start, end);
        int last = first;
        while (last + 1 < text.tokens().size() && text.tokens().start(last + 1) < end) {
            last++;
        }
        Onlooker onlooker = new Onlooker(first, Optional.empty());
        Findings findings = decoder.decode(text, locked, Decoder.Aim.RESTORE, onlooker);
        List<Integer> listing = listing(text, first);
        if (onlooker.scene.isEmpty()) {
            onlooker = new Onlooker(first, Optional.of(listing));
            decoder.decode(text, locked, Decoder.Aim.RESTORE, onlooker);
        }
        List<String> names = listing.stream()
                .map(family -> decoder.channel().dictionary().familyName(family))
                .toList();
        return new Inquest(onlooker.scene.orElseThrow(), first, last)
                .inspection(findings, locked.get(first), names, onlooker.screen);
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
        CompiledDictionary dictionary = decoder.channel().dictionary();
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

    /** Waits for the block that a token is in. */
    private final class Onlooker implements Watcher {
        private final int token;
        /** Families to assume where a block would be passed over; empty to let it be passed over. */
        private final Optional<List<Integer>> insisted;

        private DecisionTrace.Screen screen = new DecisionTrace.Screen(0, 0);
        private Optional<DecodedBlock> scene = Optional.empty();

        Onlooker(int token, Optional<List<Integer>> insisted) {
            this.token = token;
            this.insisted = insisted;
        }

        private boolean concerns(Block reading) {
            return reading.fromToken <= token && token < reading.toToken;
        }

        @Override
        public UnigramPrefilter.Guess guessed(Block reading, UnigramPrefilter.Guess guess) {
            if (!concerns(reading)) {
                return guess;
            }
            screen = new DecisionTrace.Screen(guess.logRatio(), UnigramPrefilter.worthALook(reading));
            if (insisted.isEmpty()) {
                return guess;
            }
            UnigramPrefilter.Guess more = guess;
            for (int family : insisted.get()) {
                more = more.with(family, decoder.channel().dictionary());
            }
            return new UnigramPrefilter.Guess(more.families(), more.rates(), Double.POSITIVE_INFINITY);
        }

        @Override
        public void decoded(
                Block reading,
                Lattice lattice,
                Trellis trellis,
                BlockSentences sentences,
                SwapRateEstimator test,
                SpunDecision verdict) {
            if (concerns(reading)) {
                scene = Optional.of(new DecodedBlock(
                        decoder, screen.passed(), reading, lattice, trellis, sentences, test, verdict));
            }
        }
    }
}
