package org.unspin.lm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntropyPrunerTest {
    private static final double[] BITS = {0, 0, 20, 20, 20, 15};

    @TempDir
    private static Path directory;

    private static TestCorpus.Steps steps;
    private static NgramTrie trie;
    private static EntropyPruner pruner;

    @BeforeAll
    static void train() throws IOException {
        steps = TestCorpus.Steps.of(TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(600, 1)), 5);
        trie = steps.full().trie;
        pruner = new EntropyPruner(steps.full());
    }

    private static double cost(BitSet[] kept) {
        double cost = 0;
        for (int n = 2; n <= trie.order; n++) {
            cost += kept[n].cardinality() * BITS[n];
        }
        return cost;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 20_000, 60_000, 120_000})
    void staysWithinItsBudget(long budget) {
        BitSet[] kept = pruner.keep(budget, BITS);
        assertThat(cost(kept)).isLessThanOrEqualTo((double) budget);
        if (budget > 0) {
            assertThat(cost(kept)).isGreaterThan(budget * 0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1000, 20_000, 60_000, 120_000})
    void keepsTheSuffixAndTheContextOfEveryNgramItKeeps(long budget) {
        BitSet[] kept = pruner.keep(budget, BITS);
        for (int n = 3; n <= trie.order; n++) {
            for (int parent = 0; parent < trie.size[n - 1]; parent++) {
                for (int k = trie.child[n - 1][parent]; k < trie.child[n - 1][parent + 1]; k++) {
                    if (kept[n].get(k)) {
                        assertThat(kept[n - 1].get(parent)).isTrue();
                        assertThat(kept[n - 1].get(trie.suffix[n][k])).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void keepsMoreOnALargerBudget() {
        assertThat(pruner.keep(120_000, BITS)[2].cardinality())
                .isGreaterThan(pruner.keep(20_000, BITS)[2].cardinality());
    }

    @Test
    void leavesTheBackOffWeightsAsTheyWereWhereNothingIsPruned() {
        float[][] backoffs = pruner.backoffs(steps.all());
        for (int n = 1; n < trie.order; n++) {
            for (int k = 0; k < trie.size[n]; k++) {
                if (trie.child[n][k] == trie.child[n][k + 1]) {
                    assertThat(backoffs[n][k]).isZero();
                } else {
                    assertThat((double) backoffs[n][k]).isCloseTo(Math.log(steps.full().backoff[n][k]), within(2e-3));
                }
            }
        }
    }

    @Test
    void marksWithAnythingButZeroWhereSomethingFollows() {
        BitSet[] kept = pruner.keep(20_000, BITS);
        float[][] backoffs = pruner.backoffs(kept);
        for (int n = 1; n < trie.order; n++) {
            for (int k = 0; k < trie.size[n]; k++) {
                int next = kept[n + 1].nextSetBit(trie.child[n][k]);
                boolean follows = next >= 0 && next < trie.child[n][k + 1];
                assertThat(backoffs[n][k] != 0).isEqualTo(follows);
            }
        }
        assertThat(Arrays.stream(kept).skip(2).mapToInt(BitSet::cardinality).sum())
                .isPositive();
    }
}
