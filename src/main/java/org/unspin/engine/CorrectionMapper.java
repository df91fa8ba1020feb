package org.unspin.engine;

import java.util.ArrayList;
import java.util.List;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Turns what the decoder would change into corrections that say why. */
final class CorrectionMapper {
    private CorrectionMapper() {}

    static List<Correction> corrections(String text, List<Edit> edits, CompiledDictionary dictionary) {
        List<Correction> corrections = new ArrayList<>(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            Reason reason = edit.candidate() == Edit.ARTICLE
                    ? agreement(edit, edits.get(i + 1))
                    : swap(edit.candidate(), dictionary);
            List<Alternative> alternatives = new ArrayList<>(edit.alternatives().size());
            for (Edit.Option option : edit.alternatives()) {
                alternatives.add(new Alternative(option.text(), Math.min(1, option.probability())));
            }
            String original = text.substring(edit.start(), edit.end());
            corrections.add(new Correction(
                    edit.start(), edit.end(), original, edit.replacement(), edit.confidence(), alternatives, reason));
        }
        return corrections;
    }

    private static Reason agreement(Edit article, Edit word) {
        return new Reason(Reason.Kind.AGREEMENT, "", word.replacement(), article.replacement(), Source.OBSERVED);
    }

    private static Reason swap(int candidate, CompiledDictionary dictionary) {
        return new Reason(
                Reason.Kind.SWAP,
                dictionary.familyName(dictionary.family(candidate)),
                dictionary.garbled(candidate),
                dictionary.original(candidate),
                dictionary.source(candidate));
    }
}
