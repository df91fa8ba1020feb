package org.unspin.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.cli.console.Style;
import org.unspin.dictionary.Source;

class WordDiffTest {
    private static final Reason REASON = new Reason(Reason.Kind.SWAP, "newswire", "x", "y", Source.OBSERVED);

    private static Restoration restoration(String text, String... changes) {
        List<Correction> corrections = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < changes.length; i += 2) {
            at = text.indexOf(changes[i], at);
            corrections.add(
                    new Correction(at, at + changes[i].length(), changes[i], changes[i + 1], 1, List.of(), REASON));
            at += changes[i].length();
        }
        return Restoration.of(text, corrections, 1);
    }

    private static String diff(Restoration restoration) {
        return WordDiff.of("dir/a.txt", restoration, Style.of(false));
    }

    @Test
    void showsThreeLinesAround() {
        assertThat(diff(restoration("1\n2\n3\n4\nold x old\n6\n7\n8\n9\n", "old", "new", "old", "NEW")))
                .isEqualTo("""
                    --- a/dir/a.txt
                    +++ b/dir/a.txt
                    @@ -2,7 +2,7 @@
                     2
                     3
                     4
                    -old x old
                    +new x NEW
                     6
                     7
                     8
                    """);
    }

    @Test
    void keepsFarChangesApart() {
        String text = "old\n" + "same\n".repeat(20) + "old\n";
        assertThat(diff(restoration(text, "old", "new", "old", "new")))
                .contains(
                        "@@ -1,4 +1,4 @@\n-old\n+new\n same\n", "@@ -19,4 +19,4 @@\n same\n same\n same\n-old\n+new\n");
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        assertThat(diff(restoration("x\nold", "old", "new"))).endsWith("""
            @@ -1,2 +1,2 @@
             x
            -old
            \\ No newline at end of file
            +new
            \\ No newline at end of file
            """);
        assertThat(diff(restoration("old\nx", "old", "new")))
                .endsWith("-old\n+new\n x\n\\ No newline at end of file\n");
        assertThat(diff(restoration("old\nx\n", "old", "new"))).endsWith("-old\n+new\n x\n");
    }

    @Test
    void joinsLinesWherePhraseRunsOverTheirEnd() {
        assertThat(diff(restoration("a\nb astir\napt c\nd old\n", "astir\napt", "most likely", "old", "new")))
                .contains("@@ -1,4 +1,3 @@\n a\n-b astir\n-apt c\n+b most likely c\n-d old\n+d new\n");
    }

    @Test
    void carriageReturnsStayWhereTheyAre() {
        assertThat(diff(restoration("old\r\nx\r\n", "old", "new"))).contains("-old\r\n+new\r\n x\r\n");
    }

    @Test
    void nothingChangedIsNoDiff() {
        assertThat(diff(restoration("x\n"))).isEmpty();
        assertThat(diff(restoration(""))).isEmpty();
    }

    @Provide
    Arbitrary<Restoration> restorations() {
        Arbitrary<String> gaps = Arbitraries.strings().withChars('a', ' ', '\n').ofMaxLength(12);
        Arbitrary<String> originals =
                Arbitraries.strings().withChars('x', ' ', '\n').ofMinLength(1).ofMaxLength(4);
        Arbitrary<String> replacements =
                Arbitraries.strings().withChars('y', ' ').ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(
                        Combinators.combine(gaps, originals, replacements)
                                .as(Arrays::asList)
                                .list()
                                .ofMaxSize(12),
                        gaps)
                .as((pieces, rest) -> {
                    StringBuilder text = new StringBuilder();
                    List<Correction> corrections = new ArrayList<>();
                    for (List<String> piece : pieces) {
                        int start = text.append(piece.get(0)).length();
                        int end = text.append(piece.get(1)).length();
                        corrections.add(new Correction(start, end, piece.get(1), piece.get(2), 1, List.of(), REASON));
                    }
                    return Restoration.of(text + rest + "z", corrections, 1);
                });
    }

    /** What a diff is for: whoever applies it has the restored text. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void applyingItRestores(@ForAll("restorations") Restoration restoration) throws PatchFailedException {
        List<String> diff = new ArrayList<>(lines(diff(restoration)));
        diff.removeIf(line -> line.startsWith("\\"));
        List<String> patched = UnifiedDiffUtils.parseUnifiedDiff(diff).applyTo(lines(restoration.original()));
        assertThat(String.join("\n", patched)).isEqualTo(String.join("\n", lines(restoration.text())));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
