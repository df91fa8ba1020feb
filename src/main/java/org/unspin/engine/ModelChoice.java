package org.unspin.engine;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** One in a file. It is read at once, so that errors show where they are made; only its name and its digest are sent. */
    final class InFile implements ModelChoice {
        private static final long serialVersionUID = 2;

        private final transient String file;
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

        private Object writeReplace() throws IOException {
            Path path = Path.of(file);
            return new StoredFile(file, Files.size(path), StoredFile.digest(path));
        }

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw new InvalidObjectException("a model file is written as its name and digest");
        }
    }

    /**
     * The serialized form of {@link InFile}. A stream may be forged: it makes nobody parse a file whose content its author does not know,
     * nor wait for a pipe or a device.
     *
     * @param file name
     * @param size in bytes
     * @param sha256 of the content
     */
    record StoredFile(String file, long size, String sha256) implements Serializable {
        static String digest(Path path) throws IOException {
            return MoreFiles.asByteSource(path).hash(Hashing.sha256()).toString();
        }

        private Object readResolve() throws InvalidObjectException {
            if (!isSame()) {
                throw new InvalidObjectException(
                        file + ": is not the language model that was serialized; put that file there, or build"
                                + " the restorer from the file of this machine");
            }
            return new InFile(Path.of(file));
        }

        private boolean isSame() {
            try {
                Path path = Path.of(file);
                return Files.isRegularFile(path)
                        && Files.size(path) == size
                        && digest(path).equals(sha256);
            } catch (IOException | InvalidPathException e) {
                return false;
            }
        }
    }
}
