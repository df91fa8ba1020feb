package org.unspin.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class LongIdsTest {
    /** Keys that come again, neighbours, and any others. */
    @Provide
    static Arbitrary<List<Long>> keys() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-20, 20),
                        Arbitraries.longs().between(0, 20).map(key -> key << 32),
                        Arbitraries.longs())
                .list()
                .ofMaxSize(300);
    }

    @Property
    void doesWhatAHashMapDoes(@ForAll("keys") List<Long> keys, @ForAll("keys") List<Long> others) {
        LongIds ids = new LongIds();
        Map<Long, Integer> expected = new LinkedHashMap<>();
        for (long key : keys) {
            expected.putIfAbsent(key, expected.size());
            assertThat(ids.add(key)).isEqualTo(expected.get(key));
            assertThat(ids.size()).isEqualTo(expected.size());
        }
        assertThat(ids.keys()).containsExactly(expected.keySet().toArray(Long[]::new));
        for (long key : expected.keySet()) {
            assertThat(ids.find(key)).isEqualTo(expected.get(key));
        }
        for (long key : others) {
            assertThat(ids.find(key)).isEqualTo(expected.getOrDefault(key, -1));
            assertThat(ids.contains(key)).isEqualTo(expected.containsKey(key));
        }
    }

    @Example
    void tellsKeysOfOneHashApart() {
        // the inverse of the multiplier of the hash: keys whose hash is 5, and that differ in its lower bits
        long inverse = inverse(0x9E3779B97F4A7C15L);
        LongIds ids = new LongIds();
        for (int i = 0; i < 500; i++) {
            assertThat(ids.add((5L << 32 | i) * inverse)).isEqualTo(i);
        }
        for (int i = 0; i < 500; i++) {
            assertThat(ids.find((5L << 32 | i) * inverse)).isEqualTo(i);
        }
        assertThat(ids.find((5L << 32 | 500) * inverse)).isEqualTo(-1);
    }

    /** The number by which an odd one has to be multiplied to give 1, by Newton's method. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        assertThat(odd * inverse).isEqualTo(1);
        return inverse;
    }

    @Example
    void takesMoreThanItWasMadeFor() {
        LongIds ids = new LongIds(5);
        for (long key = 0; key < 5_000; key++) {
            assertThat(ids.add(key << 40)).isEqualTo((int) key);
        }
        assertThat(ids.find(4_999L << 40)).isEqualTo(4_999);
        assertThat(ids.find(5_000L << 40)).isEqualTo(-1);
        assertThat(ids.keys()).hasSize(5_000);
    }
}
