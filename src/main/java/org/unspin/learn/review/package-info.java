/**
 * Internal. A person goes through a dictionary pair by pair, with the contexts, and decides.
 */
@NullMarked
package org.unspin.learn.review;

import org.jspecify.annotations.NullMarked;
