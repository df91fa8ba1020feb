package org.unspin.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a file, where the system has POSIX permissions.
 *
 * @param permissions all that is allowed
 */
public record FileMode(Set<PosixFilePermission> permissions) {
    /** Copies the permissions. */
    public FileMode {
        permissions = Set.copyOf(permissions);
    }

    /** What all of some files allow; empty where there are no files or no permissions. */
    public static Optional<FileMode> strictest(Collection<Path> files) throws IOException {
        Set<PosixFilePermission> common = EnumSet.allOf(PosixFilePermission.class);
        boolean any = false;
        for (Path file : files) {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && Files.exists(file)) {
                common.retainAll(view.readAttributes().permissions());
                any = true;
            }
        }
        return any ? Optional.of(new FileMode(common)) : Optional.empty();
    }

    /** What a new file is created with that gets a mode when it is whole: nobody but the owner may open it till then. */
    static FileAttribute<?>[] ofUnfinished(Optional<FileMode> mode) {
        return mode.isPresent()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives a file this mode. */
    void give(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(permissions);
        }
    }
}
