/**
 * Repairs machine-spun text: finds the words that an article spinner swapped and puts the right ones back.
 *
 * <p>{@link org.unspin.Unspin} is where to begin. Everything in this package is public API: immutable, thread-safe, without
 * nulls; offsets are UTF-16 indices into the caller's own string. The packages below it are internal, except the dictionary
 * and language model types that {@link org.unspin.Unspin.Builder} accepts, {@code org.unspin.evaluate}, {@code
 * org.unspin.report} and the adapters {@code org.unspin.opennlp} and {@code org.unspin.lucene}.
 */
@NullMarked
package org.unspin;

import org.jspecify.annotations.NullMarked;
