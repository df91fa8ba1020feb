/**
 * Internal. How the library writes numbers to files and reads them back: arrays with their lengths, all of it checked.
 */
@NullMarked
package org.unspin.binary;

import org.jspecify.annotations.NullMarked;
