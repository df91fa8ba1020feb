package org.unspin.decode;

import java.util.ArrayList;
import java.util.List;
import org.unspin.decode.correct.Edit;

/**
 * A decoded text. Immutable.
 *
 * @param findings which sentences were spun, by which families, and which words tell
 * @param spunBlocks the blocks that corrections are made from, in the order of the text
 */
public record DecodedText(Findings findings, List<DecodedBlock> spunBlocks) {
    /** Copies the list. */
    public DecodedText {
        spunBlocks = List.copyOf(spunBlocks);
    }

    /** Corrections, given that the text was spun: in the order of the text, not overlapping. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (DecodedBlock block : spunBlocks) {
            edits.addAll(block.edits());
        }
        return edits;
    }
}
