/**
 * Internal. JSON as all of Unspin writes and reads it, by Jackson.
 */
@NullMarked
package org.unspin.json;

import org.jspecify.annotations.NullMarked;
