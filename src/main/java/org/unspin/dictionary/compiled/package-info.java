/**
 * Internal. Dictionaries in the form that the decoder looks words up in: a trie of garbled forms, arrays of candidates, inflected
 * forms included.
 */
@NullMarked
package org.unspin.dictionary.compiled;

import org.jspecify.annotations.NullMarked;
