/** Measures the whole library on development cases and writes EVALUATION.md; the golden test holds the figures' floors. */
@NullMarked
package org.unspin.evaluation;

import org.jspecify.annotations.NullMarked;
