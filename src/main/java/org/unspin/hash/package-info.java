/**
 * Internal. The one hash table of the library: open addressing over arrays of primitives, for what is looked up too often for boxes
 * and objects. Knows nothing else of the library.
 */
@NullMarked
package org.unspin.hash;

import org.jspecify.annotations.NullMarked;
