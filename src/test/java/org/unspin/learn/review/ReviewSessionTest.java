package org.unspin.learn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;

class ReviewSessionTest {
    private static final String LEARNED = """
        #! name: house
        #! inflects: true
        astatine\tat:90\tlearned; 9 uses
        ngo\tmission:50 | task:20\tlearned; 3 uses
        woody\tdeal:40 | bargain:30 | plot:5\twalk
        """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> saved = new ArrayList<>();

    private ReviewSession session(ReviewDecisions decisions) throws IOException {
        return new ReviewSession(PairContextsTest.pairs(LEARNED), decisions, saved::add);
    }

    private static String garbledAndOriginal(ReviewSession session) {
        return session.current().map(ReviewPair::key).map(PairKey::toString).orElse("none");
    }

    private ReviewDecisions stored(String text) throws IOException {
        return ReviewDecisions.read(Files.writeString(folder.resolve("house.tsv.review"), text));
    }

    @Test
    void everyAnswerIsSavedAndTheNextPairComes() throws IOException {
        ReviewSession session = session(new ReviewDecisions());
        assertThat(garbledAndOriginal(session)).isEqualTo("astatine -> at");
        assertThat(session.left()).isEqualTo(6);
        session.answer(ReviewAnswer.KEEP);
        session.answer(ReviewAnswer.edit("duty:33", new PairKey("ngo", "mission"), "mission", 50));
        session.answer(ReviewAnswer.DROP);
        assertThat(saved).hasSize(3);
        assertThat(saved.get(2))
                .startsWith("#")
                .endsWith("\nastatine\tat\tkeep\nngo\tmission\tedit\tduty:33\nwoody\tdeal\tdrop\n");
        assertThat(session.left()).isEqualTo(3);
        assertThat(stored(saved.get(2)).text()).isEqualTo(saved.get(2));
    }

    @Test
    void isTakenUpWhereItWasLeftWithTheSkippedOnesLast() throws IOException {
        ReviewSession session = session(stored("astatine\tat\tskip\nngo\tmission\tkeep\n"));
        assertThat(garbledAndOriginal(session)).isEqualTo("woody -> deal");
        assertThat(session.left()).isEqualTo(5);
        while (!garbledAndOriginal(session).equals("astatine -> at")) {
            session.answer(ReviewAnswer.DROP);
        }
        assertThat(session.before()).contains(ReviewAnswer.SKIP);
        session.answer(ReviewAnswer.SKIP);
        assertThat(session.current()).isEmpty();
        assertThat(session.left()).isEqualTo(1);
        assertThatThrownBy(() -> session.answer(ReviewAnswer.KEEP)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneCanGoBackAndAnswerAnew() throws IOException {
        ReviewSession session = session(new ReviewDecisions());
        assertThat(session.back()).isFalse();
        session.answer(ReviewAnswer.DROP);
        assertThat(session.back()).isTrue();
        assertThat(session.before()).contains(ReviewAnswer.DROP);
        session.answer(ReviewAnswer.KEEP);
        assertThat(saved.get(1)).contains("astatine\tat\tkeep").doesNotContain("drop\n");
    }

    @Test
    void anAnswerThatCannotBeSavedDoesNotCountAsGiven() throws IOException {
        ReviewSession session = new ReviewSession(PairContextsTest.pairs(LEARNED), new ReviewDecisions(), text -> {
            throw new IOException("disk full");
        });
        assertThatThrownBy(() -> session.answer(ReviewAnswer.KEEP)).hasMessage("disk full");
        assertThat(garbledAndOriginal(session)).isEqualTo("astatine -> at");
    }

    @Test
    void editsAreAnOriginalAWeightOrBoth() {
        PairKey pair = new PairKey("ngo", "mission");
        assertThat(ReviewAnswer.edit("duty", pair, "mission", 50).value()).isEqualTo("duty:50");
        assertThat(ReviewAnswer.edit("33.5", pair, "mission", 50).value()).isEqualTo("mission:33.5");
        assertThat(ReviewAnswer.edit(":7", pair, "mission", 50).value()).isEqualTo("mission:7");
        assertThat(ReviewAnswer.edit(" task force : 7 ", pair, "mission", 50).value())
                .isEqualTo("task force:7");
        for (String bad : List.of(
                "", ":", "duty:", "duty:x", "0", "101", "NGO", "a|b", "a\tb", "a  b", "duty:1e3", "w ".repeat(9))) {
            assertThatThrownBy(() -> ReviewAnswer.edit(bad, pair, "mission", 50))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ReviewAnswer.KEEP.value()).isEmpty();
    }

    @Test
    void theReviewedDictionarySaysWhatWasDecided() throws IOException {
        SubstitutionDictionary dictionary = SubstitutionDictionary.parse("test", new StringReader(LEARNED));
        ReviewedDictionary reviewed = ReviewedDictionary.of(
                dictionary,
                stored("Astatine\tAt\tkeep\nngo\ttask\tdrop\nwoody\tdeal\tedit\tplot:44\nwoody\tbargain\tskip\n"
                        + "gone\taway\tkeep\n"));
        StringBuilder text = new StringBuilder();
        reviewed.dictionary().write(text);
        assertThat(text.toString()).contains("#! inflects: true\n").endsWith("""
            astatine\tat:90\tlisted; learned; 9 uses
            ngo\tmission\tlearned; 3 uses
            woody\tplot:44\tlisted; walk
            woody\tbargain:30\twalk
            """);
        assertThat(reviewed.kept()).isEqualTo(1);
        assertThat(reviewed.edited()).isEqualTo(1);
        assertThat(reviewed.dropped()).isEqualTo(1);
        assertThat(reviewed.undecided()).isEqualTo(3);
        assertThat(reviewed.unused()).containsExactly(new PairKey("gone", "away"));
        assertThat(reviewed.dictionary().entries().get(0).source()).isEqualTo(Source.LISTED);
    }

    @Test
    void aBadFileNamesLineAndRemedy() throws IOException {
        String good = "\ufeff# heading\r\n\r\nngo\tmission\tkeep\r\n";
        assertThat(stored(good).all()).hasSize(1);
        assertThat(ReviewDecisions.read(folder.resolve("none")).isEmpty()).isTrue();
        for (String bad : List.of(
                "ngo\tmission",
                "\tmission\tkeep",
                "ngo\tmission\tburn",
                "NGO\tmission\tdrop",
                "a\tb\tkeep\tc:4",
                "a\tb\tedit",
                "a\tb\tedit\tc",
                "a\tb\tedit\ta:4",
                "a\tb\tedit\tc:400")) {
            assertThatThrownBy(() -> stored(good + bad + "\n"))
                    .as(bad)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("house.tsv.review:4: ");
        }
    }
}
