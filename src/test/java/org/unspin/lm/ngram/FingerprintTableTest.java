package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Longs;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.lm.train.TestCorpus;

class FingerprintTableTest {
    private static long[] keys(int count, long seed) {
        Random random = new Random(seed);
        Set<Long> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            keys.add(random.nextLong());
        }
        return Longs.toArray(keys);
    }

    private static int[] values(int count, int bits) {
        Random random = new Random(count);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt() & (int) ((1L << bits) - 1);
        }
        return values;
    }

    private static FingerprintTable table(long[] keys, int[] values, int valueBits, int fingerprintBits) {
        TestCorpus.Table table = TestCorpus.Table.of(keys, values, valueBits, fingerprintBits);
        // somewhere inside a longer array, as in a file
        byte[] bytes = new byte[table.bytes().length + 13];
        System.arraycopy(table.bytes(), 0, bytes, 13, table.bytes().length);
        return new FingerprintTable(bytes, 13, table.layout(), valueBits, fingerprintBits);
    }

    @ParameterizedTest
    @CsvSource({"10, 8", "10, 12", "6, 12", "16, 4", "31, 24", "1, 16"})
    void givesEveryKeyItsValueAndTakesFewStrangersForKeys(int valueBits, int fingerprintBits) {
        long[] keys = keys(100_000, 1);
        int[] values = values(keys.length, valueBits);
        FingerprintTable table = table(keys, values, valueBits, fingerprintBits);
        for (int i = 0; i < keys.length; i++) {
            assertThat(table.get(keys[i])).isEqualTo(values[i]);
        }
        int strangers = 1_000_000;
        int taken = 0;
        Random random = new Random(2);
        for (int i = 0; i < strangers; i++) {
            taken += table.get(random.nextLong()) >= 0 ? 1 : 0;
        }
        double expected = strangers / Math.pow(2, fingerprintBits);
        assertThat((double) taken).isCloseTo(expected, within(5 * Math.sqrt(expected) + 2));
    }

    @Test
    void holdsKeysThatDifferInFewBits() {
        // as the keys of n-grams do: word numbers, 16 bits each
        long[] keys = new long[60_000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) (i % 300) << 16 | (i / 300);
        }
        int[] values = values(keys.length, 10);
        FingerprintTable table = table(keys, values, 10, 12);
        for (int i = 0; i < keys.length; i++) {
            assertThat(table.get(keys[i])).isEqualTo(values[i]);
        }
        int taken = 0;
        for (int i = 0; i < 400_000; i++) {
            taken += table.get((long) (300 + i % 1000) << 16 | (i / 1000)) >= 0 ? 1 : 0;
        }
        assertThat(taken).isBetween(50, 150); // 400,000 / 4,096 = 98
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 10, 31, 100, 1000})
    void holdsAnyNumberOfKeys(int count) {
        long[] keys = keys(count, 3);
        int[] values = values(count, 10);
        FingerprintTable table = table(keys, values, 10, 12);
        for (int i = 0; i < count; i++) {
            assertThat(table.get(keys[i])).isEqualTo(values[i]);
        }
    }

    @Test
    void takesAnEighthMoreCellsThanKeys() {
        assertThat(FuseLayout.forKeys(1_000_000, 1).cells() / 1e6).isBetween(1.12, 1.15);
        assertThat(FuseLayout.forKeys(3_000_000, 1).cells() / 3e6).isBetween(1.12, 1.15);
    }

    @Test
    void hasThreeDifferentCellsForEveryHash() {
        for (int keys : new int[] {0, 1, 2, 10, 1000, 100_000, 3_000_000}) {
            FuseLayout layout = FuseLayout.forKeys(keys, 7);
            Random random = new Random(keys);
            for (int i = 0; i < 1000; i++) {
                long hash = layout.hash(random.nextLong());
                int a = layout.first(hash);
                int b = layout.second(a, hash);
                int c = layout.third(a, hash);
                assertThat(new int[] {a, b, c}).doesNotHaveDuplicates();
                assertThat(a).isNotNegative();
                assertThat(Math.max(b, c)).isLessThan(layout.cells());
            }
        }
    }
}
