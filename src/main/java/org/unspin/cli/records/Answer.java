package org.unspin.cli.records;

import java.util.Optional;
import org.unspin.Diagnosis;
import org.unspin.Restoration;

/**
 * What was made of a text.
 *
 * @param restoration of it
 * @param diagnosis of it, where one was asked for
 */
public record Answer(Restoration restoration, Optional<Diagnosis> diagnosis) {}
