/**
 * The command line. Internal: what it prints and its options are for people and scripts, its classes are not to be
 * called. The only package that writes to standard output.
 */
@NullMarked
package org.unspin.cli;

import org.jspecify.annotations.NullMarked;
