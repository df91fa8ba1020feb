/**
 * Internal. {@code unspin dictionary} and its commands.
 */
@NullMarked
package org.unspin.cli.dictionary;

import org.jspecify.annotations.NullMarked;
