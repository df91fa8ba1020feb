/**
 * The language model: which word is likely after which words. Public, for those who give the builder a model of their own
 * ({@link org.unspin.lm.LanguageModel}). The statistical model that comes with the library is behind it, in a package of its
 * own.
 */
@NullMarked
package org.unspin.lm;

import org.jspecify.annotations.NullMarked;
