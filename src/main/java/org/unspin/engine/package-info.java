/**
 * Internal. The engine behind {@link org.unspin.Unspin}: which dictionaries and models a restorer was given, the way of a text through
 * them, and the explanation of a single word.
 */
@NullMarked
package org.unspin.engine;

import org.jspecify.annotations.NullMarked;
