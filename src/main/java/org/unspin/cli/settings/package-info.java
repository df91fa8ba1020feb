/**
 * What is set in a file instead of on the command line. Internal.
 *
 * <p>A file that is merely found may come from a stranger, with the folder that it lies in. So it may only say how words are judged
 * and whether to print in colour: nothing that opens or writes a file.
 */
@NullMarked
package org.unspin.cli.settings;

import org.jspecify.annotations.NullMarked;
