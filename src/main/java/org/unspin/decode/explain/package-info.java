/**
 * Internal. Asks a decoded block why it was decided as it was at one place.
 */
@NullMarked
package org.unspin.decode.explain;

import org.jspecify.annotations.NullMarked;
