/**
 * Internal. Trains the detector of spun text that {@code org.unspin.diagnose} uses. {@link
 * org.unspin.learn.detector.DetectorTraining} spins honest paragraphs with the dictionaries of all families and counts
 * what the detector looks at; {@link org.unspin.learn.detector.MaximumEntropyTrainer} fits the classifier to these
 * counts. {@code unspin train-detector} runs both.
 */
@NullMarked
package org.unspin.learn.detector;

import org.jspecify.annotations.NullMarked;
