/**
 * Internal. Makes the dictionary of tortured phrases from a list of them.
 */
@NullMarked
package org.unspin.learn.phrase;

import org.jspecify.annotations.NullMarked;
