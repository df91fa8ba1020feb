/**
 * Internal. Step 6, corrections: the path of minimum Bayes risk, and the confidence that a change has to have.
 */
@NullMarked
package org.unspin.decode.correct;

import org.jspecify.annotations.NullMarked;
