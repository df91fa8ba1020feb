/**
 * Texts as they come: HTML, Markdown and plain text. The text that people read is taken out of the markup, and corrections are
 * carried back into the source. Public: {@link org.unspin.page.Page} and nothing else. HTML needs jsoup on the class path,
 * Markdown commonmark and jsoup.
 */
@NullMarked
package org.unspin.page;

import org.jspecify.annotations.NullMarked;
