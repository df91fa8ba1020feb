/**
 * Internal. What a command has around it: the streams and the terminal, colours and columns, progress, interruption, failures in
 * the words that a Unix user expects.
 */
@NullMarked
package org.unspin.cli.console;

import org.jspecify.annotations.NullMarked;
