package org.unspin.binary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A file that a {@link ContainerWriter} wrote, whole in memory. What is not such a file, or not such a kind, or of another version, cut
 * short, too long or damaged is refused with the file's name and what to do; a length that is not true costs no memory. Not thread-safe.
 */
public final class ContainerReader {
    private static final int LONGEST = 1 << 30;
    private static final int FIRST_READ = 1 << 16;

    private final ContainerFormat format;
    private final String name;
    private byte[] file;
    private final Map<String, SectionReader> sections = new HashMap<>();

    private ContainerReader(ContainerFormat format, String name, byte[] header) {
        this.format = format;
        this.name = name;
        this.file = header;
    }

    /**
     * Reads a file to the end of the stream, which stays open.
     *
     * @param name what errors are to call it
     * @param parser makes something of all its sections; may throw {@link IllegalArgumentException}, or the exception of a buffer or an
     *     array that is too short, where they are inconsistent
     * @throws IOException if it cannot be read, or what the format makes of a file that is not as it should be
     */
    public static <T> T read(ContainerFormat format, String name, InputStream in, Function<ContainerReader, T> parser)
            throws IOException {
        ContainerReader reader = new ContainerReader(format, name, in.readNBytes(ContainerFormat.HEADER));
        reader.checkHeader();
        reader.readBody(in);
        try {
            reader.findSections();
            T result = parser.apply(reader);
            reader.checkThatAllWasRead();
            return result;
        } catch (BufferUnderflowException e) {
            throw reader.refused("inconsistent (a section is too short)");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw reader.refused("inconsistent (" + e.getMessage() + ")");
        }
    }

    private IOException refused(String problem) {
        return format.refused(name, problem);
    }

    private void checkHeader() throws IOException {
        byte[] magic = ContainerFormat.magic();
        if (file.length < magic.length || !Arrays.equals(file, 0, magic.length, magic, 0, magic.length)) {
            throw refused("not a " + format.description() + " of Unspin");
        }
        if (file.length < ContainerFormat.HEADER) {
            throw refused("cut short: " + file.length + " bytes, fewer than its header has");
        }
        ByteBuffer head = ContainerFormat.wrap(file).position(magic.length);
        int container = head.getInt();
        if (container != ContainerFormat.VERSION) {
            throw refused(
                    "file format of version " + container + ", this library reads version " + ContainerFormat.VERSION);
        }
        byte[] kind = new byte[ContainerFormat.KIND_LENGTH];
        head.get(kind);
        if (!Arrays.equals(kind, format.kind().getBytes(StandardCharsets.US_ASCII))) {
            throw refused("another kind of file of Unspin, not a " + format.description());
        }
        int version = head.getInt();
        if (version != format.version()) {
            throw refused(format.description() + " of version " + version + ", this library reads version "
                    + format.version());
        }
        long length = ContainerFormat.length(file);
        if (length < ContainerFormat.HEADER || length > LONGEST) {
            throw refused("damaged: impossible length " + length);
        }
    }

    private void readBody(InputStream in) throws IOException {
        int length = (int) ContainerFormat.length(file);
        int got = file.length;
        // the stream says how much there is, or else more is asked for as more comes
        int room = (int) Math.min(length, Math.max(FIRST_READ, got + (long) in.available()));
        while (got < length) {
            file = Arrays.copyOf(file, room);
            got += in.readNBytes(file, got, room - got);
            if (got < room) {
                throw refused("cut short: " + got + " of " + length + " bytes");
            }
            room = (int) Math.min(length, 2L * room);
        }
        if (in.read() >= 0) {
            throw refused("damaged: goes on after its " + length + " bytes");
        }
        if (!ContainerFormat.isIntact(file)) {
            throw refused("damaged: the check sum does not match");
        }
    }

    private void findSections() {
        ByteBuffer head = ContainerFormat.wrap(file).position(ContainerFormat.COUNT_AT);
        int count = head.getInt();
        head.position(ContainerFormat.HEADER);
        long next = ContainerFormat.HEADER + (long) ContainerFormat.ENTRY * count;
        SectionReader.require(count >= 0 && next <= file.length, "number of sections");
        for (int i = 0; i < count; i++) {
            byte[] padded = new byte[ContainerFormat.LONGEST_NAME];
            head.get(padded);
            String section = new String(padded, StandardCharsets.US_ASCII).trim();
            long offset = head.getLong();
            long length = head.getLong();
            SectionReader.require(
                    offset == next && length >= 0 && length <= file.length - offset, "place of a section");
            ByteBuffer bytes = ContainerFormat.wrap(file).position((int) offset).limit((int) (offset + length));
            SectionReader.require(sections.put(section, new SectionReader(bytes)) == null, "name of a section");
            next = ContainerFormat.aligned(offset + length);
        }
        SectionReader.require(next == file.length, "end of the last section");
    }

    /** A section, which must be there; it is read once, from its beginning to its end. */
    public SectionReader section(String section) {
        SectionReader reader = sections.get(section);
        if (reader == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return reader;
    }

    private void checkThatAllWasRead() {
        sections.forEach((section, reader) -> {
            if (reader.remaining() > 0) {
                throw new IllegalArgumentException(reader.remaining() + " bytes too many in section " + section);
            }
        });
    }
}
