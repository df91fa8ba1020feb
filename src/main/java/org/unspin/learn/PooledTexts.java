package org.unspin.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unspin.lm.LanguageModel;
import org.unspin.text.CaseShape;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.TokenKind;

/**
 * The words of many documents as numbers, sentence by sentence: what a learner goes through again and again. A word
 * form in lower
 * case is a <i>type</i>. Filled document by document, then only read; for one thread.
 */
final class PooledTexts {
    /** Why a document was left out. */
    enum Skipped {
        /** Too few words to judge by. */
        TOO_SHORT,
        /** Few words that the language model knows: another language, or no text. */
        OTHER_LANGUAGE,
        /** As much as fits had been read before. */
        BEYOND_BUDGET
    }

    /** Marks the end of a sentence among the types. */
    static final int END = -1;

    private final LanguageModel model;
    private final UnpairedSettings settings;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private int[] lmIds = new int[1024];
    private int[] counts = new int[1024];
    private int[] allCounts = new int[1024];
    /** By place: type, or {@link #END}. */
    private int[] types = new int[4096];
    /** By place: whether a spinner may have swapped what stands there. */
    private boolean[] open = new boolean[4096];

    /** By place: the language model's number of what stands there, or {@link #END}. */
    private int[] lmAt = new int[4096];
    /** By document: the place that it begins at. */
    private int[] begins = new int[256];

    private int size;
    private int words;
    private int documents;

    PooledTexts(LanguageModel model, UnpairedSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Adds a document, or counts why not. */
    boolean add(String document) {
        if (size >= settings.mostTokens()) {
            return skip(Skipped.BEYOND_BUDGET);
        }
        SegmentedText text = segmenter.segment(document);
        int documentWords = 0;
        int known = 0;
        for (int t = 0; t < text.tokens().size(); t++) {
            if (text.tokens().kind(t) == TokenKind.WORD) {
                int start = text.tokens().start(t);
                int end = text.tokens().end(t);
                documentWords++;
                known += model.formScore(model.wordId(document, start, end), document, start, end) == 0 ? 1 : 0;
            }
        }
        if (documentWords < settings.fewestWords()) {
            return skip(Skipped.TOO_SHORT);
        }
        if (known < settings.fewestKnown() * documentWords) {
            return skip(Skipped.OTHER_LANGUAGE);
        }
        if (documents == begins.length) {
            begins = Arrays.copyOf(begins, documents * 2);
        }
        begins[documents] = size;
        for (int s = 0; s < text.sentenceCount(); s++) {
            addSentence(text, s);
        }
        documents++;
        return true;
    }

    private boolean skip(Skipped reason) {
        skipped.merge(reason, 1, Integer::sum);
        return false;
    }

    private void addSentence(SegmentedText text, int sentence) {
        for (int t = text.sentences()[sentence]; t < text.sentences()[sentence + 1]; t++) {
            int start = text.tokens().start(t);
            int end = text.tokens().end(t);
            boolean word = text.tokens().kind(t) == TokenKind.WORD;
            CaseShape shape = CaseShape.of(text.text(), start, end);
            boolean swappable = word && (shape == CaseShape.LOWER || shape == CaseShape.CAPITALISED);
            int type = type(text.text(), start, end);
            add(type, model.wordId(text.text(), start, end), swappable);
            if (word) {
                words++;
                allCounts[type]++;
                counts[type] += swappable ? 1 : 0;
            }
        }
        add(END, END, false);
    }

    private int type(String text, int start, int end) {
        String name = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        int type = names.size();
        numbers.put(name, type);
        names.add(name);
        if (type == lmIds.length) {
            lmIds = Arrays.copyOf(lmIds, type * 2);
            counts = Arrays.copyOf(counts, type * 2);
            allCounts = Arrays.copyOf(allCounts, type * 2);
        }
        lmIds[type] = model.wordId(name, 0, name.length());
        return type;
    }

    private void add(int type, int lmId, boolean swappable) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            open = Arrays.copyOf(open, size * 2);
            lmAt = Arrays.copyOf(lmAt, size * 2);
        }
        types[size] = type;
        lmAt[size] = lmId;
        open[size++] = swappable;
    }

    /** The number of places, ends of sentences included. */
    int size() {
        return size;
    }

    /** The type at a place, or {@link #END}. */
    int type(int place) {
        return types[place];
    }

    /** The language model's number of what stands at a place, or {@link #END}. */
    int lmAt(int place) {
        return lmAt[place];
    }

    /** The number of the document that a place belongs to. */
    int document(int place) {
        int found = Arrays.binarySearch(begins, 0, documents, place);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a spinner may have swapped what stands at a place: it is a word, not all in capitals. */
    boolean open(int place) {
        return open[place];
    }

    int typeCount() {
        return names.size();
    }

    String name(int type) {
        return names.get(type);
    }

    /** The type of a word, or -1 if no document has it. */
    int typeOf(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** The language model's number of a type. */
    int lmId(int type) {
        return lmIds[type];
    }

    /** Uses of a type at open places. */
    int count(int type) {
        return counts[type];
    }

    /** Uses of a type at all places. */
    int allCount(int type) {
        return allCounts[type];
    }

    /** Words of all documents. */
    int words() {
        return words;
    }

    int documents() {
        return documents;
    }

    Map<Skipped, Integer> skipped() {
        return skipped;
    }
}
