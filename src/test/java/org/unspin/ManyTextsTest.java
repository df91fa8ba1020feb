package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many texts in, restorations out: in order, one at a time, never more than was asked for. */
final class ManyTextsTest {
    private final Unspin unspin = Unspin.english();

    @Test
    void anEndlessStreamIsReadOnlyAsFarAsItIsAskedFor() {
        AtomicInteger read = new AtomicInteger();
        Stream<String> endless = Stream.generate(() -> read.incrementAndGet() % 2 == 1 ? Samples.SPUN : "Fine.");

        assertThat(unspin.restoreAll(endless).limit(3).map(Restoration::text))
                .containsExactly(Samples.RESTORED, "Fine.", Samples.RESTORED);
        assertThat(read).hasValue(3);
    }

    @Test
    void aParallelStreamKeepsItsOrder() {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(i -> i + ". " + Samples.SPUN).toList();

        assertThat(unspin.restoreAll(texts.parallelStream())
                        .map(Restoration::original)
                        .toList())
                .isEqualTo(texts);
    }

    @Test
    void theStreamThatWasGivenIsClosedToo() {
        AtomicInteger closed = new AtomicInteger();
        try (Stream<Restoration> restorations =
                unspin.restoreAll(Stream.of(Samples.SPUN).onClose(closed::incrementAndGet))) {
            assertThat(restorations.findFirst()).isPresent();
            assertThat(closed).hasValue(0);
        }

        assertThat(closed).hasValue(1);
    }

    @Test
    void anEndlessIteratorIsReadOnlyAsFarAsItIsAskedFor() {
        AtomicInteger read = new AtomicInteger();
        Iterator<String> endless = Stream.generate(() -> read.incrementAndGet() + ". " + Samples.SPUN)
                .iterator();
        Iterator<Restoration> restorations = unspin.restoreAll(endless);

        assertThat(read).hasValue(0);
        assertThat(restorations.next().text()).isEqualTo("1. " + Samples.RESTORED);
        assertThat(restorations.next().text()).isEqualTo("2. " + Samples.RESTORED);
        assertThat(read).hasValue(2);
    }

    @Test
    void anIteratorEndsWithItsTexts() {
        Iterator<Restoration> restorations = unspin.restoreAll(Iterators.forArray("One.", "Two."));

        assertThat(List.of(restorations.next().text(), restorations.next().text()))
                .containsExactly("One.", "Two.");
        assertThat(restorations).isExhausted();
        assertThatThrownBy(restorations::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aRestorerIsAFunction() {
        UnaryOperator<String> operator = unspin;
        List<String> texts = new ArrayList<>(List.of(Samples.SPUN, "Fine."));
        texts.replaceAll(operator);

        assertThat(texts).containsExactly(Samples.RESTORED, "Fine.");
        assertThat(Samples.SPUN.transform(unspin.andThen(String::length))).isEqualTo(Samples.RESTORED.length());
    }
}
