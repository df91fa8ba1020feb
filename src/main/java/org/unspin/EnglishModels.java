package org.unspin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.NgramModel;
import org.unspin.lm.TopicModel;

/** The models that come with the library, each read once, when it is first asked for. */
final class EnglishModels {
    static final Supplier<NgramModel> NGRAMS = Suppliers.memoize(() -> read(NgramModel::english));
    private static final Supplier<TopicModel> TOPICS = Suppliers.memoize(() -> read(TopicModel::english));

    private EnglishModels() {}

    /** The topics, if they number their words as that language model does; no other model can use them. */
    static Optional<TopicModel> topicsFor(LanguageModel model) {
        if (model instanceof NgramModel ngrams && TOPICS.get().fits(ngrams.vocabulary())) {
            return Optional.of(TOPICS.get());
        }
        return Optional.empty();
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reader<T> reader) {
        try {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
