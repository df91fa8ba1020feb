/**
 * Internal. The commands that take a text to Unspin: restore, diagnose, explain, serve (the same in a browser), and evaluate, which scores
 * what came of it.
 */
@NullMarked
package org.unspin.cli.restore;

import org.jspecify.annotations.NullMarked;
