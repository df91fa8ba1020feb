/**
 * Internal. Files of texts, in and out: which are meant, how they are encoded, what of a page is text, where copies go, and the journal of
 * what was done.
 */
@NullMarked
package org.unspin.cli.files;

import org.jspecify.annotations.NullMarked;
