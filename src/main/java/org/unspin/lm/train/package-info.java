/**
 * Internal. Makes language models. Begin with {@link org.unspin.lm.train.Trainer}: it reads a corpus, counts its
 * n-grams ({@link org.unspin.lm.train.NgramTrie}), estimates ({@link org.unspin.lm.train.KneserNey}), prunes
 * ({@link org.unspin.lm.train.EntropyPruner}), quantises ({@link org.unspin.lm.train.Quantizer}) and writes the file
 * ({@link org.unspin.lm.train.ModelWriter}). Needs memory in proportion to the corpus (about 6 GB for 50 million
 * words). The library loads nothing of it.
 */
@NullMarked
package org.unspin.lm.train;

import org.jspecify.annotations.NullMarked;
