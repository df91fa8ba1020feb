package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OpenNlpSentenceSplitterTest {
    private static final List<String> SENTENCES = List.of(
            "The council met on Monday.",
            "Mr. Brown came at 5 p.m. by train!",
            "Was anybody surprised?",
            "\"We had asked for 3.5 million,\" she said.",
            "He left the U.S. in 1990.",
            "(Nobody did.)",
            "No...");

    private static List<String> paragraphs() {
        Random random = new Random(7);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> some = new ArrayList<>();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                some.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
            }
            paragraphs.add(String.join(" ", some));
        }
        return paragraphs;
    }

    private static List<List<Integer>> starts(List<String> paragraphs) {
        List<List<Integer>> out = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<Integer> starts = new ArrayList<>();
            for (int start : OpenNlpSentenceSplitter.english().sentenceStarts(paragraph)) {
                starts.add(start);
            }
            out.add(starts);
        }
        return out;
    }

    @Test
    void findsTheFirstCharacterOfEverySentence() {
        assertThat(OpenNlpSentenceSplitter.english().sentenceStarts("  He came. She left."))
                .containsExactly(2, 11);
        assertThat(OpenNlpSentenceSplitter.english().sentenceStarts("")).isEmpty();
        assertThat(OpenNlpSentenceSplitter.english().sentenceStarts("   ")).isEmpty();
    }

    @Test
    void isLoadedOnce() {
        assertThat(OpenNlpSentenceSplitter.english()).isSameAs(OpenNlpSentenceSplitter.english());
    }

    @Test
    void givesEightThreadsAtOnceWhatItGivesOne() throws Exception {
        List<String> paragraphs = paragraphs();
        List<List<Integer>> alone = starts(paragraphs);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<List<Integer>>>> tasks = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                tasks.add(() -> starts(paragraphs));
            }
            for (Future<List<List<Integer>>> together : threads.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
