/**
 * Internal. What all learners share: pages as numbers, workers, and pairs on their way into a dictionary.
 */
@NullMarked
package org.unspin.learn.page;

import org.jspecify.annotations.NullMarked;
