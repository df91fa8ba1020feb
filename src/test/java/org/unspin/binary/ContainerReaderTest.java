package org.unspin.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class ContainerReaderTest {
    private static final ContainerFormat FORMAT = format("TEST", 3);
    private static final byte[] GOOD = file(new int[] {1, -2, 3}, "caf\u00e9");

    private static ContainerFormat format(String kind, int version) {
        // any exception of the caller's own kind
        return new ContainerFormat(
                kind,
                version,
                "test file",
                "throw it away",
                (name, problem) -> new FileNotFoundException(name + ": " + problem));
    }

    private static byte[] file(int[] numbers, String text) {
        ContainerWriter out = new ContainerWriter(FORMAT);
        out.section("numbers").writeInts(numbers);
        out.section("text").writeText(text);
        return out.toByteArray();
    }

    private record Content(int[] numbers, String text) {}

    private static Content parse(ContainerReader file) {
        return new Content(
                file.section("numbers").readInts(), file.section("text").readText());
    }

    private static Content read(byte[] file) throws IOException {
        return ContainerReader.read(
                FORMAT, "some/test.bin", new ByteArrayInputStream(file), ContainerReaderTest::parse);
    }

    private static void assertRefused(byte[] file, String problem) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageStartingWith("some/test.bin: ")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("; throw it away");
    }

    @Property(tries = 200)
    void readsWhatWasWritten(
            @ForAll int[] ints,
            @ForAll long[] longs,
            @ForAll @Size(max = 50) List<@IntRange(max = 100) Integer> small,
            @ForAll boolean several,
            @ForAll long one)
            throws IOException {
        float[] floats = {0, -1.5f, Float.MAX_VALUE, (float) one};
        byte[] bytes = new byte[small.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = small.get(i).byteValue();
        }
        ContainerWriter out = new ContainerWriter(FORMAT);
        SectionWriter first = out.section("first");
        first.writeInts(ints);
        first.writeLongs(longs);
        if (several) {
            out.section("between").writePlain(bytes);
        }
        first.writeBytes(bytes);
        first.writeFloats(floats);
        first.writeLong(one);
        first.writeInt((int) one);
        first.writeFloat((float) one);
        first.writeText("na\u00efve \ud83d\ude00");
        out.section("last").writePlain(bytes);
        byte[] file = out.toByteArray();

        ContainerReader.read(FORMAT, "test", new ByteArrayInputStream(file), reader -> {
            SectionReader section = reader.section("first");
            assertThat(section.readInts()).isEqualTo(ints);
            assertThat(section.readLongs()).isEqualTo(longs);
            assertThat(section.readBytes(100, "byte")).isEqualTo(bytes);
            assertThat(section.readFloats()).isEqualTo(floats);
            assertThat(section.readLong()).isEqualTo(one);
            assertThat(section.readInt()).isEqualTo((int) one);
            assertThat(section.readFloat()).isEqualTo((float) one);
            assertThat(section.readText()).isEqualTo("na\u00efve \ud83d\ude00");
            for (String plain : several ? List.of("between", "last") : List.of("last")) {
                ByteBuffer rest = reader.section(plain).rest();
                assertThat((rest.arrayOffset() + rest.position()) % 8).isZero();
                assertThat(rest).isEqualTo(ByteBuffer.wrap(bytes));
            }
            return "";
        });
        assertThat(file.length % 8).isZero();
    }

    @Property(tries = 100)
    void theSameSectionsGiveTheSameBytes(@ForAll int[] numbers, @ForAll @IntRange(max = 60) int length) {
        assertThat(file(numbers, "x".repeat(length))).isEqualTo(file(numbers, "x".repeat(length)));
    }

    @Property(tries = 20)
    void refusesEveryFileWithOneByteFlipped(@ForAll @IntRange(min = 1, max = 255) int by) {
        for (int at = 0; at < GOOD.length; at++) {
            byte[] file = GOOD.clone();
            file[at] ^= (byte) by;
            assertRefused(file, "");
        }
    }

    @Example
    void refusesEveryFileThatIsCutShort() {
        for (int length = 0; length < GOOD.length; length++) {
            assertRefused(
                    Arrays.copyOf(GOOD, length),
                    length < 8
                            ? "not a test file of Unspin"
                            : length < ContainerFiles.HEADER
                                    ? "cut short: " + length + " bytes"
                                    : "cut short: " + length + " of " + GOOD.length + " bytes");
        }
    }

    @Property(tries = 50)
    void refusesBytesAfterTheEnd(@ForAll @Size(min = 1) byte[] more) {
        byte[] file = Arrays.copyOf(GOOD, GOOD.length + more.length);
        System.arraycopy(more, 0, file, GOOD.length, more.length);
        assertRefused(file, "goes on after its " + GOOD.length + " bytes");
        assertRefused(ContainerFiles.signed(file), "inconsistent (end of the last section");
    }

    @Example
    void saysWhatElseAFileIs() {
        assertRefused(
                "The council met on Monday, and nobody was there.".getBytes(StandardCharsets.UTF_8), "not a test");
        assertRefused(
                ContainerFiles.signed(ContainerFiles.with(GOOD, 8, 2)),
                "file format of version 2, this library reads version 1");
        assertRefused(new ContainerWriter(format("TOPI", 3)).toByteArray(), "another kind of file of Unspin");
        assertRefused(
                new ContainerWriter(format("TEST", 4)).toByteArray(),
                "test file of version 4, this library reads version 3");
    }

    @Example
    void aLengthThatIsNotTrueCostsNoMemory() {
        AtomicInteger asked = new AtomicInteger();
        byte[] file = ContainerFiles.with(GOOD, 24, 1L << 30);
        InputStream in = new ByteArrayInputStream(file) {
            @Override
            public int readNBytes(byte[] to, int offset, int length) {
                asked.addAndGet(length);
                return super.readNBytes(to, offset, length);
            }
        };
        assertThatThrownBy(() -> ContainerReader.read(FORMAT, "liar", in, ContainerReaderTest::parse))
                .hasMessageContaining("cut short: " + GOOD.length + " of 1073741824 bytes");
        assertThat(asked).hasValueLessThan(100_000);
        assertRefused(ContainerFiles.with(GOOD, 24, Long.MAX_VALUE), "impossible length " + Long.MAX_VALUE);
        assertRefused(ContainerFiles.with(GOOD, 24, -1L), "impossible length -1");
        assertRefused(ContainerFiles.with(GOOD, 24, 39L), "impossible length 39");
    }

    @Property(tries = 100)
    void readsFromStreamsThatGiveAFewBytesAtATimeAndDoNotKnowTheirLength(
            @ForAll @IntRange(min = 1, max = 1000) int atATime) throws IOException {
        byte[] file = file(new int[60_000], "end");
        InputStream slow = new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(atATime, length));
            }

            @Override
            public int readNBytes(byte[] to, int offset, int length) {
                int got = 0;
                for (int n = 0; n >= 0 && got < length; got += Math.max(0, n)) {
                    n = read(to, offset + got, length - got);
                }
                return got;
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        Content content = ContainerReader.read(FORMAT, "slow", slow, ContainerReaderTest::parse);
        assertThat(content.numbers()).hasSize(60_000);
        assertThat(content.text()).isEqualTo("end");
    }

    @Property
    void readsOrRefusesWhateverTheNumbersSayThoughTheCheckSumIsRight(
            @ForAll @IntRange(min = 20, max = 140) int at, @ForAll int value) throws IOException {
        byte[] file = ContainerFiles.signed(ContainerFiles.with(GOOD, Math.min(at, GOOD.length - 4), value));
        try {
            assertThat(read(file).numbers()).isNotNull();
        } catch (FileNotFoundException e) {
            assertThat(e).hasMessageStartingWith("some/test.bin: inconsistent (");
        }
    }

    @Example
    void refusesSectionsThatAreMissingOrNotReadToTheirEnd() {
        assertThatThrownBy(() -> ContainerReader.read(
                        FORMAT, "x", new ByteArrayInputStream(GOOD), file -> file.section("nothing")))
                .hasMessage("x: inconsistent (no section nothing); throw it away");
        assertThatThrownBy(() -> ContainerReader.read(
                        FORMAT,
                        "x",
                        new ByteArrayInputStream(GOOD),
                        file -> file.section("numbers").readInts()))
                .hasMessage("x: inconsistent (9 bytes too many in section text); throw it away");
    }

    @Example
    void refusesNumbersOutOfRange() {
        ContainerWriter out = new ContainerWriter(FORMAT);
        SectionWriter numbers = out.section("numbers");
        numbers.writeInts(new int[] {3, 9});
        numbers.writeBytes(new byte[] {1, -1});
        out.section("floats").writeFloats(new float[] {1, Float.NaN});
        byte[] file = out.toByteArray();

        assertThatThrownBy(() -> ContainerReader.read(
                        FORMAT,
                        "x",
                        new ByteArrayInputStream(file),
                        reader -> reader.section("numbers").readInts(0, 8, "symbol")))
                .hasMessageContaining("symbol out of range");
        assertThatThrownBy(() -> ContainerReader.read(FORMAT, "x", new ByteArrayInputStream(file), reader -> {
                    SectionReader section = reader.section("numbers");
                    assertThat(section.readInts(3, 9, "symbol")).containsExactly(3, 9);
                    return section.readBytes(5, "family");
                }))
                .hasMessageContaining("family out of range");
        assertThatThrownBy(() -> ContainerReader.read(
                        FORMAT,
                        "x",
                        new ByteArrayInputStream(file),
                        reader -> reader.section("floats").readFloats()))
                .hasMessageContaining("number out of range");
        assertThatThrownBy(() -> ContainerReader.read(FORMAT, "x", new ByteArrayInputStream(file), reader -> {
                    SectionReader section = reader.section("floats");
                    section.rest();
                    return section.readInt();
                }))
                .hasMessageContaining("inconsistent (a section is too short)");
    }

    @Example
    void aSectionHasOneNameOfSixteenCharacters() {
        ContainerWriter out = new ContainerWriter(FORMAT);
        out.section("sixteen-letters-");
        assertThatThrownBy(() -> out.section("sixteen-letters-")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.section("seventeen-letters")).isInstanceOf(IllegalArgumentException.class);
    }
}
