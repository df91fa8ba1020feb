/**
 * Internal. A person goes through a dictionary pair by pair, sees where texts have each pair, and decides. Begin with
 * {@link org.unspin.learn.review.ReviewSession}; {@link org.unspin.learn.review.ReviewDecisions} is the file of
 * answers, and {@link org.unspin.learn.review.ReviewedDictionary} what they make of the dictionary.
 *
 * <p>This review is of any dictionary. The decisions about pairs that a command computes are another file,
 * {@link org.unspin.learn.assemble.ReviewFile}.
 */
@NullMarked
package org.unspin.learn.review;

import org.jspecify.annotations.NullMarked;
