package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryLimitsTest {
    private static final String NAME = "#! name: x\n";

    private static void accepts(String text) {
        assertThat(SubstitutionDictionaryTest.parse(NAME + text).entries()).isNotEmpty();
    }

    private static Problem refuses(String text) {
        List<Problem> problems = DictionaryErrorsTest.problems(NAME + text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String originals(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" | "));
    }

    @Test
    void wordsOfAPhrase() {
        accepts("a b c d e f g h\ts t u v w x y z\n");
        assertThat(refuses("a b c d e f g h i\tx\n").message())
                .isEqualTo("\"a b c d e f g h i\" has 9 words, at most 8 are allowed");
        assertThat(refuses("a\tx | r s t u v w x y z\n").message()).contains("has 9 words");
    }

    @Test
    void charactersOfAPhrase() {
        accepts("x".repeat(120) + "\t" + "y".repeat(120) + "\n");
        assertThat(refuses("x".repeat(121) + "\ty\n").message())
                .endsWith("has 121 characters, at most 120 are allowed");
        assertThat(refuses("x\t" + "y".repeat(121) + "\n").message()).contains("121 characters");
    }

    @Test
    void originalsOfALine() {
        accepts("a\t" + originals("o", 64) + "\n");
        Problem problem = refuses("a\t" + originals("o", 65) + "\n");
        assertThat(problem.message()).isEqualTo("more than 64 originals for \"a\"");
        assertThat(problem.remedy()).contains("a second line");
    }

    @Test
    void charactersOfALine() {
        String line = "a\tb\twalk";
        accepts(line + " ".repeat(DictionaryLimits.MAX_LINE_CHARS - line.length()) + "\n");
        assertThat(refuses(line + " ".repeat(DictionaryLimits.MAX_LINE_CHARS - line.length() + 1) + "\n")
                        .message())
                .isEqualTo("a line of 16385 characters, at most 16384 are allowed");
        assertThat(refuses("# " + "x".repeat(20_000) + "\n").message()).contains("a line of 20002 characters");
    }

    @Test
    void charactersOfNotesAndDirectives() {
        accepts("a\tb\t" + "n".repeat(1000) + "\n");
        assertThat(refuses("a\tb\t" + "n".repeat(1001) + "\n").message()).contains("a note of 1001 characters");
        accepts("#! title: " + "t".repeat(1000) + "\na\tb\n");
        assertThat(refuses("#! title: " + "t".repeat(1001) + "\n").message()).contains("'title' has 1001 characters");
    }

    @Test
    void entriesOfAFile() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < DictionaryLimits.MAX_ENTRIES; i++) {
            text.append('g').append(i).append("\to\n");
        }
        accepts(text.toString());
        Problem problem = refuses(text + "one more\to\nand no tab\n");
        assertThat(problem.message()).isEqualTo("more than 50000 entries, the rest is not read");
        assertThat(problem.line()).isEqualTo(50_002);
    }

    @Test
    void pairsOfAFile() {
        String originals = originals("o", 64);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= DictionaryLimits.MAX_PAIRS / 64; i++) {
            text.append('g').append(i).append('\t').append(originals).append('\n');
        }
        assertThat(refuses(text.toString()).message()).isEqualTo("more than 100000 pairs, the rest is not read");
    }

    @Test
    void bytesAndCharactersOfAFile() throws IOException {
        byte[] bytes = new byte[DictionaryLimits.MAX_FILE_SIZE + 1];
        Arrays.fill(bytes, (byte) '\n');
        System.arraycopy("#!name:x".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        assertThatThrownBy(() -> SubstitutionDictionary.parse("big.tsv", bytes))
                .isInstanceOf(DictionaryFormatException.class)
                .hasMessageContaining("big.tsv: larger than 4194304 bytes");
        assertThat(SubstitutionDictionary.parse("big.tsv", Arrays.copyOf(bytes, bytes.length - 1))
                        .name())
                .isEqualTo("x");
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, 'x');
                return length;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> SubstitutionDictionary.parse("endless", endless))
                .isInstanceOf(DictionaryFormatException.class)
                .hasMessageContaining("larger than 4194304 characters");
    }

    @Test
    void problemsOfAFile() {
        List<Problem> problems = DictionaryErrorsTest.problems(NAME + "no tab\n".repeat(50_000));
        assertThat(problems).hasSize(DictionaryLimits.MAX_PROBLEMS);
        assertThat(problems.get(problems.size() - 1).message()).isEqualTo("too many problems, the rest is not checked");
    }

    @Test
    void problemsOfBytesThatAreNoText() {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2 == 0 ? 0x80 : '\n');
        }
        assertThatThrownBy(() -> SubstitutionDictionary.parse("noise", bytes))
                .isInstanceOfSatisfying(
                        DictionaryFormatException.class,
                        e -> assertThat(e.problems()).hasSize(DictionaryLimits.MAX_PROBLEMS));
    }

    @Test
    void builtDictionariesHaveTheSameLimits() {
        List<String> tooMany = IntStream.range(0, 65).mapToObj(i -> "o" + i).toList();
        assertThatThrownBy(() -> SubstitutionDictionary.builder("x")
                        .add("a", tooMany)
                        .add("a b c d e f g h i", List.of("x"))
                        .add("b", List.of("y".repeat(121)))
                        .build())
                .hasMessageContaining("x:1: 65 originals")
                .hasMessageContaining("x:2: \"a b c d e f g h i\" has 9 words")
                .hasMessageContaining("x:3: \"yyyy")
                .hasMessageContaining("has 121 characters");
        DictionaryBuilder builder = SubstitutionDictionary.builder("x");
        for (int i = 0; i <= DictionaryLimits.MAX_ENTRIES; i++) {
            builder.add("g" + i, List.of("o"));
        }
        assertThatThrownBy(builder::build).hasMessageContaining("x:50001: more than 50000 entries");
    }

    @Test
    void noControlCharactersInFormsAndOriginals() {
        for (char c : "\0\u0007\u001b\u007f\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069".toCharArray()) {
            String hex = String.format("U+%04X", (int) c);
            Problem garbled = refuses("fir" + c + "m\tcompany\n");
            assertThat(garbled.line()).isEqualTo(2);
            assertThat(garbled.message()).isEqualTo("\"fir" + hex + "m\" has the control character " + hex);
            assertThat(garbled.remedy()).startsWith("remove it");
            assertThat(refuses("firm\tcompany | " + c + "business:3\tnote\n").message())
                    .isEqualTo("\"" + hex + "business\" has the control character " + hex);
            assertThatThrownBy(() -> SubstitutionDictionary.builder("x")
                            .add("firm", List.of("com" + c + "pany"))
                            .build())
                    .hasMessageContaining("has the control character " + hex);
        }
    }
}
