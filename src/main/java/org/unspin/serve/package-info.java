/**
 * Internal. The page of {@code unspin serve}: a small HTTP server on the loopback address, on which a browser of the same machine restores
 * text as it is typed.
 */
@NullMarked
package org.unspin.serve;

import org.jspecify.annotations.NullMarked;
