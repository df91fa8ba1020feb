/**
 * Internal. Learning from spun pages and their originals: which page belongs to which, which sentence, which word.
 */
@NullMarked
package org.unspin.learn.paired;

import org.jspecify.annotations.NullMarked;
