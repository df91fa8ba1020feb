package org.unspin.decode.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.Enumeration;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.SubstitutionDictionary;

/** Random small lattices: dynamic programming against the enumeration of every path. */
final class TrellisPropertiesTest {
    private static final List<String> WORDS =
            List.of("bo", "ci", "du", "fe", "go", "hu", "ki", "lo", "mu", "ne", "pa", "ru");

    @Property(tries = 300)
    void posteriorsAreThoseOfAllPathsTogether(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int length,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double rate) {
        Case given = new Case(seed, length);
        Workpiece piece = new Workpiece(given.text, given.dictionary, given.model);
        Enumeration all = new Enumeration(given.text, given.dictionary, given.model, rate, 1);
        double[] posterior = piece.posteriors(rate);

        for (int e = 0; e < piece.lattice.size(); e++) {
            if (piece.lattice.candidate(e) != Lattice.END) {
                assertThat(posterior[e])
                        .as("%s in %s", part(piece, e), given)
                        .isCloseTo(all.posterior(part(piece, e)), within(2e-4));
            }
        }
        assertThat(piece.logRatio(rate)).isCloseTo(all.logTotal() - all.logKept(), within(2e-4));
    }

    @Property(tries = 200)
    void theBestReadingIsRightMostOftenOfAll(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 6) int length) {
        Case given = new Case(seed, length);
        Workpiece piece = new Workpiece(given.text, given.dictionary, given.model);
        Enumeration all = new Enumeration(given.text, given.dictionary, given.model, 0.7, 1);
        List<Edit> edits = piece.edits(Workpiece.EXACT, piece.posteriors(0.7));

        double right = 0;
        Map<Integer, Edit> byStart = new LinkedHashMap<>();
        edits.forEach(edit -> byStart.put(edit.start(), edit));
        int token = 0;
        while (token < piece.text.tokens().size()) {
            Edit edit = byStart.get(piece.text.tokens().start(token));
            int span = edit == null ? 1 : tokens(piece, token, edit.end());
            String written = edit == null ? "" : edit.replacement();
            right += all.posterior(new Enumeration.Part(token, span, written)) * span;
            token += span;
        }
        double most = 0;
        for (Enumeration.Part part : all.mostRight()) {
            most += all.posterior(part) * part.length();
        }
        assertThat(right).as(given.toString()).isCloseTo(most, within(2e-3));
    }

    @Property(tries = 100)
    void aNarrowBeamStillGivesProbabilities(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 4) int beam) {
        Case given = new Case(seed, 12);
        DecoderSettings settings = Workpiece.settings(-5, 2, 0, 1, beam);
        Workpiece piece = new Workpiece(given.text, List.of(given.dictionary), given.model, settings, 0.5);
        double[] posterior = piece.posteriors(0.5);

        for (int token = 0; token < 12; token++) {
            double sum = 0;
            for (int e = 0; e < piece.lattice.size(); e++) {
                if (piece.lattice.from(e) <= token && piece.lattice.from(e) + piece.lattice.span(e) > token) {
                    assertThat(posterior[e]).isBetween(0.0, 1 + 1e-9);
                    sum += posterior[e];
                }
            }
            assertThat(sum).as("token %d of %s", token, given).isCloseTo(1, within(1e-9));
        }
        assertThat(piece.logRatio(0.5)).isFinite();
    }

    private static Enumeration.Part part(Workpiece piece, int edge) {
        int candidate = piece.lattice.candidate(edge);
        return new Enumeration.Part(
                piece.lattice.from(edge),
                piece.lattice.span(edge),
                candidate < 0 ? "" : piece.channel.dictionary().original(candidate));
    }

    private static int tokens(Workpiece piece, int first, int end) {
        int token = first;
        while (piece.text.tokens().end(token) < end) {
            token++;
        }
        return token + 1 - first;
    }

    /** A random dictionary of words and phrases, a random model, a random sentence. */
    private static final class Case {
        final SubstitutionDictionary dictionary;
        final TableModel model;
        final String text;

        Case(long seed, int length) {
            Random random = new Random(seed);
            model = TableModel.random(seed, WORDS.subList(0, 10));
            Map<String, Set<String>> entries = new LinkedHashMap<>();
            for (int i = 0; i < 6; i++) {
                String garbled = phrase(random, random.nextInt(3) + 1);
                String original = phrase(random, random.nextInt(5) == 0 ? 2 : 1);
                if (!garbled.equals(original)) {
                    entries.computeIfAbsent(garbled, key -> new LinkedHashSet<>())
                            .add(original);
                }
            }
            List<String> lines = new ArrayList<>();
            entries.forEach((garbled, originals) -> {
                StringBuilder line = new StringBuilder(garbled).append('=');
                for (String original : originals) {
                    line.append(line.charAt(line.length() - 1) == '=' ? "" : "|")
                            .append(original)
                            .append(':')
                            .append(20 + random.nextInt(80));
                }
                lines.add(line.toString());
            });
            dictionary = Workpiece.dictionary(lines.toArray(String[]::new));
            StringBuilder sentence = new StringBuilder();
            List<String> garbled = List.copyOf(entries.keySet());
            while (com.google.common.base.Splitter.on(' ')
                                    .splitToList(sentence.toString().strip())
                                    .size()
                            < length
                    || sentence.isEmpty()) {
                sentence.append(
                                random.nextInt(3) > 0
                                        ? garbled.get(random.nextInt(garbled.size()))
                                        : WORDS.get(random.nextInt(WORDS.size())))
                        .append(' ');
            }
            text = String.join(
                    " ",
                    com.google.common.base.Splitter.on(' ')
                            .splitToList(sentence.toString().strip())
                            .subList(0, length));
        }

        private static String phrase(Random random, int words) {
            List<String> phrase = new ArrayList<>();
            for (int i = 0; i < words; i++) {
                phrase.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            return String.join(" ", phrase);
        }

        @Override
        public String toString() {
            return "\"" + text + "\" by " + dictionary.entries();
        }
    }
}
