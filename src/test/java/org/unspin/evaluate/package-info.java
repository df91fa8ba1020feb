/** Tests of the scorer; the sample sentences are our own. */
@NullMarked
package org.unspin.evaluate;

import org.jspecify.annotations.NullMarked;
