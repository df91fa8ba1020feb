package org.unspin.opennlp;

import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import org.unspin.Unspin;

/**
 * A restorer as a normalizer of Apache OpenNLP, alone or among others:
 *
 * <pre>{@code
 * CharSequenceNormalizer normalizer = new AggregateCharSequenceNormalizer(
 *         new UnspinNormalizer(Unspin.english()), ShrinkCharSequenceNormalizer.getInstance());
 * CharSequence honest = normalizer.normalize(spun);
 * }</pre>
 *
 * <p>Put it first: it reads capitals, numbers and punctuation, which other normalizers take away. Immutable and thread-safe;
 * serializable as its restorer is.
 */
public final class UnspinNormalizer implements CharSequenceNormalizer {
    private static final long serialVersionUID = 1;

    private final Unspin unspin;

    /**
     * Wraps a restorer; costs nothing.
     *
     * @param unspin what does the work; may be shared
     */
    public UnspinNormalizer(Unspin unspin) {
        this.unspin = unspin;
    }

    /**
     * The restored text.
     *
     * @param text a document, best given whole
     * @return the restored text; what was given if nothing was changed
     */
    @Override
    public CharSequence normalize(CharSequence text) {
        var restored = unspin.restore(text);
        return restored.changed() ? restored.text() : text;
    }
}
