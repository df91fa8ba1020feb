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

/** Many threads and very long texts: the diagnosis is that of one thread and of a short text. */
final class DiagnosisThreadsTest {
    private static final int THREADS = 6;
    private static final int COPIES = 200;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void oneInstanceServesManyThreads() throws Exception {
        Unspin unspin = Unspin.builder().build();
        List<String> texts = texts();
        List<Diagnosis> expected =
                texts.stream().map(Unspin.english()::diagnose).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Diagnosis>>> tasks = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                List<Integer> order = order(t, texts.size());
                tasks.add(() -> {
                    start.await();
                    Diagnosis[] results = new Diagnosis[texts.size()];
                    for (int i : order) {
                        results[i] = unspin.diagnose(texts.get(i));
                    }
                    return List.of(results);
                });
            }
            for (Future<List<Diagnosis>> future : threads.invokeAll(tasks)) {
                assertThat(future.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aVeryLongSpunTextIsSpun() {
        String text = Pages.spun("newswire").repeat(COPIES);
        Diagnosis diagnosis = Unspin.english().diagnose(text);

        assertThat(text.length()).isGreaterThan(250_000);
        Passages.assertSound(text, diagnosis);
        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.families().get(0).name()).isEqualTo("newswire");
        assertThat(diagnosis.paragraphs()).hasSize(2 * COPIES);
    }

    @Test
    void aVeryLongCleanTextIsClean() {
        String text = String.join("\n", Samples.texts("articles")).repeat(17);
        Diagnosis diagnosis = Unspin.english().diagnose(text);

        assertThat(text.length()).isGreaterThan(500_000);
        assertThat(diagnosis.spun()).isFalse();
        assertThat(diagnosis.spans()).isEmpty();
    }

    @Test
    void aVeryLongRunWithoutABreakIsNoTrouble() {
        String text =
                Pages.spun("newswire").replace('\n', ' ').replace('.', ',').repeat(COPIES);
        Diagnosis diagnosis = Unspin.english().diagnose(text);

        Passages.assertSound(text, diagnosis);
        assertThat(diagnosis.spun()).isTrue();
        assertThat(Unspin.english().diagnose("a".repeat(1_000_000)).spun()).isFalse();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Pages.paragraphs(Pages.clean()));
        for (String family : Pages.FAMILIES) {
            texts.add(Pages.spun(family));
            texts.addAll(Pages.paragraphs(Pages.spun(family)));
        }
        return texts;
    }

    /** Every thread takes the texts in another order. */
    private static List<Integer> order(int seed, int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
