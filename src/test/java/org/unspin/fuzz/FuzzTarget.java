package org.unspin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.ModelFormatException;
import org.unspin.lm.ngram.ModelFileTargets;
import org.unspin.page.Page;
import org.unspin.report.JsonPlan;
import org.unspin.serve.RequestTarget;

/** What reads input that nobody vouches for, and what has to hold whatever the bytes are. A reader of another kind is a constant here. */
public enum FuzzTarget {
    /** A text, restored, undone and diagnosed. */
    TEXT {
        @Override
        void read(byte[] input) {
            String text = text(input);
            Restoration restoration = Lazy.UNSPIN.restore(text);
            assertThat(restoration.text()).isEqualTo(applied(text, restoration.corrections()));
            assertThat(restoration.undo(correction -> true).text()).isEqualTo(text);
            assertThat(Lazy.UNSPIN.diagnose(text).confidence()).isBetween(0.0, 1.0);
        }
    },
    /** A page of HTML. */
    HTML {
        @Override
        void read(byte[] input) {
            page(Page.Format.HTML, text(input));
        }
    },
    /** A page of Markdown. */
    MARKDOWN {
        @Override
        void read(byte[] input) {
            page(Page.Format.MARKDOWN, text(input));
        }
    },
    /** A dictionary file. */
    DICTIONARY {
        @Override
        void read(byte[] input) {
            try {
                SubstitutionDictionary read = SubstitutionDictionary.parse("fuzz.tsv", input);
                StringBuilder written = new StringBuilder();
                read.write(written);
                assertThat(SubstitutionDictionary.parse(
                                        "fuzz.tsv", written.toString().getBytes(StandardCharsets.UTF_8))
                                .entries())
                        .hasSameSizeAs(read.entries());
            } catch (DictionaryFormatException e) {
                assertThat(e.problems()).isNotEmpty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    /** A stored plan, applied to the text that the kept plan was made for. */
    PLAN {
        @Override
        void read(byte[] input) {
            try {
                Restoration applied = JsonPlan.apply(text(input), PLANNED);
                assertThat(applied.original()).isEqualTo(PLANNED);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).{1,2000}");
            }
        }
    },
    /** A file of a language model. */
    MODEL {
        @Override
        void read(byte[] input) {
            try {
                assertThat(ModelFileTargets.read(new ByteArrayInputStream(input))
                                .order())
                        .isPositive();
            } catch (ModelFormatException e) {
                assertThat(e).hasMessageContaining("fuzz.bin");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    /** The body of a request to {@code unspin serve}. */
    REQUEST {
        @Override
        void read(byte[] input) {
            RequestTarget.read(input);
        }
    };

    /** What the kept plan was made for. */
    static final String PLANNED = "He works astatine home.\n";

    /** Reads an input; whatever goes wrong that may not is thrown. */
    abstract void read(byte[] input);

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static String applied(String text, List<Correction> corrections) {
        StringBuilder applied = new StringBuilder();
        int at = 0;
        for (Correction correction : corrections) {
            applied.append(text, at, correction.start()).append(correction.replacement());
            at = correction.end();
        }
        return applied.append(text, at, text.length()).toString();
    }

    private static void page(Page.Format format, String source) {
        Page page = Page.of(format, source);
        assertThat(page.source()).isSameAs(source);
        Restoration restoration = Lazy.UNSPIN.restore(page.text());
        Restoration inSource = page.inSource(restoration);
        assertThat(inSource.text()).isEqualTo(applied(source, inSource.corrections()));
        assertThat(inSource.undo(correction -> true).text()).isEqualTo(source);
    }

    /** Loaded for those that need it. */
    private static final class Lazy {
        static final Unspin UNSPIN = Unspin.english();
    }
}
