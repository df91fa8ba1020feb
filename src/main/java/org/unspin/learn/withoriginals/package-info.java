/**
 * Internal. Learning from spun pages and their originals: which page belongs to which, which sentence, which word.
 */
@NullMarked
package org.unspin.learn.withoriginals;

import org.jspecify.annotations.NullMarked;
