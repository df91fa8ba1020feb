/**
 * Internal. Why a word was changed or left alone: traces the decision at one place of a text, and restores the text again under other
 * conditions to see what would have made it go otherwise.
 */
@NullMarked
package org.unspin.engine.explain;

import org.jspecify.annotations.NullMarked;
