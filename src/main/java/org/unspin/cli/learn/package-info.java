/**
 * Internal. The commands that learn, train and measure.
 */
@NullMarked
package org.unspin.cli.learn;

import org.jspecify.annotations.NullMarked;
