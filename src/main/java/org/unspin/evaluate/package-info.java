/**
 * Public. The scorer: compares a repaired text with a gold text slot by slot, and measures how far confidences can be trusted.
 */
@NullMarked
package org.unspin.evaluate;

import org.jspecify.annotations.NullMarked;
