package org.unspin.channel;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.unspin.binary.ContainerFormat;
import org.unspin.binary.ContainerReader;
import org.unspin.binary.ContainerWriter;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * A channel as a file: compiled dictionaries and what a language model says of them, so that neither has to be worked out when a
 * program starts. Made by the build and read by the library; it is good for the very model that it was made with only. Immutable and
 * thread-safe.
 */
public final class ChannelFile {
    /** Where the build writes the dictionaries that come with the library. */
    public static final String RESOURCE = "/org/unspin/dictionaries/english.bin";

    private static final ContainerFormat FORMAT = new ContainerFormat(
            "CHAN",
            2,
            "file of compiled dictionaries",
            "build the library anew with 'mvn package'",
            (name, problem) -> new IOException(name + ": " + problem));

    private static final Supplier<Optional<ChannelFile>> ENGLISH = Suppliers.memoize(ChannelFile::readEnglish);

    private final String name;
    private final int words;
    private final CompiledDictionary dictionary;
    private final ChannelTables tables;

    private ChannelFile(String name, int words, CompiledDictionary dictionary, ChannelTables tables) {
        this.name = name;
        this.words = words;
        this.dictionary = dictionary;
        this.tables = tables;
    }

    /**
     * The dictionaries that come with the library, as the build has compiled them; read once and shared. Nothing where they are not
     * there, as in an IDE that did not run the build.
     *
     * @throws UncheckedIOException if they are damaged
     */
    public static Optional<ChannelFile> english() {
        return ENGLISH.get();
    }

    private static Optional<ChannelFile> readEnglish() {
        try (InputStream in = ChannelFile.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read("resource " + RESOURCE, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the file; the same dictionaries and the same model give the same bytes. */
    public static byte[] write(CompiledDictionary dictionary, NgramModel model) {
        ContainerWriter out = new ContainerWriter(FORMAT);
        out.section("model").writeInt(model.vocabulary().size());
        dictionary.write(out);
        ChannelTables.of(dictionary, model).write(out.section("channel"));
        return out.toByteArray();
    }

    /**
     * Reads a file.
     *
     * @param name what errors are to call it
     * @throws IOException if it cannot be read or is damaged; says so
     */
    public static ChannelFile read(String name, InputStream in) throws IOException {
        return ContainerReader.read(FORMAT, name, in, file -> {
            int words = file.section("model").readInt(1, Integer.MAX_VALUE, "number of words");
            CompiledDictionary dictionary = CompiledDictionary.read(file);
            return new ChannelFile(
                    name, words, dictionary, ChannelTables.read(file.section("channel"), dictionary, words - 1));
        });
    }

    /**
     * The channel.
     *
     * @param model the one that it was made with
     * @throws IOException if it was made with another one; says so
     */
    public Channel channel(NgramModel model, Optional<TopicModel> topics) throws IOException {
        if (words != model.vocabulary().size()) {
            throw FORMAT.refused(name, "made with another language model");
        }
        return new Channel(dictionary, model, topics, tables);
    }
}
