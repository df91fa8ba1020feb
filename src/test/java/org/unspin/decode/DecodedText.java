package org.unspin.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.unspin.decode.correct.Edit;
import org.unspin.text.SegmentedText;

/** What a decoder found in a text, and all that it would change, in the order of the text. */
public record DecodedText(Findings findings, List<Edit> edits) {
    public static DecodedText of(Decoder decoder, String text) {
        return of(decoder, Workpiece.segmented(text), new BitSet());
    }

    public static DecodedText of(Decoder decoder, SegmentedText text, BitSet locked) {
        List<Edit> edits = new ArrayList<>();
        Findings findings = decoder.decode(text, locked, edits::addAll);
        return new DecodedText(findings, edits);
    }
}
