/**
 * Substitution dictionaries: what a spinner writes for which word. The file format, its parser and writer, and what merges,
 * compares and checks dictionaries. Public: a program may read, build, filter and check dictionaries of its own. Every type
 * here is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package org.unspin.dictionary;

import org.jspecify.annotations.NullMarked;
