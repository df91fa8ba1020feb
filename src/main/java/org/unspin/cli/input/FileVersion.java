package org.unspin.cli.input;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it was when it was read, to tell later whether somebody has changed it.
 *
 * @param stamp from before it was read
 * @param digest of what was read
 */
public record FileVersion(FileStamp stamp, HashCode digest) {
    static FileVersion of(FileStamp stamp, byte[] bytes) {
        return new FileVersion(stamp, digest(bytes));
    }

    /** Whether the file is as it was. */
    public boolean isStill(Path file) throws IOException {
        // Two changes may be of one time and size.
        return FileStamp.of(file).equals(stamp)
                && digest(Files.readAllBytes(file)).equals(digest);
    }

    private static HashCode digest(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes);
    }
}
