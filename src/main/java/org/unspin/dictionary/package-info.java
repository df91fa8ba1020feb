/**
 * Substitution dictionaries: what a spinner writes for which word. The file format, its parser and writer, a validator
 * for the dictionaries that we ship, and the compiled look-up that the decoder reads. Public: a program may read,
 * build, filter and check dictionaries of its own; every type here is immutable and thread-safe unless it says
 * otherwise.
 */
@NullMarked
package org.unspin.dictionary;

import org.jspecify.annotations.NullMarked;
