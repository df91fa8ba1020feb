package org.unspin.engine;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.channel.ChannelFile;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * The shipped dictionaries, compiled when the library was built, so that nobody has to wait for it at the start. Where they are not there,
 * as in an IDE that did not run the build, the dictionaries themselves are read.
 */
final class PrebuiltChannel {
    /** The families that are in it. */
    static final List<String> FAMILIES = ImmutableList.<String>builder()
            .addAll(Dictionaries.FAMILIES)
            .add(Dictionaries.THESAURUS)
            .build();

    private PrebuiltChannel() {}

    /** The channel of all {@link #FAMILIES}, if the build has made it. */
    static Optional<Channel> read(NgramModel model, Optional<TopicModel> topics) throws IOException {
        Optional<ChannelFile> file = ChannelFile.english();
        return file.isEmpty() ? Optional.empty() : Optional.of(file.get().channel(model, topics));
    }

    /** What the resource has to hold. */
    static byte[] make() {
        CompiledDictionary dictionary = Dictionaries.compile(List.of(), FAMILIES, List.of(), Models.NGRAMS.get());
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
