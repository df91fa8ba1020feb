package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlignerTest {

    @Property(tries = 3000)
    void findsTheAlignmentOfTheFullMatrix(@ForAll("texts") String text, @ForAll("golds") String gold) {
        Map<String, Integer> numbering = new HashMap<>();
        Line line = Line.of(text, numbering);
        List<Slot> slots = Slot.parse(gold, numbering);

        assertThat(shown(Aligner.align(line, slots), slots.size())).isEqualTo(fullMatrix(line, slots));
    }

    @Property(tries = 3000)
    void findsTheSameAlignmentBlockByBlock(
            @ForAll("texts") String text, @ForAll("golds") String gold, @ForAll @IntRange(min = 1, max = 9) int rows) {
        Map<String, Integer> numbering = new HashMap<>();
        Line line = Line.of(text, numbering);
        List<Slot> slots = Slot.parse(gold, numbering);

        assertThat(shown(Aligner.align(line, slots, rows), slots.size())).isEqualTo(fullMatrix(line, slots));
    }

    @Test
    void alignsThirtyThousandTokensWithAsManySlots() {
        StringBuilder text = new StringBuilder();
        StringBuilder gold = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(i % 97 == 5 ? "astatine once" : "w" + i % 1013).append(' ');
            gold.append(i % 97 == 5 ? "{at once|}" : "w" + i % 1013).append(' ');
        }
        Map<String, Integer> numbering = new HashMap<>();
        List<Slot> slots = Slot.parse(gold.toString(), numbering);

        Alignment alignment = Aligner.align(Line.of(text.toString(), numbering), slots);

        int right = 0;
        for (int j = 0; j < slots.size(); j++) {
            right += alignment.isRight(j) ? 1 : 0;
        }
        assertThat(slots).hasSize(30_000);
        assertThat(right).isGreaterThanOrEqualTo(30_000 - 310);
        assertThat(alignment.to(29_999)).isEqualTo(30_310);
    }

    @Test
    void refusesAlternativesThatWouldTakeTooMuchMemory() {
        Map<String, Integer> numbering = new HashMap<>();
        String words = "a ".repeat(20_000);
        List<Slot> slots = Slot.parse(words + "{" + words + "}", numbering);

        assertThatThrownBy(() -> Aligner.align(Line.of(words, numbering), slots))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20,000 tokens with 20,001 gold slots")
                .hasMessageContaining("512 MB");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "d", ",", "-").list().ofMaxSize(14).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> golds() {
        Arbitrary<String> alternative =
                Arbitraries.of("a", "b", "c", ",").list().ofMaxSize(4).map(w -> String.join(" ", w));
        Arbitrary<String> group =
                alternative.list().ofMinSize(1).ofMaxSize(4).map(a -> "{" + String.join("|", a) + "}");
        return Arbitraries.oneOf(Arbitraries.of("a", "b", "c", ",", "-"), group)
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join(" ", parts));
    }

    private static List<String> shown(Alignment alignment, int slots) {
        List<String> shown = new ArrayList<>();
        for (int j = 0; j <= slots; j++) {
            int length = alignment.gapTo(j) - alignment.gapFrom(j);
            shown.add("gap " + length + (length == 0 ? "" : " at " + alignment.gapFrom(j)));
            if (j < slots) {
                shown.add(alignment.isRight(j) + " " + alignment.from(j) + "-" + alignment.to(j));
            }
        }
        return shown;
    }

    /** The textbook way, with a matrix of costs and moves that is filled forward from each cell. */
    private static List<String> fullMatrix(Line line, List<Slot> slots) {
        int n = line.size();
        int m = slots.size();
        int[][] costs = new int[n + 1][m + 1];
        int[][][] moves = new int[n + 1][m + 1][];
        for (int[] row : costs) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        costs[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int cost = costs[i][j];
                if (j < m) {
                    Slot slot = slots.get(j);
                    for (int a = 0; a < slot.alternatives(); a++) {
                        int[] ids = slot.alternative(a);
                        if (i + ids.length <= n && Arrays.equals(line.ids(), i, i + ids.length, ids, 0, ids.length)) {
                            reach(costs, moves, i + ids.length, j + 1, cost, new int[] {i, j, 1});
                        }
                    }
                    reach(costs, moves, i, j + 1, cost + 2, new int[] {i, j, 0});
                    if (i < n) {
                        reach(costs, moves, i + 1, j + 1, cost + (slot.startsWith(line.isWord(i)) ? 2 : 4), new int[] {
                            i, j, 0
                        });
                        if (slot.longest() > 1 && i + slot.longest() <= n) {
                            reach(costs, moves, i + slot.longest(), j + 1, cost + 3, new int[] {i, j, 0});
                        }
                    }
                }
                if (i < n) {
                    reach(costs, moves, i + 1, j, cost + 2, new int[] {i, j, 0});
                }
            }
        }
        Alignment alignment = new Alignment(m);
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int[] move = moves[i][j];
            if (move[1] == j) {
                alignment.leaveOver(j, move[0]);
            } else {
                alignment.answer(move[1], move[0], i, move[2] == 1);
            }
            i = move[0];
            j = move[1];
        }
        return shown(alignment, m);
    }

    private static void reach(int[][] costs, int[][][] moves, int i, int j, int cost, int[] move) {
        if (cost < costs[i][j]) {
            costs[i][j] = cost;
            moves[i][j] = move;
        }
    }
}
