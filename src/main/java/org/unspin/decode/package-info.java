/**
 * Internal. From candidates to corrections: the lattice of what a sentence may have been, the channel that says how likely
 * the spinner made the text out of it, the trellis that scores every path with the language model, and the test that
 * decides whether the document was spun at all.
 */
@NullMarked
package org.unspin.decode;

import org.jspecify.annotations.NullMarked;
