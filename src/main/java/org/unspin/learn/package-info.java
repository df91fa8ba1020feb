/**
 * Internal. Learns dictionaries, and trains the detector of spun text. Only the command line and the tools that build
 * dictionaries need this; restoring text does not. There is a room for each way to come by a dictionary:
 *
 * <ul>
 *   <li>{@link org.unspin.learn.withoriginals}: from spun pages and their originals ({@code unspin learn} with
 *       {@code --originals}).
 *   <li>{@link org.unspin.learn.withoutoriginals}: from spun texts alone, by decipherment ({@code unspin learn}).
 *   <li>{@link org.unspin.learn.assemble}: from known pairs, a model of the spinner and a person's review
 *       ({@code unspin dictionary infer}). The models are in {@link org.unspin.learn.model}; the thesauri that spinners
 *       draw from, and the walk through one of them, are in {@link org.unspin.learn.thesaurus}.
 *   <li>{@link org.unspin.learn.phrase}: from a list of tortured phrases ({@code unspin dictionary phrases}).
 * </ul>
 *
 * <p>The other rooms: in {@link org.unspin.learn.review} a person goes through a dictionary pair by pair
 * ({@code unspin dictionary review}); {@link org.unspin.learn.detector} trains the detector
 * ({@code unspin train-detector}); {@link org.unspin.learn.common} has what several rooms need.
 */
@NullMarked
package org.unspin.learn;

import org.jspecify.annotations.NullMarked;
