package org.unspin.text.debris;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unspin.hash.LongIds;

/**
 * Finds lines that stood in the text before, word for word or all but: the caption that is also the heading and the description of the
 * picture. The first of them stays. Verse, dialogue, tables and code repeat themselves on purpose and are left alone.
 */
final class RepeatedLines {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 20;
    /** A sentence shorter than this may be a refrain, or something that people say. */
    private static final int SHORTEST_SENTENCE = 8;
    /** Quoted words are said again more often. */
    private static final int SHORTEST_QUOTE = 15;
    /** Longer ones must be the same word for word. */
    private static final int LONGEST_CAPTION = 60;

    private static final int LONGEST_LINE = 1000;
    private static final double SAME_TRIPLES = 0.8;
    /** A line with fewer words than this share of the other's only quotes it. */
    private static final double LEAST_SHARE = 0.5;

    private static final int PARAGRAPH = 80;
    private static final double WORD_FOR_WORD = 0.9;
    private static final double NEARLY = 0.75;

    /** What is added to a caption the second time. */
    private static final Set<Long> CREDIT = Stream.of(
                    "photo",
                    "image",
                    "picture",
                    "credit",
                    "credits",
                    "file",
                    "getty",
                    "images",
                    "reuters",
                    "ap",
                    "afp",
                    "via",
                    "courtesy",
                    "by",
                    "source",
                    "caption")
            .map(word -> LineHashes.hash(word, 0, word.length()))
            .collect(Collectors.toUnmodifiableSet());

    private final TextLines lines;
    private final LongIds wholes = new LongIds();
    private final LineIndex triples = new LineIndex();
    private final LineHashes words = new LineHashes();
    private final LineHashes others = new LineHashes();

    private RepeatedLines(TextLines lines) {
        this.lines = lines;
    }

    /** Marks the lines that are repeated and not marked yet; gives their number. */
    static int find(TextLines lines, DebrisKind[] kinds, double[] confidences) {
        if (lines.size() < 2 || !isProse(lines)) {
            return 0;
        }
        RepeatedLines repeated = new RepeatedLines(lines);
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (kinds[i] == null && repeated.mayTell(i)) {
                double confidence = repeated.confidence(i);
                if (confidence > 0) {
                    kinds[i] = DebrisKind.REPEATED;
                    confidences[i] = confidence;
                    found++;
                }
            }
        }
        return found;
    }

    /** Whether most of the text stands in whole paragraphs, a line each. */
    private static boolean isProse(TextLines lines) {
        long all = 0;
        long inParagraphs = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.end(i) - lines.start(i);
            all += length;
            inParagraphs += length >= PARAGRAPH ? length : 0;
        }
        return 2 * inParagraphs >= all;
    }

    /** Whether the line is one that nobody repeats on purpose; reads its words. */
    private boolean mayTell(int line) {
        int start = lines.start(line);
        int end = lines.end(line);
        if (end - start < FEWEST_LETTERS) {
            return false;
        }
        words.read(lines.text(), start, end, LONGEST_LINE);
        int letters = words.letters();
        if (letters < FEWEST_WORDS || 2 * letters < words.size()) {
            return false;
        }
        char first = lines.text().charAt(start);
        char last = lines.text().charAt(end - 1);
        boolean sentence = ".?!:;,\"'\u201d\u2019".indexOf(last) >= 0;
        boolean quoted = "\"'\u201c\u2018-\u2013\u2014*#|".indexOf(first) >= 0;
        int fewest = quoted ? SHORTEST_QUOTE : sentence ? SHORTEST_SENTENCE : FEWEST_WORDS;
        return letters >= fewest && (letters >= SHORTEST_QUOTE || !hasCode(start, end));
    }

    private boolean hasCode(int from, int to) {
        for (int i = from; i < to; i++) {
            if ("{}=;\t|<>\\_".indexOf(lines.text().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** How sure it is that the line, whose words have been read, is a repeated one; 0 if it is not. */
    private double confidence(int line) {
        long whole = words.whole();
        if (wholes.contains(whole)) {
            return WORD_FOR_WORD;
        }
        wholes.add(whole);
        if (words.size() > LONGEST_CAPTION) {
            return 0;
        }
        if (words.size() >= SHORTEST_SENTENCE && isNearly(mostLike())) {
            return NEARLY;
        }
        for (int i = 0; i + 2 < words.size(); i++) {
            triples.putIfAbsent(words.three(i), line);
        }
        return 0;
    }

    /** The line that enough of the triples of words stood in, or -1. A majority vote, so that nothing has to be counted by line. */
    private int mostLike() {
        int candidate = -1;
        int votes = 0;
        for (int i = 0; i + 2 < words.size(); i++) {
            int line = triples.get(words.three(i));
            if (votes == 0) {
                candidate = line;
            }
            votes += line == candidate ? 1 : -1;
        }
        return candidate;
    }

    private boolean isNearly(int line) {
        if (line < 0) {
            return false;
        }
        others.read(lines.text(), lines.start(line), lines.end(line), LONGEST_CAPTION);
        if (words.size() < LEAST_SHARE * others.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!others.has(words.word(i)) && !CREDIT.contains(words.word(i))) {
                return false;
            }
        }
        int same = 0;
        for (int i = 0; i + 2 < words.size(); i++) {
            same += triples.get(words.three(i)) == line ? 1 : 0;
        }
        return same >= SAME_TRIPLES * (words.size() - 2);
    }
}
