/**
 * Internal. The texts that a command reads: which are meant, how they are encoded, what of a page is text, and which line and column of the
 * file a word is at.
 */
@NullMarked
package org.unspin.cli.input;

import org.jspecify.annotations.NullMarked;
