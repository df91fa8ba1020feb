package org.unspin.text;

/** Finds sentence boundaries in a paragraph. Implementations are thread-safe. */
public interface SentenceSplitter {
    /**
     * Where sentences begin.
     *
     * @param paragraph a run of text without paragraph breaks
     * @return offsets of the first character of every sentence, ascending; never null; empty where there is no sentence
     */
    int[] sentenceStarts(String paragraph);
}
