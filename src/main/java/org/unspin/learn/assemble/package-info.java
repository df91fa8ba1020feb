/**
 * Internal. Computes the files of pairs that go with the dictionaries that people write: from what these know, from what a
 * substitution model gives, and from what a person decided.
 */
@NullMarked
package org.unspin.learn.assemble;

import org.jspecify.annotations.NullMarked;
