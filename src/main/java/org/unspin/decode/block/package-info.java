/**
 * Internal. Step 3, the block: a run of sentences as the channel sees it, the prefilter that settles by word frequencies alone whether it
 * is worth a look and which families come into question, and the rates at which those swap.
 */
@NullMarked
package org.unspin.decode.block;

import org.jspecify.annotations.NullMarked;
