/**
 * Internal. What several rooms of {@code org.unspin.learn} need: the commonest words of English, the habits that a
 * measured swap rate amounts to, and the rows of TAB-separated files.
 */
@NullMarked
package org.unspin.learn.common;

import org.jspecify.annotations.NullMarked;
