package org.unspin.cli.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.Vocabulary;

/** What counts as a word of the language: what a language model lists. */
final class KnownWords {
    private KnownWords() {}

    /** By the model in a file, or the English one that comes with the library. */
    static Predicate<String> of(Optional<Path> model) throws IOException {
        Vocabulary vocabulary = (model.isPresent() ? NgramModel.read(model.get()) : NgramModel.english()).vocabulary();
        return word -> vocabulary.id(word, 0, word.length()) >= Vocabulary.FIRST_WORD;
    }
}
