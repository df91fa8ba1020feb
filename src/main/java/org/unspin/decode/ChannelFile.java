package org.unspin.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.unspin.dictionary.CompiledDictionary;
import org.unspin.dictionary.PackedReader;
import org.unspin.dictionary.PackedWriter;
import org.unspin.lm.NgramModel;
import org.unspin.lm.TopicModel;

/**
 * A channel as a file: compiled dictionaries and what a language model says of them, so that neither has to be worked out when a
 * program starts. Made by the build and read by the library; it is good for the very model that it was made with only.
 *
 * <pre>
 * 8 bytes  UNSPINCH       4 bytes  version       4 bytes  words of the model
 * 4 bytes  length of all that follows the check sum      8 bytes  CRC-32C of it
 * the dictionaries, the tables of the channel
 * </pre>
 */
public final class ChannelFile {
    private static final byte[] MAGIC = "UNSPINCH".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int PREFIX = MAGIC.length + 3 * Integer.BYTES + Long.BYTES;

    private ChannelFile() {}

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
     * Reads a channel.
     *
     * @param name what errors are to call it
     * @throws IOException if it cannot be read, is damaged, or was made with another model; says so
     */
    public static Channel read(String name, InputStream in, NgramModel model, Optional<TopicModel> topics)
            throws IOException {
        byte[] file = in.readAllBytes();
        if (file.length < PREFIX || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged(name, "no compiled dictionaries of Unspin");
        }
        ByteBuffer head = ByteBuffer.wrap(file, MAGIC.length, PREFIX - MAGIC.length);
        int version = head.getInt();
        int words = head.getInt();
        if (version != VERSION || words != model.vocabulary().size()) {
            throw damaged(name, "made by another version or with another language model");
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
            return new Channel(dictionary, model, topics, tables);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(name, "inconsistent (" + e.getMessage() + ")");
        }
    }

    private static IOException damaged(String name, String what) {
        return new IOException(name + ": " + what + "; build the library anew with 'mvn package'");
    }
}
