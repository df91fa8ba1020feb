package org.unspin.page;

import java.util.Optional;
import org.unspin.Correction;

/**
 * A correction and what became of it.
 *
 * @param ofText with offsets into the text
 * @param inSource with offsets into the source; empty if it cannot be made there
 */
record Placed(Correction ofText, Optional<Correction> inSource) {}
