package org.unspin.page;

import java.util.Optional;
import org.unspin.Correction;

/**
 * A correction of the text of a page, and the same in its source.
 *
 * @param ofText with offsets into the text
 * @param inSource with offsets into the source; empty if it cannot be made there
 */
record PlacedCorrection(Correction ofText, Optional<Correction> inSource) {}
