package org.unspin.learn.withoutoriginals;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.unspin.lm.LanguageModel;
import org.unspin.text.CaseShape;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.TokenKind;

/**
 * The words of many documents as ids, sentence by sentence: what a learner goes through again and again. A word form in
 * lower case is a <em>type</em>, a position in the texts a <em>place</em>. Filled document by document, then only read.
 * For one thread.
 */
final class PooledTexts {
    /** Marks the end of a sentence among the types. */
    static final int END = -1;

    private static final byte SIGN = 0;
    private static final byte WORD = 1;
    private static final byte OPEN = 2;

    private final LanguageModel model;
    private final UnpairedSettings settings;
    private final Admission admission;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final Map<String, Integer> typeOf = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<UnpairedSkip, Integer> skipped = new EnumMap<>(UnpairedSkip.class);
    private int[] lmIds = new int[1024];
    private int[] counts = new int[1024];
    private int[] allCounts = new int[1024];
    /** By place: type, or {@link #END}. */
    private int[] types = new int[4096];
    /** By place: whether it is a word, and whether a spinner may have swapped it. */
    private byte[] kinds = new byte[4096];

    /** By place: the language model's id of what stands there, or {@link #END}. */
    private int[] lmAt = new int[4096];
    /** By document: the place that it begins at. */
    private int[] begins = new int[256];
    /** By document: a digest of its text. */
    private long[] digests = new long[256];

    private final Set<Long> seen = new HashSet<>();
    /** Only documents whose digest has none of these bits are kept. */
    private long thinned;

    private int size;
    private int words;
    private int documents;

    PooledTexts(LanguageModel model, ExpectedCounts expected, UnpairedSettings settings) {
        this.model = model;
        this.settings = settings;
        admission = new Admission(model, expected, settings);
    }

    /**
     * Adds a document, or counts why not. When there are more than fit, about every second one is left out, chosen by
     * its text, and then again: what is kept is an even sample, in whatever order the documents come.
     *
     * @return whether it was added
     */
    boolean add(String document) {
        long digest = Hashing.murmur3_128()
                .hashString(document.strip(), StandardCharsets.UTF_8)
                .asLong();
        if ((digest & thinned) != 0) {
            return skip(UnpairedSkip.BEYOND_BUDGET);
        }
        if (seen.contains(digest)) {
            return skip(UnpairedSkip.DUPLICATE);
        }
        SegmentedText text = segmenter.segment(document);
        Optional<UnpairedSkip> reason = admission.check(text);
        if (reason.isPresent()) {
            return skip(reason.get());
        }
        if (documents == begins.length) {
            begins = Arrays.copyOf(begins, documents * 2);
            digests = Arrays.copyOf(digests, documents * 2);
        }
        begins[documents] = size;
        digests[documents++] = digest;
        seen.add(digest);
        for (int s = 0; s < text.sentenceCount(); s++) {
            addSentence(text, s);
        }
        while (size > settings.mostTokens() && documents > 0) {
            thinned = thinned << 1 | 1;
            retain(kept -> (digests[kept] & thinned) == 0, UnpairedSkip.BEYOND_BUDGET);
        }
        return (digest & thinned) == 0;
    }

    /** Removes the documents that are not {@code kept}. */
    void retain(IntPredicate kept, UnpairedSkip reason) {
        Arrays.fill(counts, 0);
        Arrays.fill(allCounts, 0);
        words = 0;
        int left = 0;
        int to = 0;
        for (int document = 0; document < documents; document++) {
            if (!kept.test(document)) {
                skip(reason);
                seen.remove(digests[document]);
                continue;
            }
            int from = begins[document];
            int length = end(document) - from;
            System.arraycopy(types, from, types, to, length);
            System.arraycopy(lmAt, from, lmAt, to, length);
            System.arraycopy(kinds, from, kinds, to, length);
            begins[left] = to;
            digests[left++] = digests[document];
            for (int place = to; place < to + length; place++) {
                count(types[place], kinds[place]);
            }
            to += length;
        }
        documents = left;
        size = to;
    }

    private void count(int type, byte kind) {
        if (kind != SIGN) {
            words++;
            allCounts[type]++;
            counts[type] += kind == OPEN ? 1 : 0;
        }
    }

    private boolean skip(UnpairedSkip reason) {
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
            byte kind = swappable ? OPEN : word ? WORD : SIGN;
            add(type, model.wordId(text.text(), start, end), kind);
            count(type, kind);
        }
        add(END, END, SIGN);
    }

    private int type(String text, int start, int end) {
        String name = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Integer known = typeOf.get(name);
        if (known != null) {
            return known;
        }
        int type = names.size();
        typeOf.put(name, type);
        names.add(name);
        if (type == lmIds.length) {
            lmIds = Arrays.copyOf(lmIds, type * 2);
            counts = Arrays.copyOf(counts, type * 2);
            allCounts = Arrays.copyOf(allCounts, type * 2);
        }
        lmIds[type] = model.wordId(name, 0, name.length());
        return type;
    }

    private void add(int type, int lmId, byte kind) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            lmAt = Arrays.copyOf(lmAt, size * 2);
        }
        types[size] = type;
        lmAt[size] = lmId;
        kinds[size++] = kind;
    }

    /** The number of places, ends of sentences included. */
    int size() {
        return size;
    }

    /** The type at a place, or {@link #END}. */
    int type(int place) {
        return types[place];
    }

    /** The language model's id of what stands at a place, or {@link #END}. */
    int lmAt(int place) {
        return lmAt[place];
    }

    /** The index of the document that a place belongs to. */
    int document(int place) {
        int found = Arrays.binarySearch(begins, 0, documents, place);
        return found >= 0 ? found : -found - 2;
    }

    /** The place after a document's last. */
    int end(int document) {
        return document + 1 < documents ? begins[document + 1] : size;
    }

    /** The place of a document's first word. */
    int begin(int document) {
        return begins[document];
    }

    /** Whether a spinner may have swapped what stands at a place: it is a word, not all in capitals. */
    boolean open(int place) {
        return kinds[place] == OPEN;
    }

    int typeCount() {
        return names.size();
    }

    String name(int type) {
        return names.get(type);
    }

    /** The type of a word, or -1 if no document has it. */
    int typeOf(String name) {
        return typeOf.getOrDefault(name, -1);
    }

    /** The language model's id of a type. */
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

    /** How many words all documents have. */
    int words() {
        return words;
    }

    int documents() {
        return documents;
    }

    /** A digest of the documents that does not depend on their order. */
    long digest() {
        long digest = 0;
        for (int document = 0; document < documents; document++) {
            digest += digests[document];
        }
        return digest;
    }

    Map<UnpairedSkip, Integer> skipped() {
        return skipped;
    }
}
