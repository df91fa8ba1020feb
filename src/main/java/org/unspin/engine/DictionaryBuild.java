package org.unspin.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.unspin.channel.ChannelFile;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * Compiles the shipped dictionaries when the library is built, so that nobody has to wait for it when a program starts. Where the result is
 * not there, as in an IDE that did not run the build, the dictionaries themselves are read.
 */
public final class DictionaryBuild {
    private DictionaryBuild() {}

    /** What the resource has to hold. */
    static byte[] make() {
        CompiledDictionary dictionary =
                Dictionaries.compile(List.of(), Dictionaries.SHIPPED, List.of(), Models.NGRAMS.get());
        return ChannelFile.write(dictionary, Models.NGRAMS.get());
    }

    /**
     * Run by the build.
     *
     * @param args the directory of the compiled classes
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], ChannelFile.RESOURCE.substring(1));
        Files.write(file, make());
    }
}
