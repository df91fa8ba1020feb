/**
 * The restorer as a part of an Apache Lucene analyzer: spun pages are found by what they meant, and shown as they were written.
 * Public. Needs Lucene 9 ({@code lucene-analysis-common}), which the library declares as optional.
 */
@NullMarked
package org.unspin.lucene;

import org.jspecify.annotations.NullMarked;
