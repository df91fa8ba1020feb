/**
 * Internal. Spins honest text, to make material for training and tests.
 */
@NullMarked
package org.unspin.learn.spin;

import org.jspecify.annotations.NullMarked;
