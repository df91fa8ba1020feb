package org.unspin.cli.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.unspin.cli.console.CliException;
import org.unspin.cli.records.Piece;
import org.unspin.cli.records.Pieces;

/**
 * Pieces that one thread works on at once: single lines would be handed over more slowly than they are restored.
 *
 * @param pieces in the order of the file
 * @param size bytes of them all
 * @param failure why there is nothing behind them
 */
record Batch(List<Piece> pieces, long size, Optional<Exception> failure) {
    /** As much text as takes a few hundredths of a second to restore. */
    private static final long ENOUGH = 1 << 16;

    Batch {
        pieces = List.copyOf(pieces);
    }

    /** A file in batches. That it cannot be read further comes in its place, behind all that was read. */
    static Supplier<Optional<Batch>> reader(Pieces file) {
        return new Supplier<>() {
            private boolean over;

            @Override
            public Optional<Batch> get() {
                if (over) {
                    return Optional.empty();
                }
                List<Piece> pieces = new ArrayList<>();
                long size = 0;
                try {
                    while (size < ENOUGH && !over) {
                        Optional<Piece> piece = file.next();
                        over = piece.isEmpty();
                        size += piece.map(Piece::size).orElse(0L);
                        piece.ifPresent(pieces::add);
                    }
                    return pieces.isEmpty() ? Optional.empty() : Optional.of(new Batch(pieces, size, Optional.empty()));
                } catch (CliException | IOException e) {
                    over = true;
                    return Optional.of(new Batch(pieces, size, Optional.of(e)));
                }
            }
        };
    }
}
