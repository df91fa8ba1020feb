/**
 * Internal. Makes dictionary files from known pairs, from what a substitution model computes, and from what a person
 * decided.
 */
@NullMarked
package org.unspin.learn.assemble;

import org.jspecify.annotations.NullMarked;
