/**
 * Repairs machine-spun text: finds the words that an article spinner swapped and puts the right ones back.
 *
 * <p>{@link org.unspin.Unspin} is where to begin. Everything in this package is public API: immutable, thread-safe, without
 * nulls; offsets are UTF-16 indices into the caller's own string. Of the packages below it those are public that the module
 * exports: {@code dictionary} and {@code lm}, with the types that {@link org.unspin.Unspin.Builder} accepts; {@code evaluate};
 * {@code report}; {@code page}; and the adapters {@code opennlp} and {@code lucene}. The others are internal.
 */
@NullMarked
package org.unspin;

import org.jspecify.annotations.NullMarked;
