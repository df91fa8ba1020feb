package org.unspin.cli.input;

/** Tells by its first bytes a file that can be no text. */
final class FileSignature {
    private static final int LOOKED_AT = 4096;

    private FileSignature() {}

    /** Whether a file without a byte order mark that begins so, or is no longer, may be a text. */
    static boolean mayBeText(byte[] beginning) {
        for (int i = 0; i < Math.min(LOOKED_AT, beginning.length); i++) {
            if (beginning[i] == 0) {
                return false;
            }
        }
        return FileKind.of(beginning).isEmpty();
    }
}
