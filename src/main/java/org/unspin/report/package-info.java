/**
 * Public. Restorations, diagnoses and explanations in forms that other programs can store, send and read (JSON), and that people can
 * look at (HTML). Needs Jackson (jackson-databind 2.15 or later), which the library declares as optional.
 */
@NullMarked
package org.unspin.report;

import org.jspecify.annotations.NullMarked;
