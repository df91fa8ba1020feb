package org.unspin.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * Turns what the decoder would change into corrections that say why. The same few words come again and again, so corrections share their
 * strings and reasons: a long text has more corrections than memory otherwise. For one text and one thread.
 */
final class CorrectionMapper {
    private final String text;
    private final CompiledDictionary dictionary;
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<String, String> strings = new HashMap<>();
    /** By candidate. */
    private final Map<Integer, Reason> reasons = new HashMap<>();

    CorrectionMapper(String text, CompiledDictionary dictionary) {
        this.text = text;
        this.dictionary = dictionary;
    }

    /** All that were added, in the order of the text; nothing may be added after that. */
    List<Correction> corrections() {
        return corrections;
    }

    /** Adds what is to be changed; an article comes together with the word that it agrees with. */
    void add(List<Edit> edits) {
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            Reason reason = edit.candidate() == Edit.ARTICLE
                    ? agreement(edit, edits.get(i + 1))
                    : reasons.computeIfAbsent(edit.candidate(), this::swap);
            List<Alternative> alternatives = new ArrayList<>(edit.alternatives().size());
            for (Edit.Option option : edit.alternatives()) {
                alternatives.add(new Alternative(shared(option.text()), Math.min(1, option.probability())));
            }
            corrections.add(new Correction(
                    edit.start(),
                    edit.end(),
                    shared(text.substring(edit.start(), edit.end())),
                    shared(edit.replacement()),
                    edit.confidence(),
                    alternatives,
                    reason));
        }
    }

    private String shared(String string) {
        String known = strings.putIfAbsent(string, string);
        return known == null ? string : known;
    }

    private Reason agreement(Edit article, Edit word) {
        return new Reason(
                Reason.Kind.AGREEMENT, "", shared(word.replacement()), shared(article.replacement()), Source.OBSERVED);
    }

    private Reason swap(int candidate) {
        return new Reason(
                Reason.Kind.SWAP,
                dictionary.familyName(dictionary.family(candidate)),
                dictionary.garbled(candidate),
                dictionary.original(candidate),
                dictionary.source(candidate));
    }
}
