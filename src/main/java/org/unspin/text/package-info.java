/**
 * Internal. Text in: sentences and tokens with UTF-16 offsets into the caller's own string, the shape of their letters,
 * and the spans that no spinner touches (addresses, code, over-long tokens). Nothing here changes a character: tokens
 * and the gaps between them give the text back.
 */
@NullMarked
package org.unspin.text;

import org.jspecify.annotations.NullMarked;
