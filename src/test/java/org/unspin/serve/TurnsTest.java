package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class TurnsTest {
    private final Turns turns = new Turns(3, Duration.ofMinutes(5));

    @Test
    void aShortTextNeverWaitsForLongOnes() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CountDownLatch underWay = new CountDownLatch(2);
            List<CompletableFuture<Void>> longOnes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                longOnes.add(CompletableFuture.runAsync(() -> hold(Turns.LONG, underWay, gate), threads));
            }
            underWay.await();
            for (int i = 0; i < 100; i++) {
                turns.take(Turns.LONG - 1).close();
            }

            assertThat(longOnes).noneMatch(CompletableFuture::isDone);
            gate.countDown();
            CompletableFuture.allOf(longOnes.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        } finally {
            gate.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreAreWorkedOnAtATimeThanThereArePlaces() throws Refusal {
        Turns impatient = new Turns(3, Duration.ZERO);
        Turns.Turn first = impatient.take(1);
        Turns.Turn second = impatient.take(Turns.LONG);
        Turns.Turn third = impatient.take(Turns.LONG);
        assertThatThrownBy(() -> impatient.take(1)).isInstanceOf(Refusal.class);

        first.close();
        assertThatThrownBy(() -> impatient.take(Turns.LONG)).isInstanceOf(Refusal.class);
        impatient.take(1).close();
        second.close();
        impatient.take(Turns.LONG).close();
        third.close();
    }

    private void hold(int length, CountDownLatch underWay, CountDownLatch gate) {
        try {
            Turns.Turn turn = turns.take(length);
            underWay.countDown();
            gate.await();
            turn.close();
        } catch (Refusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
