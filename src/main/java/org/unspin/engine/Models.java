package org.unspin.engine;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.unspin.diagnose.Calibration;
import org.unspin.diagnose.SpunDetector;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/** The models that come with the library, each read once, when it is first asked for, and the topics beside others. */
public final class Models {
    /** The English n-grams. */
    public static final Supplier<NgramModel> NGRAMS = Suppliers.memoize(() -> read(NgramModel::english));
    /** The English topics. */
    private static final Supplier<TopicModel> TOPICS = Suppliers.memoize(() -> read(TopicModel::english));

    /** The detector of spun text. */
    static final Supplier<SpunDetector> DETECTOR = Suppliers.memoize(() -> read(SpunDetector::english));
    /** How sure one may be of it. */
    static final Supplier<Calibration> CALIBRATION = Suppliers.memoize(() -> read(Calibration::english));

    private Models() {}

    /** The topics, if they have the word ids of that language model; no other model can use them. */
    static Optional<TopicModel> topicsFor(LanguageModel model) {
        if (model instanceof NgramModel ngrams && TOPICS.get().fits(ngrams.vocabulary())) {
            return Optional.of(TOPICS.get());
        }
        return Optional.empty();
    }

    /** The topics that were trained with a language model of the caller's own, if they still lie beside it. */
    static Optional<TopicModel> topicsBeside(Path file, NgramModel model) throws IOException {
        Path topics = TopicModel.fileBeside(file);
        return Files.exists(topics)
                ? Optional.of(TopicModel.read(topics)).filter(found -> found.fits(model.vocabulary()))
                : Optional.empty();
    }

    /** What to throw if a caller's file cannot be read. */
    static UncheckedIOException unreadable(Path file, IOException e) {
        boolean telling = e.getMessage() != null && !e.getMessage().equals(file.toString());
        String problem = e instanceof NoSuchFileException ? file + ": no such file" : file + ": cannot be read";
        return new UncheckedIOException(telling ? e.getMessage() : problem, e);
    }

    /** What is read from a resource of the library. */
    interface Reader<T> {
        T read() throws IOException;
    }

    static <T> T read(Reader<T> reader) {
        try {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
