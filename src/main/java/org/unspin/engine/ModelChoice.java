package org.unspin.engine;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/** Which language model a restorer asks, in a form that another JVM can read. Immutable. */
public sealed interface ModelChoice extends Serializable {
    /** The model; loads it if nothing has loaded it before. */
    LanguageModel words();

    /** What it is, in a few words. */
    String describe();

    /** The topics that go with it, if there are any. */
    default Optional<TopicModel> topics() {
        return Models.topicsFor(words());
    }

    /** The one that comes with the library. */
    record English() implements ModelChoice {
        @Override
        public String describe() {
            return "english";
        }

        @Override
        public LanguageModel words() {
            return Models.NGRAMS.get();
        }
    }

    /**
     * One that a program made.
     *
     * @param words can be sent to another JVM only if it is serializable
     */
    record Given(@SuppressWarnings("serial") LanguageModel words) implements ModelChoice {
        @Override
        public String describe() {
            return words.getClass().getName();
        }
    }

    /** One in a file. It is read at once, so that errors show where they are made; only its name is sent. */
    final class InFile implements ModelChoice {
        private static final long serialVersionUID = 1;

        private final String file;
        private final transient NgramModel words;
        private final transient Optional<TopicModel> topics;

        /** Reads the model, and the topics that lie beside it. */
        public InFile(Path file) {
            this.file = file.toString();
            try {
                words = NgramModel.read(file);
                topics = Models.topicsBeside(file, words);
            } catch (IOException e) {
                throw Models.unreadable(file, e);
            }
        }

        @Override
        public LanguageModel words() {
            return words;
        }

        @Override
        public Optional<TopicModel> topics() {
            return topics.or(ModelChoice.super::topics);
        }

        @Override
        public String describe() {
            return file;
        }

        private Object readResolve() {
            return new InFile(Path.of(file));
        }
    }
}
