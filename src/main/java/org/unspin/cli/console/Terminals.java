package org.unspin.cli.console;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which of the three streams a person sits at.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is one
 * @param err whether standard error is one
 */
public record Terminals(boolean in, boolean out, boolean err) {
    public static Terminals all(boolean terminal) {
        return new Terminals(terminal, terminal, terminal);
    }

    /** Asks Linux about each stream; elsewhere Java only knows whether both input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // what is asked of the console since Java 22 is below
    public static Terminals ofThisProcess() {
        Path descriptors = Path.of("/proc/self/fd");
        if (Files.isDirectory(descriptors)) {
            return new Terminals(
                    isTerminal(descriptors.resolve("0")),
                    isTerminal(descriptors.resolve("1")),
                    isTerminal(descriptors.resolve("2")));
        }
        return all(System.console() != null && isTerminal(System.console()));
    }

    /** Since Java 22 there is a console even where there is no terminal; it has a method that tells. */
    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < 22) {
            return true;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
