/**
 * Texts as they come: HTML, Markdown and plain text, with the text to read apart from the markup, and every correction
 * carried back into the source. Public API: {@link org.unspin.page.Page} and nothing else. HTML needs jsoup on the class
 * path, Markdown commonmark and jsoup.
 */
@NullMarked
package org.unspin.page;

import org.jspecify.annotations.NullMarked;
