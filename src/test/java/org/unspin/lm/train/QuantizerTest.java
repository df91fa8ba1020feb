package org.unspin.lm.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Floats;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantizerTest {
    @Property(tries = 300)
    void givesTheCodeOfTheNearestNumber(
            @ForAll @Size(max = 200) List<@FloatRange(min = -20, max = 0) Float> values,
            @ForAll @IntRange(min = 1, max = 64) int codes) {
        Quantizer quantizer = Quantizer.fit(Floats.toArray(values), codes);
        float[] centres = quantizer.centres();
        assertThat(centres).hasSize(codes).isSorted();
        for (float value : values) {
            int code = quantizer.code(value);
            assertThat(code).isBetween(0, codes - 1);
            for (float centre : centres) {
                assertThat(Math.abs(value - centres[code])).isLessThanOrEqualTo(Math.abs(value - centre));
            }
        }
    }

    @Property(tries = 200)
    void losesNothingWhereThereAreCodesEnough(
            @ForAll @Size(max = 64) List<@FloatRange(min = -20, max = 20) Float> values) {
        Quantizer quantizer = Quantizer.fit(Floats.toArray(values), 64);
        for (float value : values) {
            assertThat(quantizer.centres()[quantizer.code(value)]).isEqualTo(value);
        }
    }

    @Test
    void losesLessWithEveryBit() {
        Random random = new Random(5);
        float[] values = new float[20_000];
        double last = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            last += values[i] * values[i] / values.length;
        }
        for (int bits = 1; bits <= 8; bits++) {
            Quantizer quantizer = Quantizer.fit(values.clone(), 1 << bits);
            double error = 0;
            for (float value : values) {
                double e = value - quantizer.centres()[quantizer.code(value)];
                error += e * e / values.length;
            }
            assertThat(error).isLessThan(last / 2);
            last = error;
        }
    }

    @Test
    void doesWithNoValuesAtAll() {
        Quantizer quantizer = Quantizer.fit(new float[0], 4);
        assertThat(quantizer.centres()).containsExactly(0, 0, 0, 0);
        assertThat(quantizer.code(-3)).isBetween(0, 3);
    }
}
