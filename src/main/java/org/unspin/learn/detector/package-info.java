/**
 * Internal. Trains the detector of spun text that {@code org.unspin.diagnose} uses. Begin with {@link
 * org.unspin.learn.detector.DetectorTraining}: it spins honest paragraphs with the dictionaries of all families ({@link
 * org.unspin.learn.detector.DictionarySpinner}), counts what the detector looks at, and has {@link
 * org.unspin.learn.detector.MaximumEntropyTrainer} fit the classifier to the counts.
 */
@NullMarked
package org.unspin.learn.detector;

import org.jspecify.annotations.NullMarked;
