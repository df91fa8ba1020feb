/**
 * Benchmarks, run by {@code mvn -q test-compile exec:exec@bench}: how fast text is restored, the language model asked, and all of it
 * loaded. Internal.
 */
@NullMarked
package org.unspin.bench;

import org.jspecify.annotations.NullMarked;
