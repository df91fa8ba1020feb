package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.dictionary.compiled.CompiledDictionaryTest;

class DictionaryPropertiesTest {
    /** A dictionary, or nothing where the text is refused; any other exception is a failure of the property. */
    private static Optional<SubstitutionDictionary> parse(byte[] bytes) {
        try {
            return Optional.of(SubstitutionDictionary.parse("fuzz", bytes));
        } catch (DictionaryFormatException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(p -> {
                assertThat(p.message()).isNotEmpty();
                assertThat(p.remedy()).isNotEmpty();
                assertThat(p.line()).isNotNegative();
            });
            return Optional.empty();
        }
    }

    private static void checkRoundTrip(SubstitutionDictionary first) {
        String written = SubstitutionDictionaryTest.write(first);
        SubstitutionDictionary second = SubstitutionDictionaryTest.parse(written);
        assertThat(SubstitutionDictionaryTest.write(second)).isEqualTo(written);
        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.title()).isEqualTo(first.title());
        assertThat(second.language()).isEqualTo(first.language());
        assertThat(second.license()).isEqualTo(first.license());
        assertThat(second.habits()).isEqualTo(first.habits());
        assertThat(second.entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactlyInAnyOrderElementsOf(first.entries());
    }

    @Property(tries = 1000)
    void anyBytesAreADictionaryOrRefused(@ForAll byte[] bytes) {
        parse(bytes).ifPresent(DictionaryPropertiesTest::checkRoundTrip);
    }

    @Property(tries = 1000)
    void anyTextIsADictionaryOrRefused(@ForAll String text) throws IOException {
        try {
            checkRoundTrip(SubstitutionDictionary.parse("fuzz", new StringReader("#! name: x\n" + text)));
        } catch (DictionaryFormatException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Property(tries = 2000)
    void anyPiecesOfTheFormatAreADictionaryOrRefused(@ForAll("pieces") String text) {
        String withName = "#!name:x\n" + text;
        Optional<SubstitutionDictionary> read = parse(withName.getBytes(StandardCharsets.UTF_8));
        read.ifPresent(d -> {
            checkRoundTrip(d);
            CompiledDictionary compiled = CompiledDictionaryTest.compile(d);
            for (DictionaryEntry entry : d.entries()) {
                assertThat(CompiledDictionaryTest.candidates(compiled, entry.garbled()))
                        .isNotEmpty();
            }
        });
    }

    @Property(tries = 200)
    void anyDamageToAGoodFileIsADictionaryOrRefused(
            @ForAll("goodFiles") String text, @ForAll byte damage, @ForAll @IntRange(max = 1_000_000) int at) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = damage;
        parse(bytes).ifPresent(DictionaryPropertiesTest::checkRoundTrip);
    }

    @Property(tries = 200)
    void goodFilesAreReadAndRoundTrip(@ForAll("goodFiles") String text) {
        SubstitutionDictionary d = SubstitutionDictionaryTest.parse(text);
        assertThat(d.entries()).isNotEmpty();
        checkRoundTrip(d);
        String windows = "\ufeff" + text.replace("\n", "\r\n");
        assertThat(SubstitutionDictionary.parse("w", windows.getBytes(StandardCharsets.UTF_8))
                        .entries())
                .isEqualTo(d.entries());
    }

    @Property(tries = 200)
    void theCompiledFormAgreesWithAMap(@ForAll("goodFiles") String one, @ForAll("goodFiles") String two) {
        SubstitutionDictionary first = SubstitutionDictionaryTest.parse(one);
        SubstitutionDictionary second = SubstitutionDictionaryTest.parse(two.replace("name: x", "name: y"));
        CompiledDictionary d = CompiledDictionaryTest.compile(first, second);

        assertThat(d.garbledCount()).isEqualTo(expected(first, second).size());
        assertThat(d.candidateCount())
                .isEqualTo(checkFamily(d, 0, expected(first)) + checkFamily(d, 1, expected(second)));
    }

    /** By folded garbled form and folded original: what stands there first. */
    private static Map<String, Map<String, Substitution>> expected(SubstitutionDictionary... dictionaries) {
        Map<String, Map<String, Substitution>> expected = new LinkedHashMap<>();
        for (SubstitutionDictionary source : dictionaries) {
            for (DictionaryEntry entry : source.entries()) {
                Map<String, Substitution> originals =
                        expected.computeIfAbsent(entry.garbled().toLowerCase(Locale.ROOT), g -> new LinkedHashMap<>());
                entry.substitutions()
                        .forEach(s -> originals.putIfAbsent(s.original().toLowerCase(Locale.ROOT), s));
            }
        }
        return expected;
    }

    /** Compares what one family has with the map and returns its number of pairs. */
    private static int checkFamily(CompiledDictionary d, int family, Map<String, Map<String, Substitution>> expected) {
        Map<String, Double> sums = new HashMap<>();
        Map<Integer, Double> shares = new HashMap<>();
        expected.forEach((garbled, originals) -> {
            int node = CompiledDictionaryTest.node(d, garbled.toUpperCase(Locale.ROOT));
            TreeSet<String> found = new TreeSet<>();
            float last = 1;
            for (int c = d.candidatesFrom(node); c < d.candidatesTo(node); c++) {
                assertThat(c == d.candidatesFrom(node) || d.family(c - 1) <= d.family(c))
                        .isTrue();
                if (d.family(c) != family) {
                    continue;
                }
                String original = d.original(c).toLowerCase(Locale.ROOT);
                found.add(original);
                assertThat(d.source(c)).isEqualTo(originals.get(original).source());
                assertThat(d.weight(c)).isPositive().isLessThanOrEqualTo((float)
                        (originals.get(original).weight() / 100));
                assertThat(d.weight(c)).isLessThanOrEqualTo(last);
                last = d.weight(c);
                sums.merge(original, (double) d.weight(c), Double::sum);
                if (d.originalWordCount(c) == 1) {
                    shares.merge(d.originalSymbol(c, 0), (double) d.weight(c), Double::sum);
                }
            }
            assertThat(found).isEqualTo(new TreeSet<>(originals.keySet()));
        });
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isLessThanOrEqualTo(0.98));
        for (int s = 0; s < d.symbolCount(); s++) {
            assertThat(d.swapShare(s, family))
                    .isCloseTo((float) Math.min(0.98, shares.getOrDefault(s, 0.0)), within(1e-5f));
        }
        return expected.values().stream().mapToInt(Map::size).sum();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "B",
                        "word",
                        " ",
                        "  ",
                        "\t",
                        "\t",
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        "|",
                        " | ",
                        ":",
                        ":5",
                        ":0.5",
                        ":50",
                        "100",
                        ".",
                        "#",
                        "#!",
                        "#! title: t",
                        "name",
                        "\u00a0",
                        "\u2019",
                        "\u00c9",
                        "\ud83d\ude00",
                        "\u0000",
                        "\ufffd",
                        "\ufeff",
                        "\u2028",
                        "observed",
                        "walk2",
                        "\u0130",
                        "\u00df")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> goodFiles() {
        Arbitrary<String> word =
                Arbitraries.of("in", "front", "of", "Astir", "apt", "x", "it's", "caf\u00e9", "\u00c9tude", "at");
        Arbitrary<String> phrase = word.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
        Arbitrary<String> weight = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.integers().between(1, 100).map(n -> ":" + n),
                Arbitraries.doubles().between(0.001, 100).ofScale(6).map(n -> String.format(Locale.ROOT, ":%.6f", n)));
        Arbitrary<String> note =
                Arbitraries.of("", "\tobserved", "\twalk: a step", "\tunverified;x", "\tsome \"note\" | here: \u00e9");
        Arbitrary<List<Tuple2<String, String>>> originals = Combinators.combine(phrase, weight)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Tuple2::get1);
        return Combinators.combine(phrase, originals, note)
                .as((garbled, list, noteText) -> Tuple.of(
                        garbled,
                        garbled + "\t"
                                + String.join(
                                        " | ",
                                        list.stream()
                                                .map(o -> o.get1() + o.get2())
                                                .toList()) + noteText + "\n"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Tuple2::get1)
                .map(lines -> "#! name: x\n#! title: T: \u00e9\n"
                        + String.join("", lines.stream().map(Tuple2::get2).toList()));
    }
}
