/**
 * Internal. Learns a dictionary from spun texts alone, without their originals: decipherment by expectation
 * maximisation (S. Ravi and K. Knight, "Deciphering Foreign Language", 2011; pruned as by M. Nuhn and H. Ney, "EM
 * Decipherment for Large Vocabularies", 2014). Text whose originals are missing is called unpaired.
 *
 * <p>Begin with {@link org.unspin.learn.withoutoriginals.UnpairedLearner}. It pools the texts
 * ({@link org.unspin.learn.withoutoriginals.PooledTexts}) and runs the rounds of a
 * {@link org.unspin.learn.withoutoriginals.Decipherment}: find the words that may be garbled
 * ({@link org.unspin.learn.withoutoriginals.Suspect}), rank what each may stand for
 * ({@link org.unspin.learn.withoutoriginals.CandidateGenerator}), then take turns at reading the texts
 * ({@link org.unspin.learn.withoutoriginals.ExpectationStep}) and at setting shares
 * ({@link org.unspin.learn.withoutoriginals.MaximizationStep}). What is sure enough becomes a dictionary
 * ({@link org.unspin.learn.withoutoriginals.LearnedPairs}), and documents that were held out show what it is worth
 * ({@link org.unspin.learn.withoutoriginals.HeldOutGain}).
 */
@NullMarked
package org.unspin.learn.withoutoriginals;

import org.jspecify.annotations.NullMarked;
