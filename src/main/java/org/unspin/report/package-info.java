/**
 * Restorations in forms that can be stored, sent and read by other programs: the JSON plan; and to be looked at: the HTML report.
 * Public. Needs Jackson
 * (jackson-databind 2.15 or later), which the library declares as optional.
 */
@NullMarked
package org.unspin.report;

import org.jspecify.annotations.NullMarked;
