package org.unspin.lucene;

import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.Unspin;

/**
 * Restores a document before Lucene divides it into tokens. The tokens are those of the restored text; their offsets are those of
 * the document as it was given, so that a highlighter marks the words that stand there.
 *
 * <pre>{@code
 * Analyzer analyzer = new Analyzer() {
 *     @Override
 *     protected Reader initReader(String field, Reader reader) {
 *         return new UnspinCharFilter(Unspin.english(), reader);
 *     }
 *
 *     @Override
 *     protected TokenStreamComponents createComponents(String field) {
 *         Tokenizer words = new StandardTokenizer();
 *         return new TokenStreamComponents(words, new LowerCaseFilter(words));
 *     }
 * };
 * }</pre>
 *
 * <p>Where a phrase stands for a phrase, each token gets the offsets of its own word, as far as the order of the words tells which that
 * is; where one word was written for several, each token gets a part of it. Offsets never go back, so any tokenizer will do. The
 * document is read whole when its first character is asked for. Not thread-safe, like every reader. Queries need no such filter:
 * they are too short for it to change them.
 */
public final class UnspinCharFilter extends BaseCharFilter {
    private final Unspin unspin;
    private @Nullable String restored;
    private int at;

    /**
     * A filter for one document.
     *
     * @param unspin what does the work; may be shared
     * @param document the document; closed with this
     */
    public UnspinCharFilter(Unspin unspin, Reader document) {
        super(document);
        this.unspin = unspin;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        String text = restored();
        if (at == text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - at);
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    private String restored() throws IOException {
        if (restored == null) {
            Restoration restoration = unspin.restore(CharStreams.toString(input));
            map(restoration);
            restored = restoration.text();
        }
        return restored;
    }

    /** Tells Lucene where each character of the restored text stood. */
    private void map(Restoration restoration) {
        int shift = 0;
        int known = 0;
        for (Correction correction : restoration.corrections()) {
            int[] places = PhraseOffsets.of(correction.original(), correction.replacement());
            int from = correction.start() + shift;
            for (int i = 0; i < places.length; i++) {
                int difference = correction.start() + places[i] - (from + i);
                if (difference != known) {
                    addOffCorrectMap(from + i, difference);
                    known = difference;
                }
            }
            shift += correction.replacement().length() - correction.original().length();
        }
    }
}
