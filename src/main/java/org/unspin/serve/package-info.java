/**
 * The page of {@code unspin serve}: a small HTTP server on the loopback address, on which a browser of the same machine restores
 * text as it is typed. Public: {@link org.unspin.serve.UnspinServer}. Needs Jackson, which the library declares as
 * optional, and the module {@code jdk.httpserver}, which every JDK has.
 */
@NullMarked
package org.unspin.serve;

import org.jspecify.annotations.NullMarked;
