package org.unspin.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.unspin.cli.console.Session;

/**
 * A text to read.
 *
 * @param name what messages call it; "-" for standard input
 * @param file where it is; empty for standard input
 * @param place its path below the directory that was named, or the name of the file
 * @param folder the directory that was named; empty where the file itself was
 */
public record InputText(String name, Optional<Path> file, Path place, Optional<Path> folder) {
    static InputText standardInput() {
        return new InputText("-", Optional.empty(), Path.of("-"), Optional.empty());
    }

    public static InputText of(Path file) {
        return new InputText(
                file.toString(),
                Optional.of(file),
                Optional.ofNullable(file.getFileName()).orElse(file),
                Optional.empty());
    }

    /** A file found below a directory. */
    static InputText below(Path folder, Path file) {
        return new InputText(file.toString(), Optional.of(file), folder.relativize(file), Optional.of(folder));
    }

    byte[] bytes(Session session) throws IOException {
        return file.isPresent() ? Files.readAllBytes(file.get()) : session.in().readAllBytes();
    }

    /** The bytes as they come. */
    public InputStream open(Session session) throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : session.in();
    }

    /** Bytes of the file; 0 for standard input and for a file that cannot be asked, which will tell when it is read. */
    public long size() {
        try {
            return file.isPresent() ? Files.size(file.get()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
