/**
 * Internal. The models that come in files of ours: the n-gram language model, its vocabulary, and the topics. What reads and asks
 * them; {@code org.unspin.lm.train} makes them.
 */
@NullMarked
package org.unspin.lm.ngram;

import org.jspecify.annotations.NullMarked;
