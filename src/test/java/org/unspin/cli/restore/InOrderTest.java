package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.Cli;
import org.unspin.cli.FolderRuns;
import org.unspin.cli.input.InputText;

@Timeout(600)
class InOrderTest {
    @TempDir
    private Path folder = Path.of("");

    private static List<InputText> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> InputText.of(Path.of("no-such-" + i)))
                .toList();
    }

    @Test
    void resultsComeInTheOrderOfTheTexts() {
        List<InputText> texts = texts(500);
        for (int jobs : new int[] {1, 2, 7}) {
            List<String> taken = new ArrayList<>();
            InOrder.run(
                    texts,
                    jobs,
                    input -> {
                        // Some take longer than others.
                        LockSupport.parkNanos(
                                100_000L * Math.floorMod(input.name().hashCode(), 7));
                        return input.name();
                    },
                    taken::add);
            assertThat(taken)
                    .containsExactlyElementsOf(
                            texts.stream().map(InputText::name).toList());
        }
    }

    @Test
    void severalTextsAreWorkedOnAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new ArrayList<>();
        InOrder.run(
                texts(2),
                2,
                input -> {
                    both.countDown();
                    try {
                        return both.await(5, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        return false;
                    }
                },
                met::add);
        assertThat(met).containsExactly(true, true);
    }

    @Test
    void oneJobNeedsNoOtherThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        InOrder.run(texts(3), 1, input -> threads.add(Thread.currentThread()), added -> true);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void aSlowTextHoldsBackABoundedNumberOfOthers() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger atFirstResult = new AtomicInteger();
        CountDownLatch many = new CountDownLatch(20);
        InOrder.run(
                texts(1000),
                2,
                input -> {
                    begun.incrementAndGet();
                    many.countDown();
                    if (input.name().equals("no-such-0")) {
                        try {
                            many.await(5, TimeUnit.MINUTES);
                        } catch (InterruptedException e) {
                            return false;
                        }
                    }
                    return true;
                },
                result -> {
                    atFirstResult.compareAndSet(0, begun.get());
                    return true;
                });
        assertThat(atFirstResult.get()).isBetween(20, 40);
        assertThat(begun.get()).isEqualTo(1000);
    }

    @Test
    void largeTextsAreNotInMemoryTogether() throws IOException {
        long half = Runtime.getRuntime().maxMemory() / 100 / 2 + 1;
        List<InputText> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path file = folder.resolve(i + ".txt");
            try (var channel = java.nio.channels.FileChannel.open(
                    file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
                // A hole: takes no place on the disk.
                channel.write(java.nio.ByteBuffer.wrap(new byte[1]), half - 1);
            }
            assertThat(Files.size(file)).isEqualTo(half);
            texts.add(InputText.of(file));
        }
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        InOrder.run(
                texts,
                4,
                input -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1_000_000);
                    now.decrementAndGet();
                    return true;
                },
                result -> true);
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void whoHasEnoughStopsTheRest() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        InOrder.run(texts(10_000), 2, input -> begun.incrementAndGet(), result -> {
            taken.add(result);
            return taken.size() < 3;
        });
        assertThat(taken).hasSize(3);
        assertThat(begun.get()).isLessThan(100);
    }

    @Test
    void whatIsThrownReachesTheCaller() {
        for (int jobs : new int[] {1, 2}) {
            assertThatThrownBy(() -> InOrder.run(
                            texts(10),
                            jobs,
                            input -> {
                                throw new LinkageError("a part is missing");
                            },
                            result -> true))
                    .isInstanceOf(LinkageError.class);
        }
    }

    @Test
    void restoredPagesAreTheSameHoweverManyJobs() throws IOException {
        Path pages = FolderRuns.pages(folder.resolve("in"), 40);
        Cli.Result one = Cli.run("restore", "--json", "--jobs", "1", pages);
        Cli.Result four = Cli.run("restore", "--json", "-j", "4", pages);
        assertThat(four.out()).isEqualTo(one.out()).hasLineCount(40);
        assertThat(Cli.run("restore", "--jobs", "0", pages).err())
                .isEqualTo("unspin: --jobs must be 1 or more, not 0\n");
    }
}
