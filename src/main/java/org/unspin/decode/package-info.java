/**
 * Internal. Steps 3 to 6, block by block: {@link org.unspin.decode.Decoder} goes through a text,
 * {@link org.unspin.decode.DecodedBlock} is what comes of a block, {@link org.unspin.decode.Findings} what it shows. The steps themselves
 * have packages of their own below this one.
 */
@NullMarked
package org.unspin.decode;

import org.jspecify.annotations.NullMarked;
