package org.unspin.lm.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;
import org.unspin.lm.ngram.Vocabulary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.Tokens;

/**
 * A corpus in memory: every word form once, and the text as ids of forms. Texts are cut into sentences and tokens by
 * the same code that will read the texts to restore. Not thread-safe.
 */
final class Corpus {
    /** Between two sentences. */
    static final int BREAK = -1;
    /** After a paragraph. */
    static final int PARAGRAPH = -2;

    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private int[] counts = new int[1 << 16];
    /** The id of the form times two, plus one where the token was capitalised. */
    private int[] text = new int[1 << 20];

    private int size;
    private long words;

    /** Adds a UTF-8 text file, compressed if its name ends in ".xz". */
    void add(Path file) throws IOException {
        forEachLine(file, this::addParagraph);
    }

    /** Passes on every line of a file; errors name the file. */
    static void forEachLine(Path file, Consumer<String> lines) throws IOException {
        try (BufferedReader in = open(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.accept(line);
            }
        } catch (FileSystemException e) {
            throw e; // names the file already
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read to the end: " + e.getMessage(), e);
        }
    }

    static BufferedReader open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory; name text files");
        }
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".xz")) {
            try {
                in = new XZInputStream(in);
            } catch (IOException e) {
                in.close();
                throw new FileSystemException(file.toString(), null, "is no .xz file: " + e.getMessage());
            }
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    private void addParagraph(String line) {
        SegmentedText segmented = segmenter.segment(line);
        Tokens tokens = segmented.tokens();
        int[] sentences = segmented.sentences();
        for (int s = 0; s + 1 < sentences.length; s++) {
            for (int i = sentences[s]; i < sentences[s + 1]; i++) {
                append(formId(Vocabulary.fold(line, tokens.start(i), tokens.end(i))) * 2
                        + (Character.isUpperCase(line.charAt(tokens.start(i))) ? 1 : 0));
                words++;
            }
            append(BREAK);
        }
        append(PARAGRAPH);
    }

    private int formId(String form) {
        Integer known = ids.get(form);
        int id = known == null ? forms.size() : known;
        if (known == null) {
            ids.put(form, id);
            forms.add(form);
            if (id == counts.length) {
                counts = Arrays.copyOf(counts, id * 2);
            }
        }
        counts[id]++;
        return id;
    }

    private void append(int value) {
        if (size == text.length) {
            text = Arrays.copyOf(text, size + (size >> 1));
        }
        text[size++] = value;
    }

    /** Tokens read so far. */
    long words() {
        return words;
    }

    /**
     * The commonest forms and number shapes as a vocabulary.
     *
     * @param most the most entries
     * @param leastCount a rarer form is left out
     */
    Vocabulary vocabulary(int most, int leastCount) {
        Map<String, Integer> shapes = new HashMap<>();
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            boolean digit = form.chars().anyMatch(Character::isDigit);
            // only a very common number has an entry of its own; the others share a shape
            if (counts[i] >= (digit ? leastCount * 20 : leastCount)) {
                ranked.add(Map.entry(form, counts[i]));
            } else if (digit) {
                shapes.merge(Vocabulary.shape(form), counts[i], Integer::sum);
            }
        }
        shapes.forEach((shape, count) -> {
            if (count >= leastCount && !(ids.containsKey(shape) && counts[ids.get(shape)] >= leastCount * 20)) {
                ranked.add(Map.entry(shape, count));
            }
        });
        ranked.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : ranked) {
            if (words.size() == Math.min(most, Vocabulary.LIMIT) - Vocabulary.FIRST_WORD) {
                break;
            }
            words.add(entry.getKey());
        }
        return new Vocabulary(words);
    }

    /**
     * The text as ids of a vocabulary: each sentence between its limits, and {@code padding} empty places after it, so
     * that a window never reaches into the next sentence.
     */
    char[] encode(Vocabulary vocabulary, int padding) {
        int sentences = 0;
        for (int i = 0; i < size; i++) {
            sentences += text[i] == BREAK ? 1 : 0;
        }
        char[] plain = new char[forms.size()];
        char[] capitalised = new char[forms.size()];
        for (int i = 0; i < plain.length; i++) {
            String form = forms.get(i);
            plain[i] = (char) vocabulary.id(form, 0, form.length());
            capitalised[i] = plain[i] == Vocabulary.UNKNOWN && Character.isLetter(form.charAt(0))
                    ? Vocabulary.UNKNOWN_NAME
                    : plain[i];
        }
        long length = (long) size + (long) sentences * (1 + padding) + padding;
        char[] out = new char[Math.toIntExact(length)];
        int at = 0;
        boolean begin = true;
        for (int i = 0; i < size; i++) {
            if (text[i] == PARAGRAPH) {
                continue;
            }
            if (begin) {
                out[at++] = Vocabulary.BEGIN;
                begin = false;
            }
            if (text[i] == BREAK) {
                out[at++] = Vocabulary.END;
                at += padding;
                begin = true;
            } else {
                out[at++] = (text[i] & 1) == 0 ? plain[text[i] >> 1] : capitalised[text[i] >> 1];
            }
        }
        return out;
    }

    /** The text as ids of a vocabulary, with one empty place after each paragraph. */
    char[] encodeParagraphs(Vocabulary vocabulary) {
        char[] out = new char[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (text[i] == PARAGRAPH) {
                out[at++] = Vocabulary.NONE;
            } else if (text[i] >= 0) {
                String form = forms.get(text[i] >> 1);
                out[at++] = (char) vocabulary.id(form, 0, form.length());
            }
        }
        return Arrays.copyOf(out, at);
    }

    /** Logarithms of the mean share of a form in each class of forms that the vocabulary does not list. */
    float[] classScores(Vocabulary vocabulary) {
        long[] types = new long[Vocabulary.FIRST_WORD];
        for (String form : forms) {
            int id = vocabulary.id(form, 0, form.length());
            if (id < Vocabulary.FIRST_WORD) {
                types[id]++;
            }
        }
        types[Vocabulary.UNKNOWN_NAME] = types[Vocabulary.UNKNOWN]; // names and words are told apart by case alone
        float[] scores = new float[Vocabulary.FIRST_WORD];
        for (int id : new int[] {Vocabulary.UNKNOWN, Vocabulary.UNKNOWN_NAME, Vocabulary.UNKNOWN_NUMBER}) {
            scores[id] = (float) -Math.log((double) Math.max(10, types[id]));
        }
        return scores;
    }
}
