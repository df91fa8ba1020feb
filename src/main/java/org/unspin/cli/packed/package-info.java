/**
 * Internal. Compressed files: told by how they begin, read as what is in them, written again in the same way.
 */
@NullMarked
package org.unspin.cli.packed;

import org.jspecify.annotations.NullMarked;
