package org.unspin.cli.packed;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** The ways to compress a file that are read and written. What a file begins with tells, whatever its name. */
public enum Compression {
    NONE(ImmutableList.of(), ImmutableList.of()),
    GZIP(ImmutableList.of(".gz", ".gzip"), ImmutableList.of("1f8b08")),
    ZSTD(ImmutableList.of(".zst", ".zstd"), ImmutableList.of("28b52ffd")),
    BZIP2(
            ImmutableList.of(".bz2"),
            // BZh, the size of blocks, and how the first block begins: a text may begin with the first three letters.
            ImmutableList.of(
                    "425a6831314159265359",
                    "425a6832314159265359",
                    "425a6833314159265359",
                    "425a6834314159265359",
                    "425a6835314159265359",
                    "425a6836314159265359",
                    "425a6837314159265359",
                    "425a6838314159265359",
                    "425a6839314159265359")),
    XZ(ImmutableList.of(".xz"), ImmutableList.of("fd377a585a00"));

    /** How many bytes of a file tell. */
    public static final int LOOKED_AT = 10;

    private static final int BUFFER = 1 << 16;
    /** Windows of up to 2 GB, which {@code zstd --long=31} uses. */
    private static final int LONGEST_WINDOW = 31;
    /** Of 0 to 9; those above 4 need more memory than the rest of the program. */
    private static final int XZ_PRESET = 4;

    private final ImmutableList<String> suffixes;
    private final ImmutableList<String> beginnings;

    Compression(ImmutableList<String> suffixes, ImmutableList<String> beginnings) {
        this.suffixes = suffixes;
        this.beginnings = beginnings;
    }

    /** How a file is compressed that begins so. */
    public static Compression of(byte[] beginning) {
        String hex = BaseEncoding.base16().lowerCase().encode(beginning, 0, Math.min(LOOKED_AT, beginning.length));
        return Arrays.stream(values())
                .filter(each -> each.beginnings.stream().anyMatch(hex::startsWith))
                .findFirst()
                .orElse(NONE);
    }

    /** The name of what is in a file: without the suffix of a compressed one. */
    public static String inner(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .flatMap(each -> each.suffixes.stream())
                .filter(small::endsWith)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst()
                .orElse(name);
    }

    /** What is in a stream, however it is compressed; says in its failures which file is damaged. */
    public static InputStream unpacked(InputStream in, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        return of(peek(buffered)).reading(buffered, name);
    }

    /** The first bytes of a stream, which stay in it. */
    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] beginning = in.readNBytes(LOOKED_AT);
        in.reset();
        return beginning;
    }

    /** What is in a stream that is compressed in this way; several such streams after one another are one. */
    public InputStream reading(InputStream in, String name) throws IOException {
        if (this == NONE) {
            return in;
        }
        try {
            return new NamedInput(opened(in), name);
        } catch (IOException e) {
            throw NamedInput.damaged(name, e);
        }
    }

    private InputStream opened(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case ZSTD -> new ZstdInputStream(in).setLongMax(LONGEST_WINDOW);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in);
        };
    }

    /** A stream that compresses what is written to it; closing it ends it and closes the stream below. */
    public OutputStream writing(OutputStream out) throws IOException {
        return switch (this) {
            case NONE -> out;
            case GZIP -> new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
            case ZSTD -> new ZstdOutputStream(out);
            case BZIP2 -> new BufferedOutputStream(new BZip2CompressorOutputStream(out), BUFFER);
            case XZ -> new BufferedOutputStream(new XZOutputStream(out, new LZMA2Options(XZ_PRESET)), BUFFER);
        };
    }

    /** All of it. */
    public static byte[] unpack(byte[] bytes, String name) throws IOException {
        if (of(bytes) == NONE) {
            return bytes;
        }
        try (InputStream in = unpacked(new ByteArrayInputStream(bytes), name)) {
            return in.readAllBytes();
        }
    }

    /** Bytes compressed in this way. */
    public byte[] pack(byte[] bytes) {
        if (this == NONE) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = writing(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return packed.toByteArray();
    }

    /** Whether crawlers write a stream of its own for each record of a file, so that one can be read without the others. */
    public boolean packsRecords() {
        return this == GZIP || this == ZSTD;
    }
}
