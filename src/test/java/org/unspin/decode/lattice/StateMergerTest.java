package org.unspin.decode.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** States of three longs, of which the first two tell them apart. */
final class StateMergerTest {
    private static final int STATE = 3;
    private static final int KEY = 2;

    private final StateMerger table = new StateMerger(STATE, KEY);
    private final long[] states = new long[3_000 * STATE];

    private void put(int node, long... state) {
        System.arraycopy(state, 0, states, node * STATE, STATE);
        table.add(states, node);
    }

    private int find(long... state) {
        return table.find(states, state);
    }

    @Test
    void findsAStateByItsKeyAlone() {
        table.begin(5);
        put(5, 1, 2, 3);
        put(6, 1, 4, 3);

        assertThat(find(1, 2, 99)).isEqualTo(5);
        assertThat(find(1, 4, 3)).isEqualTo(6);
        assertThat(find(2, 1, 3)).isEqualTo(-1);
        assertThat(find(0, 0, 0)).isEqualTo(-1);
    }

    @Test
    void forgetsThePositionBefore() {
        table.begin(0);
        put(0, 1, 2, 3);
        table.begin(1);

        assertThat(find(1, 2, 3)).isEqualTo(-1);
    }

    @Test
    void growsAndLosesNothing() {
        Random random = new Random(1);
        table.begin(100);
        for (int node = 100; node < 2_900; node++) {
            put(node, random.nextLong(), node % 7, node);
        }

        for (int node = 100; node < 2_900; node++) {
            assertThat(find(states[node * STATE], states[node * STATE + 1], -1)).isEqualTo(node);
        }
        assertThat(find(1, 2, 3)).isEqualTo(-1);
    }

    @Test
    void statesThatDifferInTheirHighBitsOnlyAreTwo() {
        table.begin(0);
        put(0, 1L, 0, 0);
        put(1, 1L | 1L << 63, 0, 0);
        put(2, 1L, 1L << 48, 0);

        assertThat(find(1L, 0, 7)).isZero();
        assertThat(find(1L | 1L << 63, 0, 7)).isEqualTo(1);
        assertThat(find(1L, 1L << 48, 7)).isEqualTo(2);
    }
}
