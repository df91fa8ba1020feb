/** The libraries that are there only for those who need them, and what to say where one is missing. Internal. */
@NullMarked
package org.unspin.optional;

import org.jspecify.annotations.NullMarked;
