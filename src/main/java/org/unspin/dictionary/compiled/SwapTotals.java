package org.unspin.dictionary.compiled;

import java.util.List;
import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.dictionary.Source;

/** What the candidates whose original is one word come to, by that word and by family. Immutable. */
final class SwapTotals {
    private static final List<Source> SOURCES = List.of(Source.values());

    private final int families;
    private final float[] shares;
    private final byte[] bestSources;

    /** Takes the arrays over, in which the families of symbol s begin at {@code s * families}. */
    SwapTotals(int families, float[] shares, byte[] bestSources) {
        this.families = families;
        this.shares = shares;
        this.bestSources = bestSources;
    }

    float share(int symbol, int family) {
        return shares[symbol * families + family];
    }

    Source bestSource(int symbol, int family) {
        return SOURCES.get(bestSources[symbol * families + family]);
    }

    void write(SectionWriter out) {
        out.writeFloats(shares);
        out.writeBytes(bestSources);
    }

    static SwapTotals read(SectionReader in, int symbols, int families) {
        float[] shares = in.readFloats();
        byte[] bestSources = in.readBytes(Source.values().length - 1, "source");
        SectionReader.require(
                shares.length == (long) symbols * families && bestSources.length == shares.length, "number of totals");
        return new SwapTotals(families, shares, bestSources);
    }
}
