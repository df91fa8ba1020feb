package org.unspin.cli.console;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and refuses wrong ones without a word of Java's types. */
public final class Values {
    private Values() {}

    /** Has a command, and those below it, read numbers and choices in this way. */
    public static void register(CommandLine line) {
        line.registerConverter(Double.class, Values::decimal)
                .registerConverter(double.class, Values::decimal)
                .registerConverter(Integer.class, Values::integer)
                .registerConverter(int.class, Values::integer)
                .registerConverter(Long.class, Values::whole)
                .registerConverter(long.class, Values::whole);
        line.getCommandSpec().args().forEach(argument -> registerChoices(line, argument));
        line.getSubcommands().values().forEach(Values::register);
    }

    private static void registerChoices(CommandLine line, ArgSpec argument) {
        for (Class<?> type : argument.auxiliaryTypes()) {
            if (type.isEnum()) {
                register(line, type);
            }
        }
    }

    private static <T> void register(CommandLine line, Class<T> choices) {
        line.registerConverter(choices, text -> choice(text, choices.getEnumConstants()));
    }

    private static <T> T choice(String text, T[] choices) {
        return Arrays.stream(choices)
                .filter(each -> word(each).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(choices).map(Values::word).collect(Collectors.joining(", "))));
    }

    private static String word(Object choice) {
        return ((Enum<?>) choice).name().toLowerCase(Locale.ROOT);
    }

    private static double decimal(String text) {
        return finite(text)
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a number"
                        + finite(text.replace(',', '.'))
                                .map(meant -> "; write " + text.replace(',', '.'))
                                .orElse("")));
    }

    private static Optional<Double> finite(String text) {
        return Optional.ofNullable(Doubles.tryParse(text)).filter(Double::isFinite);
    }

    private static int integer(String text) {
        return Optional.ofNullable(Ints.tryParse(text)).orElseThrow(() -> notWhole(text));
    }

    private static long whole(String text) {
        return Optional.ofNullable(Longs.tryParse(text)).orElseThrow(() -> notWhole(text));
    }

    private static TypeConversionException notWhole(String text) {
        return new TypeConversionException("\"" + text + "\" is not a whole number, or too large");
    }

    /** Reads a number from 0 to 1. */
    public static final class Probability implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double number = decimal(text);
            if (!(number >= 0 && number <= 1)) {
                throw new TypeConversionException("\"" + text + "\" is not from 0 to 1");
            }
            return number;
        }
    }
}
