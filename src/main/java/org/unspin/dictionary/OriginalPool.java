package org.unspin.dictionary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The originals as they are written, each once, with their words. Adding is for one thread; trimmed, it is shared. */
final class OriginalPool {
    private final WordPool symbolPool;
    /** Numbers the originals without regard to case. */
    private WordPool foldedPool = new WordPool();

    /** The first original of each folded number, and the others, which differ from it by case: few. */
    private int[] firstOfFolded = new int[256];

    private Map<String, Integer> variants = new HashMap<>();
    private String[] phrases = new String[256];
    private int[] folded = new int[256];
    /** Where the words of each original begin; one more entry than originals. */
    private int[] wordsFrom = new int[257];

    private String[] words = new String[256];
    private int[] symbols = new int[256];
    private int size;
    private int foldedSeen;

    OriginalPool(WordPool symbolPool) {
        this.symbolPool = symbolPool;
    }

    /** The number of an original, a new one where it is new. */
    int add(String phrase) {
        int fold = foldedPool.add(phrase, 0, phrase.length());
        if (fold == firstOfFolded.length) {
            firstOfFolded = Arrays.copyOf(firstOfFolded, 2 * fold);
        }
        if (fold == foldedSeen) {
            firstOfFolded[fold] = size;
            foldedSeen++;
        } else if (phrases[firstOfFolded[fold]].equals(phrase)) {
            return firstOfFolded[fold];
        } else {
            Integer known = variants.putIfAbsent(phrase, size);
            if (known != null) {
                return known;
            }
        }
        if (size == phrases.length) {
            phrases = Arrays.copyOf(phrases, 2 * size);
            folded = Arrays.copyOf(folded, 2 * size);
            wordsFrom = Arrays.copyOf(wordsFrom, 2 * size + 1);
        }
        phrases[size] = phrase;
        folded[size] = fold;
        int count = wordsFrom[size];
        for (int start = 0; start < phrase.length(); ) {
            int end = Phrases.tokenEnd(phrase, start);
            if (count == words.length) {
                words = Arrays.copyOf(words, 2 * count);
                symbols = Arrays.copyOf(symbols, 2 * count);
            }
            words[count] = phrase.substring(start, end);
            symbols[count] = symbolPool.add(phrase, start, end);
            count++;
            start = Phrases.nextToken(phrase, end);
        }
        wordsFrom[++size] = count;
        return size - 1;
    }

    /** The same number for originals that differ only by case. Only before {@link #trim()}. */
    int folded(int original) {
        return folded[original];
    }

    String phrase(int original) {
        return phrases[original];
    }

    int wordCount(int original) {
        return wordsFrom[original + 1] - wordsFrom[original];
    }

    String word(int original, int index) {
        return words[checked(original, index)];
    }

    int symbol(int original, int index) {
        return symbols[checked(original, index)];
    }

    /** Drops what only adding needs. */
    void trim() {
        phrases = Arrays.copyOf(phrases, size);
        words = Arrays.copyOf(words, wordsFrom[size]);
        symbols = Arrays.copyOf(symbols, wordsFrom[size]);
        wordsFrom = Arrays.copyOf(wordsFrom, size + 1);
        folded = new int[0];
        foldedPool = new WordPool();
        firstOfFolded = new int[0];
        variants = Map.of();
    }

    private int checked(int original, int index) {
        int at = wordsFrom[original] + index;
        if (index < 0 || at >= wordsFrom[original + 1]) {
            throw new IndexOutOfBoundsException("word " + index + " of \"" + phrases[original] + "\"");
        }
        return at;
    }
}
