package org.unspin.diagnose;

import org.unspin.decode.Findings;
import org.unspin.text.SegmentedText;

/**
 * All that a verdict on a text is made from.
 *
 * @param text the text
 * @param findings what the dictionaries say of it
 * @param features by sentence: what the language model sees in it
 * @param passages what the detector makes of both
 */
public record Evidence(SegmentedText text, Findings findings, FeatureCounts[] features, PassageJudge passages) {}
