package org.unspin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.unspin.Unspin;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;

/** Runs the command line within the test and keeps what it prints. */
public final class Cli {
    private Cli() {}

    /** What a run left behind. */
    public record Result(int code, byte[] bytes, String err) {
        public String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** What was told before the last line, which says how much was done. */
        public String told() {
            int last = err.lastIndexOf('\n', err.length() - 2) + 1;
            String line = err.substring(last);
            boolean summary = line.startsWith("unspin: ")
                    && line.length() > 8
                    && Character.isDigit(line.charAt(8))
                    && (line.contains(" changed, ") || line.endsWith(" spun\n"));
            return summary ? err.substring(0, last) : err;
        }
    }

    public static Result run(Object... args) {
        return piped("", args);
    }

    /** With something on standard input, and nobody watching. */
    public static Result piped(String in, Object... args) {
        return run(in.getBytes(StandardCharsets.UTF_8), Terminals.all(false), Map.of(), args);
    }

    /** On a terminal. */
    public static Result seen(Object... args) {
        return run(new byte[0], Terminals.all(true), Map.of(), args);
    }

    public static Result run(byte[] in, Terminals terminals, Map<String, String> environment, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(new ByteArrayInputStream(in), print(out), print(err), terminals, environment);
        int code = Main.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new), session);
        return new Result(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** The sample of the demo, which is spun. */
    public static String spun() {
        return resource("sample-spun.txt");
    }

    /** The sample as it was written. */
    public static String gold() {
        return resource("sample-gold.txt");
    }

    /** What the library makes of the sample: commands have to give the same. */
    public static String restored() {
        return Unspin.english().restore(spun()).text();
    }

    private static String resource(String name) {
        try (InputStream in = Main.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text);
    }

    /** Without the escape sequences of colours. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\u001b') {
                i = text.indexOf('m', i);
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
