package org.unspin.cli.records;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.unspin.cli.console.CliException;

/** The pieces of a file in their order. Only a piece is in memory. Not thread-safe. */
public interface Pieces extends Closeable {
    /**
     * The next piece, or nothing after the last.
     *
     * @throws CliException if the rest of the file cannot be cut into pieces; says where and why
     * @throws IOException if it cannot be read
     */
    Optional<Piece> next() throws IOException, CliException;
}
