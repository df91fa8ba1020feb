package org.unspin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inputs that campaigns kept, and some hundred damaged copies of each: the short form of a campaign. */
final class KeptInputsTest {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final int COPIES = 60;

    private static List<Path> kept(FuzzTarget target) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(target.name().toLowerCase(Locale.ROOT)))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptDoesNoHarmNorDoDamagedCopiesOfIt(FuzzTarget target) throws IOException {
        List<Path> kept = kept(target);
        assertThat(kept).isNotEmpty();
        Random random = new Random(13);
        for (Path file : kept) {
            byte[] input = Files.readAllBytes(file);
            assertHarmless(target, file, input);
            for (int i = 0; i < COPIES; i++) {
                assertHarmless(target, file, damaged(input, random));
            }
        }
    }

    private static void assertHarmless(FuzzTarget target, Path file, byte[] input) {
        try {
            target.read(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(target + ", from " + file + ": " + Arrays.toString(input), e);
        }
    }

    /** A few bytes changed, a run repeated, or the end cut off. */
    private static byte[] damaged(byte[] input, Random random) {
        if (input.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(input.length);
        int damage = random.nextInt(3);
        if (damage == 0) {
            return Arrays.copyOf(input, at);
        }
        if (damage == 1) {
            int length = random.nextInt(input.length - at);
            byte[] repeated = Arrays.copyOf(input, input.length + length);
            System.arraycopy(input, at, repeated, at + length, input.length - at);
            return repeated;
        }
        byte[] changed = input.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(input.length)] = (byte) random.nextInt();
        }
        return changed;
    }
}
