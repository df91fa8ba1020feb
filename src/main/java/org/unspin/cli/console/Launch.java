package org.unspin.cli.console;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** How this program was started, so that it can say how to start it again. */
public final class Launch {
    private Launch() {}

    /**
     * {@code java -jar /home/me/unspin/target/unspin-0.1.0-cli.jar}, which works in any folder, or {@code unspin} where it did not
     * come from a jar.
     */
    public static String command() {
        CodeSource source = Launch.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unspin";
        }
        try {
            return command(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return "unspin";
        }
    }

    /** How to start what came from a jar or a folder of classes. */
    static String command(Path program) {
        String path = program.toAbsolutePath().normalize().toString();
        if (!path.endsWith(".jar")) {
            return "unspin";
        }
        return "java -jar " + (path.indexOf(' ') < 0 ? path : '"' + path + '"');
    }
}
