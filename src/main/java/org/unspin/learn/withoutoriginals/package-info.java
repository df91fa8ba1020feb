/**
 * Internal. Learning without originals: decipherment by expectation maximisation.
 */
@NullMarked
package org.unspin.learn.withoutoriginals;

import org.jspecify.annotations.NullMarked;
