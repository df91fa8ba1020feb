/**
 * Internal. Step 2, candidates: the noisy channel. What a garbled phrase may stand for, and how likely the spinner writes it for that,
 * in the words of the language model.
 */
@NullMarked
package org.unspin.channel;

import org.jspecify.annotations.NullMarked;
