/**
 * Internal. The script and the style sheet that show a restored document in a browser, for the report and for the page of
 * {@code unspin serve}.
 */
@NullMarked
package org.unspin.view;

import org.jspecify.annotations.NullMarked;
