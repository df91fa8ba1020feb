/** Campaigns: inputs made to break what reads them, by the hundred million by hand and at night, those that were kept in every build. */
@NullMarked
package org.unspin.fuzz;

import org.jspecify.annotations.NullMarked;
