/**
 * Internal. What scrapers leave in a text (share buttons, cookie notices, counters, lines that stood there before): the rules, and the
 * finder that applies them line by line.
 */
@NullMarked
package org.unspin.text.debris;

import org.jspecify.annotations.NullMarked;
