/**
 * The scorer: compares a repaired text with a gold text slot by slot and measures how far confidences can be trusted.
 *
 * <p>Public: {@link org.unspin.evaluate.Scorer}, {@link org.unspin.evaluate.Score}, {@link
 * org.unspin.evaluate.Metrics}, {@link org.unspin.evaluate.Mismatch} and {@link org.unspin.evaluate.Calibration}. Everything
 * else here is package-private.
 */
@NullMarked
package org.unspin.evaluate;

import org.jspecify.annotations.NullMarked;
