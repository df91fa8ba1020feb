package org.unspin.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.CaseShape;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokenizer;
import org.unspin.text.Tokens;

/** Writes for every garbled word its likeliest original, without looking at anything else. */
final class LookUpBaseline implements UnaryOperator<String> {
    private final Map<String, String> originals = new HashMap<>();

    LookUpBaseline(SubstitutionDictionary dictionary) {
        Map<String, Double> best = new HashMap<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (var substitution : entry.substitutions()) {
                if (substitution.weight() > best.getOrDefault(entry.garbled(), 0.0)) {
                    best.put(entry.garbled(), substitution.weight());
                    originals.put(entry.garbled(), substitution.original());
                }
            }
        }
    }

    @Override
    public String apply(String text) {
        Tokens tokens = Tokenizer.tokenize(text, 0, text.length());
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean word = tokens.kind(i) == TokenKind.WORD
                    && CaseShape.of(text, tokens.start(i), tokens.end(i)) == CaseShape.LOWER;
            String original = word ? originals.get(text.substring(tokens.start(i), tokens.end(i))) : null;
            if (original != null) {
                out.append(text, at, tokens.start(i)).append(original);
                at = tokens.end(i);
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
