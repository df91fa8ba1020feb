package org.unspin.learn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.dictionary.compiled.PairForms;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.Segmenter;

class PairContextsTest {
    private static final Segmenter SEGMENTER = new Segmenter(OpenNlpSentenceSplitter.english());

    static List<ReviewPair> pairs(String dictionary, String... texts) throws IOException {
        SubstitutionDictionary read = SubstitutionDictionary.parse("test", new StringReader(dictionary));
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(read), word -> true);
        PairContexts contexts = new PairContexts(compiled);
        for (int i = 0; i < texts.length; i++) {
            contexts.read("text " + (i + 1), SEGMENTER.segment(texts[i]));
        }
        return ReviewPair.of(read, compiled, PairForms.of(read, word -> true), contexts);
    }

    private static Map<String, ReviewPair> byOriginal(List<ReviewPair> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(pair -> pair.substitution().original(), Function.identity()));
    }

    @Test
    void keepsTheSentenceAndWritesTheOriginalInTheShapeOfTheGarbledForm() throws IOException {
        ReviewPair pair = pairs(
                        "#! name: a\nin truth\tindeed\n", "It rained. In truth,\nit poured all day. Then it was over.")
                .get(0);
        assertThat(pair.occurrences()).isEqualTo(1);
        PairContext context = pair.contexts().get(0);
        assertThat(context).isEqualTo(new PairContext("text 1", "", "In truth", ", it poured all day.", "indeed"));
        assertThat(context.restored()).isEqualTo("Indeed");
    }

    @Test
    void keepsThreeDifferentPlacesAndCountsAll() throws IOException {
        ReviewPair pair = pairs(
                        "#! name: a\nwoody\tdeal\n",
                        "One woody. One woody, one woody! Two woody. Two woody. Three woody. Four WOODY.",
                        "No word of it here; a Woodyard is another thing.")
                .get(0);
        assertThat(pair.occurrences()).isEqualTo(7);
        assertThat(pair.contexts()).extracting(PairContext::before).containsExactly("One ", "One ", "Two ");
    }

    @Test
    void theLongestFormCounts() throws IOException {
        Map<String, ReviewPair> pairs =
                byOriginal(pairs("#! name: a\ntruth\tfact\nin truth\tindeed\n", "In truth the truth is in."));
        assertThat(pairs.get("fact").occurrences()).isEqualTo(1);
        assertThat(pairs.get("indeed").occurrences()).isEqualTo(1);
    }

    @Test
    void formsNeverSpanSentences() throws IOException {
        assertThat(pairs("#! name: a\nin truth\tindeed\n", "Come in\n\nTruth is rare.")
                        .get(0)
                        .occurrences())
                .isZero();
    }

    @Test
    void inflectedFormsCountForThePairTheyComeFrom() throws IOException {
        ReviewPair pair = pairs(
                        "#! name: a\n#! inflects: true\nsolution\tanswer\n",
                        "Her solutions were long. The solution was short.")
                .get(0);
        assertThat(pair.occurrences()).isEqualTo(2);
        assertThat(pair.contexts()).extracting(PairContext::restored).containsExactly("answers", "answer");
    }

    @Test
    void longSentencesAreCutAndControlCharactersLeftOut() throws IOException {
        String text = "word ".repeat(100) + "a \u001b[31m\u202e woody " + "word ".repeat(100);
        PairContext context =
                pairs("#! name: a\nwoody\tdeal\n", text).get(0).contexts().get(0);
        assertThat(context.before())
                .startsWith("\u2026 word")
                .hasSizeLessThan(180)
                .doesNotContain("\u001b", "\u202e");
        assertThat(context.after()).endsWith("word \u2026").hasSizeLessThan(180);
    }

    @Test
    void thosePairsComeFirstOfWhichMostDepends() throws IOException {
        List<ReviewPair> pairs = pairs(
                "#! name: a\nwoody\tdeal:10 | plot:2\nngo\tmission:60\nzinc\tcoat:90\nabc\tdef:90\n",
                "A woody, a woody, a woody, a woody, a woody, a woody, a woody. An ngo.");
        assertThat(pairs)
                .extracting(pair -> pair.substitution().original())
                .containsExactly("deal", "mission", "plot", "def", "coat");
        assertThat(pairs.get(0).importance()).isEqualTo(70);
    }
}
