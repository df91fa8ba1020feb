/**
 * Internal. Makes language models: reads a corpus, counts its n-grams, estimates, prunes, quantises and writes the
 * file. Needs memory in proportion to the corpus (about 6 GB for 50 million words); nothing of it is loaded by the
 * library.
 */
@NullMarked
package org.unspin.lm.train;

import org.jspecify.annotations.NullMarked;
