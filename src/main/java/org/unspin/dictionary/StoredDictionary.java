package org.unspin.dictionary;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** A dictionary as it is serialized: the text of its file, which is checked again where it is read. */
record StoredDictionary(String origin, String text) implements Serializable {
    static StoredDictionary of(SubstitutionDictionary dictionary) {
        StringBuilder text = new StringBuilder();
        try {
            dictionary.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredDictionary(dictionary.origin(), text.toString());
    }

    private Object readResolve() {
        return DictionaryParser.parse(origin, text);
    }
}
