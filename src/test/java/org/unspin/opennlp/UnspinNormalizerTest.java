package org.unspin.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.CharBuffer;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;

/** The restorer among OpenNLP's normalizers. */
final class UnspinNormalizerTest {
    private static final String SPUN = "The caller span volition beryllium unfastened connected Monday, oregon astatine"
            + " slightest that is what the ngo's caput said to 40 radical successful the rain.";

    private final UnspinNormalizer normalizer = new UnspinNormalizer(Unspin.english());

    @Test
    void givesTheRestoredText() {
        assertThat(normalizer.normalize(CharBuffer.wrap(SPUN)))
                .hasToString(Unspin.english().restore(SPUN).text())
                .contains("will be open on Monday, or at least");
    }

    @Test
    void givesCleanTextBackAsItIs() {
        CharSequence clean = CharBuffer.wrap("The new bridge will be open on Monday.");

        assertThat(normalizer.normalize(clean)).isSameAs(clean);
    }

    @Test
    void worksAmongOthersAndAfterItWasSent() throws Exception {
        CharSequenceNormalizer sent =
                new AggregateCharSequenceNormalizer(normalizer, NumberCharSequenceNormalizer.getInstance());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CharSequenceNormalizer received = (CharSequenceNormalizer) in.readObject();

            assertThat(received.normalize(SPUN))
                    .hasToString(sent.normalize(SPUN).toString())
                    .contains("will be open")
                    .doesNotContain("40");
        }
        assertThat(bytes.size()).isLessThan(3000);
    }
}
