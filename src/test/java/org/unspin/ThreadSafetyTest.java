package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One instance, many threads: the results are those of one thread. */
final class ThreadSafetyTest {
    private static final int THREADS = 8;
    private static final int TEXTS = 50;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void givesTheSequentialResultsUnderLoad() throws Exception {
        Unspin unspin = Unspin.english();
        List<String> texts = texts();
        List<Restoration> expected = texts.stream().map(unspin::restore).toList();
        assertThat(expected).filteredOn(Restoration::changed).hasSizeGreaterThan(TEXTS / 2);
        assertThat(expected).filteredOn(r -> !r.changed()).isNotEmpty();

        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Restoration>>> tasks = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                List<Integer> order = order(t);
                tasks.add(() -> {
                    start.await();
                    Restoration[] results = new Restoration[TEXTS];
                    for (int i : order) {
                        results[i] = unspin.restore(texts.get(i));
                    }
                    return List.of(results);
                });
            }
            for (Future<List<Restoration>> future : threads.invokeAll(tasks)) {
                List<Restoration> results = future.get();
                for (int i = 0; i < TEXTS; i++) {
                    assertThat(results.get(i).text()).isEqualTo(expected.get(i).text());
                    assertThat(results.get(i).corrections())
                            .isEqualTo(expected.get(i).corrections());
                    assertThat(results.get(i).swapRate())
                            .isEqualTo(expected.get(i).swapRate());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every thread takes the texts in another order. */
    private static List<Integer> order(int seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** Spun and clean texts, all different. */
    private static List<String> texts() {
        List<String> articles = Samples.texts("articles");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String article = articles.get(i % articles.size());
            int from = article.indexOf(". ", article.length() / 2 + i) + 2;
            String part = article.substring(from, Math.min(article.length(), from + 400 + 10 * i));
            texts.add(i % 4 == 0 ? part : Samples.SPUN.replace("2 villages", i + 2 + " villages") + "\n\n" + part);
        }
        return texts;
    }
}
