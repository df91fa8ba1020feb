/**
 * Internal. Step 4, the lattice: all that a sentence may have been, and the trellis that scores every path through it with the language
 * model and the channel. Gives the posteriors of the edges.
 */
@NullMarked
package org.unspin.decode.lattice;

import org.jspecify.annotations.NullMarked;
