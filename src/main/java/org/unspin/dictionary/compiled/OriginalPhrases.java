package org.unspin.dictionary.compiled;

import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.text.Phrases;

/** The originals as they are written, each once, with their words. Immutable. */
final class OriginalPhrases {
    private final StringPool phrases;
    /** Where the words of each original begin; one more entry than originals. */
    private final int[] wordsFrom;

    private final int[] symbols;

    OriginalPhrases(StringPool phrases, int[] wordsFrom, int[] symbols) {
        this.phrases = phrases;
        this.wordsFrom = wordsFrom;
        this.symbols = symbols;
    }

    int size() {
        return phrases.size();
    }

    String phrase(int original) {
        return phrases.get(original);
    }

    int wordCount(int original) {
        return wordsFrom[original + 1] - wordsFrom[original];
    }

    /** A word of the original as it is written; makes a string. */
    String word(int original, int index) {
        checked(original, index);
        String phrase = phrase(original);
        int start = 0;
        int end = Phrases.tokenEnd(phrase, start);
        for (int i = 0; i < index; i++) {
            start = Phrases.nextToken(phrase, end);
            end = Phrases.tokenEnd(phrase, start);
        }
        return phrase.substring(start, end);
    }

    int symbol(int original, int index) {
        return symbols[checked(original, index)];
    }

    private int checked(int original, int index) {
        int at = wordsFrom[original] + index;
        if (index < 0 || at >= wordsFrom[original + 1]) {
            throw new IndexOutOfBoundsException("word " + index + " of \"" + phrase(original) + "\"");
        }
        return at;
    }

    void write(SectionWriter out) {
        phrases.write(out);
        out.writeInts(wordsFrom);
        out.writeInts(symbols);
    }

    static OriginalPhrases read(SectionReader in, int allSymbols) {
        StringPool phrases = StringPool.read(in);
        int[] wordsFrom = in.readInts();
        int[] symbols = in.readInts(0, allSymbols - 1, "symbol");
        SectionReader.require(wordsFrom.length == phrases.size() + 1 && wordsFrom[0] == 0, "originals");
        boolean ascending = wordsFrom[phrases.size()] == symbols.length;
        for (int i = 1; i < wordsFrom.length; i++) {
            ascending &= wordsFrom[i - 1] < wordsFrom[i];
        }
        SectionReader.require(ascending, "words of an original");
        return new OriginalPhrases(phrases, wordsFrom, symbols);
    }
}
