package org.unspin.decode.block;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * The families that may have spun a block. Immutable.
 *
 * @param ids of the families, the most telling first; empty if none tells anything
 * @param rates by place in {@code ids}: share of the swappable words that were swapped, 0 to 1
 * @param logRatio natural logarithm of the likelihood ratio against "clean", by word frequencies alone
 */
public record CandidateFamilies(ImmutableIntArray ids, ImmutableDoubleArray rates, double logRatio) {
    /** These and their companions: the families whose spinners a text had probably been through before. */
    public CandidateFamilies withCompanions(CompiledDictionary dictionary) {
        CandidateFamilies all = this;
        for (int family : ids.asList()) {
            int companion = dictionary.companion(family);
            if (companion >= 0) {
                all = all.with(companion, dictionary);
            }
        }
        return all;
    }

    /** These and the first so many families of the dictionary. */
    public CandidateFamilies withFirst(int count, CompiledDictionary dictionary) {
        CandidateFamilies all = this;
        for (int f = 0; f < count; f++) {
            all = all.with(f, dictionary);
        }
        return all;
    }

    /** These and one more, at the rate that is usual with it. */
    public CandidateFamilies with(int family, CompiledDictionary dictionary) {
        if (ids.contains(family)) {
            return this;
        }
        return new CandidateFamilies(
                ImmutableIntArray.builder(ids.length() + 1)
                        .addAll(ids)
                        .add(family)
                        .build(),
                ImmutableDoubleArray.builder(rates.length() + 1)
                        .addAll(rates)
                        .add(dictionary.habits(family).expectedSwaps())
                        .build(),
                logRatio);
    }
}
