package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;

/** Reads a language model from bytes, for whoever has some to try. */
public final class ModelFileTargets {
    private ModelFileTargets() {}

    public static NgramModel read(InputStream in) throws IOException {
        return ModelFile.read("fuzz.bin", in);
    }
}
