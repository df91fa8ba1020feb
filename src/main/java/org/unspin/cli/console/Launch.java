package org.unspin.cli.console;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** How this program was started, so that it can say how to start it again. */
public final class Launch {
    private Launch() {}

    /** {@code java -jar target/unspin-0.1.0-cli.jar}, or {@code unspin} where it did not come from a jar. */
    public static String command() {
        CodeSource source = Launch.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unspin";
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (!jar.toString().endsWith(".jar")) {
                return "unspin";
            }
            Path here = Path.of("").toAbsolutePath();
            String path = (jar.startsWith(here) ? here.relativize(jar) : jar).toString();
            return "java -jar " + (path.indexOf(' ') < 0 ? path : '"' + path + '"');
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return "unspin";
        }
    }
}
