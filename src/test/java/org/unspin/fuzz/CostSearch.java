package org.unspin.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.unspin.DenseText;
import org.unspin.Unspin;

/**
 * Searches for the text that costs most, character for character, in processor time and in memory allocated: climbs from texts of the
 * densest words, signs and line breaks by small changes, and keeps what costs more. Arguments: the number of texts to try, and a seed.
 */
public final class CostSearch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 60_000;
    private static final List<String> SIGNS =
            List.of(".", ",", "\n", "\n\n", "\"", "-", "a", "an", "The", "(", ":", "1", "'s", "\u00a0");

    private final Random random;
    private final List<String> words = DenseText.words().subList(0, 600);
    private final Unspin unspin = Unspin.english();

    /** What a text costs, by character. */
    private record Cost(double nanoseconds, double bytes) {}

    private CostSearch(long seed) {
        random = new Random(seed);
    }

    /** Searches, and prints each text that costs more than those before it. */
    public static void main(String[] args) {
        CostSearch search = new CostSearch(args.length > 1 ? Long.parseLong(args[1]) : 13);
        int texts = Integer.parseInt(args[0]);
        search.climb(texts / 2, true);
        search.climb(texts - texts / 2, false);
    }

    private void climb(int texts, boolean time) {
        List<String> best = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            best.add(words.get(random.nextInt(60)));
        }
        cost(best);
        Cost most = cost(best);
        print(0, most, best);
        for (int i = 1; i < texts; i++) {
            List<String> changed = changed(best);
            Cost cost = cost(changed);
            if (time ? cost.nanoseconds > 1.02 * most.nanoseconds : cost.bytes > most.bytes) {
                // a second look, for the machine may have been busy
                Cost again = cost(changed);
                if (time ? again.nanoseconds > 1.02 * most.nanoseconds : again.bytes > most.bytes) {
                    most = again;
                    best = changed;
                    print(i, most, best);
                }
            }
        }
    }

    private List<String> changed(List<String> unit) {
        List<String> changed = new ArrayList<>(unit);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.size());
            switch (random.nextInt(4)) {
                case 0 -> changed.set(at, words.get(random.nextInt(words.size())));
                case 1 -> changed.add(at, SIGNS.get(random.nextInt(SIGNS.size())));
                case 2 -> changed.add(at, words.get(random.nextInt(60)));
                default -> {
                    if (changed.size() > 2) {
                        changed.remove(at);
                    }
                }
            }
        }
        return changed;
    }

    private Cost cost(List<String> unit) {
        String one = String.join(" ", unit) + " ";
        String text = one.repeat(LENGTH / one.length() + 1).substring(0, LENGTH);
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long time = THREADS.getCurrentThreadCpuTime();
        unspin.restore(text);
        return new Cost(
                (double) (THREADS.getCurrentThreadCpuTime() - time) / LENGTH,
                (double) (THREADS.getThreadAllocatedBytes(thread) - bytes) / LENGTH);
    }

    private static void print(int number, Cost cost, List<String> unit) {
        System.out.println(
                String.format(Locale.ROOT, "%d: %.0f ns, %.0f bytes: ", number, cost.nanoseconds, cost.bytes) + unit);
    }
}
