package org.unspin.dictionary.compiled;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.unspin.text.Phrases;

/** The originals as they are written, each once, with their words, while they are collected. */
final class OriginalPool {
    private final WordPool symbolPool;
    /** Gives the originals ids without regard to case. */
    private final WordPool foldedPool = new WordPool();

    /** The first original of each folded id, and the others, which differ from it by case: few. */
    private int[] firstOfFolded = new int[256];

    private final Map<String, Integer> variants = new HashMap<>();
    /** The originals one after another, and where each ends: as strings they would take several times as much. */
    private final StringBuilder phrases = new StringBuilder();

    private int[] ends = new int[256];
    private int size;
    private int[] folded = new int[256];
    /** Where the words of each original begin; one more entry than originals. */
    private int[] wordsFrom = new int[257];

    private int[] symbols = new int[256];
    private int foldedSeen;

    OriginalPool(WordPool symbolPool) {
        this.symbolPool = symbolPool;
    }

    /** The id of an original, a new one where it is new. */
    int add(String phrase) {
        int fold = foldedPool.add(phrase, 0, phrase.length());
        if (fold == firstOfFolded.length) {
            firstOfFolded = Arrays.copyOf(firstOfFolded, 2 * fold);
        }
        if (fold == foldedSeen) {
            firstOfFolded[fold] = size;
            foldedSeen++;
        } else if (isPhrase(firstOfFolded[fold], phrase)) {
            return firstOfFolded[fold];
        } else {
            Integer known = variants.putIfAbsent(phrase, size);
            if (known != null) {
                return known;
            }
        }
        int id = size++;
        if (id == folded.length) {
            folded = Arrays.copyOf(folded, 2 * id);
            ends = Arrays.copyOf(ends, 2 * id);
            wordsFrom = Arrays.copyOf(wordsFrom, 2 * id + 1);
        }
        phrases.append(phrase);
        ends[id] = phrases.length();
        folded[id] = fold;
        int count = wordsFrom[id];
        for (int start = 0; start < phrase.length(); ) {
            int end = Phrases.tokenEnd(phrase, start);
            if (count == symbols.length) {
                symbols = Arrays.copyOf(symbols, 2 * count);
            }
            symbols[count++] = symbolPool.add(phrase, start, end);
            start = Phrases.nextToken(phrase, end);
        }
        wordsFrom[id + 1] = count;
        return id;
    }

    private boolean isPhrase(int id, String phrase) {
        int from = id == 0 ? 0 : ends[id - 1];
        if (ends[id] - from != phrase.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            if (phrases.charAt(from + i) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The same id for originals that differ only by case. */
    int folded(int original) {
        return folded[original];
    }

    OriginalPhrases phrases() {
        char[] chars = new char[phrases.length()];
        phrases.getChars(0, chars.length, chars, 0);
        int[] from = Arrays.copyOf(wordsFrom, size + 1);
        StringPool pool = new StringPool(chars, Arrays.copyOf(ends, size));
        return new OriginalPhrases(pool, from, Arrays.copyOf(symbols, from[size]));
    }
}
