/**
 * Internal. The one binary container of the library, for models and compiled dictionaries: who wrote it, what it is, named sections, a
 * check sum over all of it. {@link org.unspin.binary.ContainerFormat} describes the bytes.
 */
@NullMarked
package org.unspin.binary;

import org.jspecify.annotations.NullMarked;
