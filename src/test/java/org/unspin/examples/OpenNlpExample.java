package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.opennlp.UnspinNormalizer;

/** The restorer before the other steps of an OpenNLP pipeline. */
final class OpenNlpExample {
    @Test
    void normalizeBeforeTokens() {
        String spun = Texts.SPUN;
        CharSequenceNormalizer normalizer = new AggregateCharSequenceNormalizer(
                new UnspinNormalizer(Unspin.english()), ShrinkCharSequenceNormalizer.getInstance());
        CharSequence honest = normalizer.normalize(spun);
        String[] tokens = SimpleTokenizer.INSTANCE.tokenize(honest.toString());

        assertThat(tokens).startsWith("The", "new", "market", "will", "be", "open");
    }
}
