package org.unspin.lucene;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;
import org.unspin.Preset;
import org.unspin.Unspin;

/**
 * Makes an {@link UnspinCharFilter} where analyzers are put together by names, as in Lucene's {@code CustomAnalyzer}, Solr and
 * OpenSearch. Both settings may be left out:
 *
 * <pre>{@code
 * Analyzer analyzer = CustomAnalyzer.builder()
 *         .addCharFilter("unspin", "preset", "cautious", "minimumConfidence", "0.9")
 *         .withTokenizer("standard")
 *         .addTokenFilter("lowercase")
 *         .build();
 * }</pre>
 *
 * <p>Lucene finds it on the class path; a program made of modules uses {@link UnspinCharFilter} itself. Loads what the restorer needs
 * once, when it is made. Immutable and thread-safe.
 */
public final class UnspinCharFilterFactory extends CharFilterFactory {
    /** The name in an analyzer's description. */
    public static final String NAME = "unspin";

    private static final List<String> PRESETS = List.of("cautious", "balanced", "thorough");

    private final Unspin unspin;

    /**
     * A factory by a description.
     *
     * @param args {@code preset} (cautious, balanced or thorough) and {@code minimumConfidence} (0 to 1), or neither; emptied
     * @throws IllegalArgumentException if a value is none of these or there is another key
     */
    public UnspinCharFilterFactory(Map<String, String> args) {
        super(args);
        boolean plain = args.isEmpty();
        Unspin.Builder builder = Unspin.builder();
        String preset = get(args, "preset", PRESETS, "balanced", false);
        String confidence = get(args, "minimumConfidence", "");
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("the char filter \"" + NAME + "\" has no setting " + args.keySet()
                    + "; it has preset and minimumConfidence");
        }
        builder.preset(Preset.valueOf(preset.toUpperCase(Locale.ROOT)));
        if (!confidence.isEmpty()) {
            builder.minimumConfidence(number(confidence));
        }
        this.unspin = plain ? Unspin.english() : builder.build();
    }

    /** Only for Lucene's look-up of names, which asks for it and never calls it. */
    public UnspinCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader document) {
        return new UnspinCharFilter(unspin, document);
    }

    private static double number(String confidence) {
        try {
            return Double.parseDouble(confidence);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "minimumConfidence must be a number from 0 to 1, not \"" + confidence + "\"", e);
        }
    }
}
