package org.unspin.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the sections of a file; the same sections give the same bytes. Not thread-safe. */
public final class ContainerWriter {
    private final ContainerFormat format;
    private final Map<String, SectionWriter> sections = new LinkedHashMap<>();

    /** A file without sections. */
    public ContainerWriter(ContainerFormat format) {
        this.format = format;
    }

    /** A new section at the end, which may still be written to when others have been added. */
    public SectionWriter section(String name) {
        SectionWriter section = new SectionWriter();
        if (name.length() > ContainerFormat.LONGEST_NAME || sections.putIfAbsent(name, section) != null) {
            throw new IllegalArgumentException("section " + name);
        }
        return section;
    }

    /** The bytes of the file. */
    public byte[] toByteArray() {
        long at = ContainerFormat.HEADER + (long) ContainerFormat.ENTRY * sections.size();
        long length = at;
        for (SectionWriter section : sections.values()) {
            length += ContainerFormat.aligned(section.size());
        }
        byte[] file = new byte[Math.toIntExact(length)];
        ByteBuffer head = ContainerFormat.wrap(file)
                .put(ContainerFormat.magic())
                .putInt(ContainerFormat.VERSION)
                .put(format.kind().getBytes(StandardCharsets.US_ASCII))
                .putInt(format.version())
                .putInt(sections.size())
                .putLong(length)
                .putLong(0); // the check sum
        for (Map.Entry<String, SectionWriter> each : sections.entrySet()) {
            byte[] name = each.getKey().getBytes(StandardCharsets.US_ASCII);
            SectionWriter section = each.getValue();
            head.put(name).position(head.position() + ContainerFormat.LONGEST_NAME - name.length);
            head.putLong(at).putLong(section.size());
            section.copyTo(file, (int) at);
            at += ContainerFormat.aligned(section.size());
        }
        ContainerFormat.sign(file);
        return file;
    }
}
