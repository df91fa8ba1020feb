/**
 * Internal. What is printed of a restoration: marked text, differences, tables, explanations.
 */
@NullMarked
package org.unspin.cli.print;

import org.jspecify.annotations.NullMarked;
