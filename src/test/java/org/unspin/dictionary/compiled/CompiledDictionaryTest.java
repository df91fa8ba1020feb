package org.unspin.dictionary.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.SubstitutionDictionaryTest;
import org.unspin.dictionary.SyntheticDictionary;

public class CompiledDictionaryTest {
    public static SubstitutionDictionary dictionary(String name, String entries) {
        return SubstitutionDictionaryTest.parse("#! name: " + name + "\n" + entries);
    }

    private static CompiledDictionary compile(String entries) {
        return compile(dictionary("x", entries));
    }

    public static CompiledDictionary compile(SubstitutionDictionary... dictionaries) {
        return CompiledDictionary.compile(List.of(dictionaries), word -> true);
    }

    public static int symbol(CompiledDictionary d, String word) {
        return d.symbol(word, 0, word.length());
    }

    /** The node of a garbled form or of a beginning of one, or -1. */
    public static int node(CompiledDictionary d, String phrase) {
        int node = -1;
        for (String word : Splitter.on(' ').split(phrase)) {
            int symbol = symbol(d, word);
            if (symbol < 0) {
                return -1;
            }
            node = node < 0 ? d.start(symbol) : d.next(node, symbol);
            if (node < 0) {
                return -1;
            }
        }
        return node;
    }

    public static List<String> candidates(CompiledDictionary d, String garbled) {
        List<String> found = new ArrayList<>();
        int node = node(d, garbled);
        if (node >= 0) {
            for (int c = d.candidatesFrom(node); c < d.candidatesTo(node); c++) {
                found.add(d.original(c));
            }
        }
        return found;
    }

    @Test
    void findsOneWordForms() {
        CompiledDictionary d = compile("astatine\tat\tobserved\nenactment\twork:40 | action:35 | note:60\twalk2\n");
        assertThat(candidates(d, "astatine")).containsExactly("at");
        assertThat(candidates(d, "enactment")).as("likeliest first").containsExactly("note", "work", "action");
        assertThat(candidates(d, "work")).isEmpty();
        assertThat(candidates(d, "unknown")).isEmpty();
        int note = d.candidatesFrom(node(d, "enactment"));
        assertThat(d.garbled(note)).isEqualTo("enactment");
        assertThat(d.weight(note)).isCloseTo(0.6f, within(1e-6f));
        assertThat(d.source(note)).isEqualTo(Source.WALK2);
        assertThat(d.familyName(d.family(note))).isEqualTo("x");
        assertThat(d.originalWordCount(note)).isEqualTo(1);
        assertThat(d.word(d.originalId(note), 0)).isEqualTo("note");
        assertThat(d.garbledCount()).isEqualTo(2);
        assertThat(d.candidateCount()).isEqualTo(4);
        assertThat(d.symbolCount()).isEqualTo(6);
    }

    @Test
    void findsFormsWithSharedBeginnings() {
        CompiledDictionary d = compile("""
                in\tindeed
                in front\tahead
                in front of\tbefore
                in lieu of\tinstead of
                front\tface
                astir apt\tmost likely | probably
                """);
        assertThat(candidates(d, "in")).containsExactly("indeed");
        assertThat(candidates(d, "in front")).containsExactly("ahead");
        assertThat(candidates(d, "in front of")).containsExactly("before");
        assertThat(candidates(d, "in lieu of")).containsExactly("instead of");
        assertThat(candidates(d, "front")).containsExactly("face");
        assertThat(candidates(d, "astir apt")).containsExactly("most likely", "probably");
        assertThat(node(d, "in lieu")).as("a beginning has a node").isGreaterThanOrEqualTo(0);
        assertThat(candidates(d, "in lieu")).as("but no candidates").isEmpty();
        assertThat(node(d, "astir")).isGreaterThanOrEqualTo(0);
        assertThat(node(d, "of")).as("no form begins with it").isEqualTo(-1);
        assertThat(node(d, "front of")).isEqualTo(-1);
        assertThat(node(d, "in front in")).isEqualTo(-1);
        assertThat(d.garbledCount()).isEqualTo(6);

        int c = d.candidatesFrom(node(d, "in lieu of"));
        assertThat(d.originalWordCount(c)).isEqualTo(2);
        assertThat(d.word(d.originalId(c), 0)).isEqualTo("instead");
        assertThat(d.word(d.originalId(c), 1)).isEqualTo("of");
        assertThat(d.originalSymbol(c, 1)).isEqualTo(symbol(d, "of"));
        assertThatThrownBy(() -> d.word(d.originalId(c), 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> d.word(d.originalId(c), -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void looksUpRangesOfTheTextWithoutRegardToCaseAndApostrophe() {
        CompiledDictionary d = compile("it'd\the'd\n\u00e9tage\tfloor\nastatine\tat\n");
        String text = "so ASTATINE, It\u2019d \u00c9Tage.";
        assertThat(d.symbol(text, 3, 11)).isEqualTo(symbol(d, "astatine")).isGreaterThanOrEqualTo(0);
        assertThat(d.symbol(text, 13, 17)).isEqualTo(symbol(d, "it'd")).isGreaterThanOrEqualTo(0);
        assertThat(d.symbol(text, 18, 23)).isEqualTo(symbol(d, "\u00e9tage")).isGreaterThanOrEqualTo(0);
        assertThat(d.symbol(text, 3, 10)).isEqualTo(-1);
        assertThat(d.symbol(text, 4, 11)).isEqualTo(-1);
        assertThat(d.symbol(text, 5, 5)).as("empty range").isEqualTo(-1);
        assertThat(d.symbol(CharBuffer.wrap(text), 3, 11)).isEqualTo(symbol(d, "astatine"));
        StringBuilder builder = new StringBuilder();
        builder.append(text);
        assertThat(d.symbol(builder, 3, 11)).isEqualTo(symbol(d, "astatine"));
        assertThat(d.symbol("x".repeat(100_000), 0, 100_000)).isEqualTo(-1);
        assertThat(d.word(symbol(d, "ASTATINE"))).isEqualTo("astatine");
    }

    @Test
    void upperCaseInTheDictionaryIsFoldedButWrittenAsItIs() {
        CompiledDictionary d = compile("Capital Of Russia\tMoscow\ncapital\tMoscow:9 | moscow:8\n");
        assertThat(candidates(d, "capital of russia")).containsExactly("Moscow");
        assertThat(candidates(d, "CAPITAL"))
                .as("the same pair but for case, the first wins")
                .containsExactly("Moscow");
        assertThat(d.weight(d.candidatesFrom(node(d, "capital")))).isCloseTo(0.09f, within(1e-6f));
        assertThat(d.garbled(d.candidatesFrom(node(d, "capital of russia")))).isEqualTo("Capital Of Russia");
        assertThat(d.candidateCount()).isEqualTo(2);
    }

    @Test
    void originalsThatDifferByCaseKeepTheirSpelling() {
        CompiledDictionary d = compile("a\tmay\nb\tMay\nc\tmay\ne\tMay\nf\tMAY\n");
        assertThat(List.of("a", "b", "c", "e", "f"))
                .extracting(garbled -> candidates(d, garbled).get(0))
                .containsExactly("may", "May", "may", "May", "MAY");
        assertThat(d.swapShare(symbol(d, "may"), 0))
                .as("one original all the same")
                .isCloseTo(0.98f, within(1e-5f));
    }

    @Test
    void theOriginalsSideSumsUpWhatIsSwapped() {
        CompiledDictionary d = compile("""
                enactment\twork:40\twalk
                plant\twork:35\tunverified
                play\twork:5\twalk2
                make\twork on:90 | do:100\twalk
                """);
        assertThat(d.swapShare(symbol(d, "work"), 0)).isCloseTo(0.8f, within(1e-6f));
        assertThat(d.bestSource(symbol(d, "work"), 0)).isEqualTo(Source.UNVERIFIED);
        assertThat(d.swapShare(symbol(d, "do"), 0))
                .isCloseTo(0.98f, within(1e-5f))
                .isLessThanOrEqualTo(0.98f);
        assertThat(d.swapShare(symbol(d, "on"), 0))
                .as("only part of an original")
                .isZero();
        assertThat(d.swapShare(symbol(d, "plant"), 0)).as("no original").isZero();
        assertThat(d.bestSource(symbol(d, "plant"), 0)).isEqualTo(Source.WALK2);
    }

    @Test
    void hyphensAreTokensOfTheirOwnAsInATextThatIsRead() {
        CompiledDictionary d = compile("multi - layered\twell-known\nk-closest neighbour\tk-nearest neighbor\n");
        assertThat(candidates(d, "k - closest neighbour")).containsExactly("k-nearest neighbor");
        assertThat(candidates(d, "multi - layered")).containsExactly("well-known");
        assertThat(symbol(d, "k-closest")).isEqualTo(-1);
        int c = d.candidatesFrom(node(d, "k - closest neighbour"));
        assertThat(d.originalWordCount(c)).isEqualTo(4);
        assertThat(List.of(
                        d.word(d.originalId(c), 0),
                        d.word(d.originalId(c), 1),
                        d.word(d.originalId(c), 2),
                        d.word(d.originalId(c), 3)))
                .containsExactly("k", "-", "nearest", "neighbor");
        assertThat(d.swapShare(symbol(d, "known"), 0))
                .as("only part of an original")
                .isZero();
    }

    @Test
    void compilesNothing() {
        CompiledDictionary d = compile();
        assertThat(symbol(d, "x")).isEqualTo(-1);
        assertThat(d.symbolCount()).isZero();
        assertThat(d.candidateCount()).isZero();
        assertThat(d.garbledCount()).isZero();
        assertThat(d.nodeCount()).isZero();
        assertThat(d.familyCount()).isZero();
    }

    @Test
    void lookingUpAllocatesNothing() {
        CompiledDictionary d = compile(SyntheticDictionary.entries(2_000, 42));
        String text = "The ENACTMENT, g17 h3 of g100 was w5 and It\u2019d g12 x";
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long found = 0;
        for (int warm = 0; warm < 20_000; warm++) {
            found += lookUpAll(d, text);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20_000; i++) {
            found += lookUpAll(d, text);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(found).isPositive();
        assertThat(allocated).as("bytes over 20,000 texts").isLessThan(20_000);
    }

    private static long lookUpAll(CompiledDictionary d, String text) {
        long sum = 0;
        int node = -1;
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            int symbol = d.symbol(text, start, end);
            if (symbol >= 0) {
                int longer = node < 0 ? -1 : d.next(node, symbol);
                node = longer >= 0 ? longer : d.start(symbol);
                sum += d.swapShare(symbol, 0) > 0 ? 1 : 0;
                sum += d.bestSource(symbol, 0).ordinal();
                if (node >= 0) {
                    for (int c = d.candidatesFrom(node); c < d.candidatesTo(node); c++) {
                        sum += d.original(c).length()
                                + d.word(d.originalId(c), 0).length()
                                + d.source(c).ordinal();
                        sum += d.weight(c) > 0 ? d.family(c) : 0;
                    }
                }
            }
            start = end + 1;
        }
        return sum;
    }

    @Test
    void aLargeDictionaryHasAllItsPairs() {
        SubstitutionDictionary source = dictionary("x", SyntheticDictionary.entries(30_000, 99));
        CompiledDictionary d = compile(source);
        int pairs = 0;
        for (DictionaryEntry entry : source.entries()) {
            pairs += entry.substitutions().size();
            assertThat(candidates(d, entry.garbled()))
                    .containsExactlyInAnyOrderElementsOf(entry.substitutions().stream()
                            .map(Substitution::original)
                            .toList());
        }
        assertThat(d.candidateCount()).isEqualTo(pairs).isGreaterThanOrEqualTo(30_000);
        assertThat(d.garbledCount()).isEqualTo(source.entries().size());
    }

    @Test
    void isSharedByThreads() throws Exception {
        SubstitutionDictionary source = dictionary("x", SyntheticDictionary.entries(3_000, 7));
        CompiledDictionary d = compile(source);
        List<String> expected = source.entries().stream()
                .map(e -> candidates(d, e.garbled()).toString())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                results.add(pool.submit(() -> source.entries().stream()
                        .map(e -> candidates(d, e.garbled()).toString())
                        .toList()));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(expected).doesNotContain("[]");
    }
}
