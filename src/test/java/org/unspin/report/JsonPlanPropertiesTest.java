package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.dictionary.Source;

class JsonPlanPropertiesTest {
    /** A piece of text, and what the one after it is changed into. */
    private record Piece(String gap, String original, String replacement, double confidence, Alternative alternative) {}

    private static Arbitrary<String> texts(int least) {
        Arbitrary<Character> characters = Arbitraries.oneOf(
                Arbitraries.chars().range('a', 'z'),
                Arbitraries.chars().all(),
                Arbitraries.of('\0', '\n', '\r', '"', '\\', '\ud83d', '\ude00', '\u2028', '\u007f'));
        return characters.list().ofMinSize(least).ofMaxSize(12).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    /** Texts that a file can hold: halves of surrogate pairs are refused in what is put in. */
    private static Arbitrary<String> written() {
        return texts(0).map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static Arbitrary<Double> shares() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1).ofScale(17),
                Arbitraries.longs()
                        .between(0, 1L << 62)
                        .map(bits -> Double.longBitsToDouble(bits) <= 1 ? Double.longBitsToDouble(bits) : 0.5));
    }

    @Provide
    Arbitrary<Restoration> restorations() {
        Arbitrary<Piece> pieces = Combinators.combine(
                        texts(0),
                        texts(1),
                        written(),
                        shares(),
                        Combinators.combine(written(), shares()).as(Alternative::new))
                .as(Piece::new);
        return Combinators.combine(pieces.list().ofMaxSize(6), texts(0), shares())
                .as(JsonPlanPropertiesTest::restoration);
    }

    private static Restoration restoration(List<Piece> pieces, String rest, double rate) {
        StringBuilder text = new StringBuilder();
        List<Correction> corrections = new ArrayList<>();
        for (Piece piece : pieces) {
            int start = text.append(piece.gap()).length();
            Source source = Source.values()[start % Source.values().length];
            Reason.Kind kind = Reason.Kind.values()[start % Reason.Kind.values().length];
            corrections.add(new Correction(
                    start,
                    text.append(piece.original()).length(),
                    piece.original(),
                    piece.replacement(),
                    piece.confidence(),
                    List.of(piece.alternative(), piece.alternative()).subList(0, start % 3),
                    new Reason(kind, piece.gap(), piece.original(), piece.replacement(), source)));
        }
        return Restoration.of(text + rest, corrections, rate);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsApplied(@ForAll("restorations") Restoration restoration) {
        String plan = JsonPlan.write(restoration);
        Restoration applied = JsonPlan.apply(plan, restoration.original());
        assertThat(applied.text()).isEqualTo(restoration.text());
        assertThat(applied.corrections()).isEqualTo(restoration.corrections());
        assertThat(applied.swapRate()).isEqualTo(restoration.swapRate());
        assertThat(JsonPlan.write(applied)).isEqualTo(plan);
        assertThat(JsonPlan.apply(JsonPlan.line(restoration, "x"), restoration.original())
                        .corrections())
                .isEqualTo(restoration.corrections());
    }

    /** Lone surrogates and all: a plan goes through a UTF-8 file unharmed, and a line of JSON is one line. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void survivesAFile(@ForAll("restorations") Restoration restoration) {
        String plan = JsonPlan.write(restoration);
        assertThat(new String(plan.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(plan);
        assertThat(JsonPlan.line(restoration, "f")).doesNotContain("\n", "\r");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void fingerprintIsTheDigestOfTheUtf8Bytes(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Fingerprint.of(whole))
                .isEqualTo(Hashing.sha256()
                        .hashString(whole, StandardCharsets.UTF_8)
                        .toString());
    }

    @Property(tries = 20)
    void fingerprintOfALongTextIsTheSame(@ForAll("longTexts") String text) {
        assertThat(Fingerprint.of(text))
                .isEqualTo(Hashing.sha256()
                        .hashString(text, StandardCharsets.UTF_8)
                        .toString());
    }

    @Provide
    Arbitrary<String> longTexts() {
        return Combinators.combine(
                        Arbitraries.of("a", "\u00e9", "\u20ac", "\ud83d\ude00"),
                        Arbitraries.integers().between(8180, 8200))
                .as((unit, count) -> "x".repeat(count % 5) + unit.repeat(count));
    }
}
