/**
 * Internal. Thesauri and word lists as blind spinners use them, and the walk that made the news-wire spinner.
 */
@NullMarked
package org.unspin.learn.thesaurus;

import org.jspecify.annotations.NullMarked;
