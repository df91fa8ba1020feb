package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.lucene.UnspinCharFilter;
import org.unspin.lucene.UnspinCharFilterFactory;

/** Searching for what a spun page meant, and marking the words that it has instead. */
final class LuceneExample {
    @Test
    void putAnAnalyzerTogether() throws IOException {
        Analyzer analyzer = new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new UnspinCharFilter(Unspin.english(), reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new LowerCaseFilter(words));
            }
        };

        assertThat(highlighted(analyzer, Texts.SPUN, "market")).startsWith("The caller <b>marketplace</b> volition");
    }

    @Test
    void putAnAnalyzerTogetherByNames() throws IOException {
        Analyzer analyzer = CustomAnalyzer.builder()
                .addCharFilter("unspin", "preset", "cautious", "minimumConfidence", "0.9")
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .build();

        assertThat(highlighted(analyzer, Texts.SPUN, "will")).contains(" <b>volition</b> beryllium ");
        assertThat(UnspinCharFilterFactory.NAME).isEqualTo("unspin");
    }

    /** What any highlighter does: it asks for the tokens again and marks those that were searched for. */
    private static String highlighted(Analyzer analyzer, String page, String query) throws IOException {
        StringBuilder out = new StringBuilder();
        int at = 0;
        try (analyzer;
                TokenStream tokens = analyzer.tokenStream("body", page)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.toString().equals(query)) {
                    out.append(page, at, offset.startOffset()).append("<b>");
                    out.append(page, offset.startOffset(), offset.endOffset()).append("</b>");
                    at = offset.endOffset();
                }
            }
            tokens.end();
        }
        return out.append(page, at, page.length()).toString();
    }
}
