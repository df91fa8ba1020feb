/**
 * Internal. Step 5, the whole text: whether it was spun. Where the dictionaries leave room for doubt a detector is asked: the features that
 * swapped words show to a language model, and an OpenNLP maximum entropy model that weighs them.
 */
@NullMarked
package org.unspin.diagnose;

import org.jspecify.annotations.NullMarked;
