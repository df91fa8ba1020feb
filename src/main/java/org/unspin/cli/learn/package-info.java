/**
 * Internal. The commands that learn dictionaries and train models.
 */
@NullMarked
package org.unspin.cli.learn;

import org.jspecify.annotations.NullMarked;
