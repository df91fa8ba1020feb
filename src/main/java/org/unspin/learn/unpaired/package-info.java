/**
 * Internal. Learning without originals: decipherment by expectation maximisation.
 */
@NullMarked
package org.unspin.learn.unpaired;

import org.jspecify.annotations.NullMarked;
