package org.unspin.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ProbingTableTest {
    /** Few hashes, so that they collide, in the last slots of a small table, so that runs wrap around; and any others. */
    @Provide
    static Arbitrary<List<Integer>> hashes() {
        Arbitrary<Integer> colliding = Arbitraries.integers().between(0, 40).map(i -> (i % 7) << 20 | 56 + i % 8);
        return Arbitraries.oneOf(colliding, Arbitraries.integers()).list().ofMaxSize(400);
    }

    private static List<Integer> ids(ProbingTable table, int hash) {
        List<Integer> ids = new ArrayList<>();
        for (int slot = table.first(hash); slot >= 0; slot = table.next(slot, hash)) {
            ids.add(table.id(slot));
        }
        return ids;
    }

    private static void assertHolds(ProbingTable table, List<Integer> hashes) {
        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int id = 0; id < hashes.size(); id++) {
            expected.computeIfAbsent(hashes.get(id), hash -> new ArrayList<>()).add(id);
        }
        assertThat(table.size()).isEqualTo(hashes.size());
        expected.forEach((hash, ids) -> assertThat(ids(table, hash)).isEqualTo(ids));
        for (int hash = 0; hash < 128; hash++) {
            assertThat(ids(table, hash)).isEqualTo(expected.getOrDefault(hash, List.of()));
        }
    }

    @Property
    void givesTheIdsOfAHashInTheOrderInWhichTheyWereAdded(
            @ForAll("hashes") List<Integer> hashes, @ForAll boolean roomAtOnce) {
        ProbingTable table = roomAtOnce ? new ProbingTable(hashes.size()) : new ProbingTable();
        for (int id = 0; id < hashes.size(); id++) {
            assertThat(table.add(hashes.get(id))).isEqualTo(id);
        }
        assertHolds(table, hashes);
    }

    @Property(tries = 200)
    void forgetsWhatWasThereBefore(@ForAll("hashes") List<Integer> before, @ForAll("hashes") List<Integer> hashes) {
        ProbingTable table = new ProbingTable();
        before.forEach(table::add);
        table.clear();
        assertHolds(table, List.of());
        hashes.forEach(table::add);
        assertHolds(table, hashes);
    }

    @Example
    void keepsTheOrderOfOneHashWhileItGrows() {
        ProbingTable table = new ProbingTable();
        List<Integer> hashes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            hashes.add(i % 3 == 0 ? -1 : i * 0x9E3779B9);
            table.add(hashes.get(i));
        }
        assertHolds(table, hashes);
    }
}
