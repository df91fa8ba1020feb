/**
 * Internal. The files that a command writes: where they go, written whole or not at all, with a backup of what they replace, and the
 * journal
 * by which an interrupted run goes on.
 */
@NullMarked
package org.unspin.cli.output;

import org.jspecify.annotations.NullMarked;
