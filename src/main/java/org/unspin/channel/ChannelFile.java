package org.unspin.channel;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * A channel as a file: compiled dictionaries and what a language model says of them, so that neither has to be worked out when a
 * program starts. Made by the build and read by the library; it is good for the very model that it was made with only. Immutable and
 * thread-safe.
 *
 * <pre>
 * 8 bytes  UNSPINCH       4 bytes  version       4 bytes  words of the model
 * 4 bytes  length of all that follows the check sum      8 bytes  CRC-32C of it
 * the dictionaries, the tables of the channel
 * </pre>
 */
public final class ChannelFile {
    /** Where the build writes the dictionaries that come with the library. */
    public static final String RESOURCE = "/org/unspin/dictionaries/english.bin";

    private static final byte[] MAGIC = "UNSPINCH".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int PREFIX = MAGIC.length + 3 * Integer.BYTES + Long.BYTES;

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
        PackedWriter out = new PackedWriter();
        dictionary.write(out);
        ChannelTables.of(dictionary, model).write(out);
        byte[] body = out.toByteArray();
        CRC32C crc = new CRC32C();
        crc.update(body, 0, body.length);
        return ByteBuffer.allocate(PREFIX + body.length)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(model.vocabulary().size())
                .putInt(body.length)
                .putLong(crc.getValue())
                .put(body)
                .array();
    }

    /**
     * Reads a file.
     *
     * @param name what errors are to call it
     * @throws IOException if it cannot be read or is damaged; says so
     */
    public static ChannelFile read(String name, InputStream in) throws IOException {
        byte[] file = in.readAllBytes();
        if (file.length < PREFIX || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged(name, "no compiled dictionaries of Unspin");
        }
        ByteBuffer head = ByteBuffer.wrap(file, MAGIC.length, PREFIX - MAGIC.length);
        int version = head.getInt();
        int words = head.getInt();
        if (version != VERSION || words < 1) {
            throw damaged(name, "made by another version");
        }
        CRC32C crc = new CRC32C();
        crc.update(file, PREFIX, file.length - PREFIX);
        if (head.getInt() != file.length - PREFIX || head.getLong() != crc.getValue()) {
            throw damaged(name, "cut short or damaged: length or check sum do not match");
        }
        try {
            PackedReader reader = new PackedReader(ByteBuffer.wrap(file, PREFIX, file.length - PREFIX));
            CompiledDictionary dictionary = CompiledDictionary.read(reader);
            ChannelTables tables = ChannelTables.read(reader, dictionary, words - 1);
            return new ChannelFile(name, words, dictionary, tables);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(name, "inconsistent (" + e.getMessage() + ")");
        }
    }

    /**
     * The channel.
     *
     * @param model the one that it was made with
     * @throws IOException if it was made with another one; says so
     */
    public Channel channel(NgramModel model, Optional<TopicModel> topics) throws IOException {
        if (words != model.vocabulary().size()) {
            throw damaged(name, "made with another language model");
        }
        return new Channel(dictionary, model, topics, tables);
    }

    private static IOException damaged(String name, String what) {
        return new IOException(name + ": " + what + "; build the library anew with 'mvn package'");
    }
}
