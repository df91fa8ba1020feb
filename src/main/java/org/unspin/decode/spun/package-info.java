/**
 * Internal. Step 5, spun or not: swap rates by expectation maximisation, a hidden Markov model over the sentences, and the decision.
 */
@NullMarked
package org.unspin.decode.spun;

import org.jspecify.annotations.NullMarked;
