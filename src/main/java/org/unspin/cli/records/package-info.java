/**
 * Internal. Corpora of many texts in one file: lines, JSON Lines, tables, what a web crawler brought. A {@code Pieces} cuts a file
 * into pieces, one after the other and in constant memory; a {@code Piece} is read as a {@code TextRecord} by whichever thread has time,
 * and the record gives its bytes back with other texts in them, and all else as it was.
 */
@NullMarked
package org.unspin.cli.records;

import org.jspecify.annotations.NullMarked;
