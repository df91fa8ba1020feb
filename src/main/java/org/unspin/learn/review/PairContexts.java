package org.unspin.learn.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * Counts the garbled forms of a dictionary in texts and keeps the first few different places of each, in one pass over
 * the texts: memory depends on the dictionary, not on the texts. Where one form is the beginning of a longer one, the
 * longest counts. Not thread-safe.
 */
public final class PairContexts {
    /** Places kept for each garbled form. */
    static final int KEPT = 3;
    /** About how many characters are kept on either side of a garbled form. */
    private static final int ROOM = 160;

    private final CompiledDictionary dictionary;
    private final int[] counts;
    private final Map<Integer, List<Place>> places = new HashMap<>();
    private int sequence;

    private record Place(int number, String name, String before, String garbled, String after) {
        String sentence() {
            return before + garbled + after;
        }
    }

    private record Found(Place place, int candidate) {}

    /** Nothing counted yet. */
    public PairContexts(CompiledDictionary dictionary) {
        this.dictionary = dictionary;
        this.counts = new int[dictionary.nodeCount()];
    }

    /**
     * Reads a text.
     *
     * @param name what it is called
     */
    public void read(String name, SegmentedText text) {
        int[] sentences = text.sentences();
        for (int s = 0; s < text.sentenceCount(); s++) {
            for (int i = sentences[s]; i < sentences[s + 1]; ) {
                int length = longest(name, text, i, sentences[s], sentences[s + 1]);
                i += Math.max(1, length);
            }
        }
    }

    /** Notes the longest garbled form that begins at a token; returns how many tokens it has, 0 if there is none. */
    private int longest(String name, SegmentedText text, int from, int sentence, int sentenceEnd) {
        int node = -1;
        int found = -1;
        int length = 0;
        for (int i = from; i < sentenceEnd; i++) {
            int symbol = symbol(text, i);
            node = symbol < 0 ? -1 : i == from ? dictionary.start(symbol) : dictionary.next(node, symbol);
            if (node < 0) {
                break;
            }
            if (dictionary.candidatesFrom(node) < dictionary.candidatesTo(node)) {
                found = node;
                length = i + 1 - from;
            }
        }
        if (found >= 0) {
            counts[found]++;
            keep(found, name, text, new int[] {sentence, from, from + length, sentenceEnd});
        }
        return length;
    }

    private int symbol(SegmentedText text, int i) {
        Tokens tokens = text.tokens();
        return tokens.kind(i) == TokenKind.OPAQUE ? -1 : dictionary.symbol(text.text(), tokens.start(i), tokens.end(i));
    }

    /** Bounds are tokens: the sentence, the garbled form, what follows it, the next sentence. */
    private void keep(int node, String name, SegmentedText text, int[] bounds) {
        List<Place> kept = places.computeIfAbsent(node, key -> new ArrayList<>(1));
        if (kept.size() == KEPT) {
            return;
        }
        Tokens tokens = text.tokens();
        int start = tokens.start(bounds[1]);
        int end = tokens.end(bounds[2] - 1);
        int first = bounds[1];
        while (first > bounds[0] && start - tokens.start(first - 1) <= ROOM) {
            first--;
        }
        int last = bounds[2] - 1;
        while (last + 1 < bounds[3] && tokens.end(last + 1) - end <= ROOM) {
            last++;
        }
        String before = (first > bounds[0] ? "\u2026 " : "") + line(text.text(), tokens.start(first), start);
        String after = line(text.text(), end, tokens.end(last)) + (last + 1 < bounds[3] ? " \u2026" : "");
        String garbled = line(text.text(), start, end);
        String sentence = before + garbled + after;
        // Pages of one site repeat their menus: the same words again say nothing new.
        if (kept.stream().noneMatch(place -> place.sentence().equals(sentence))) {
            kept.add(new Place(sequence++, name, before, garbled, after));
        }
    }

    /** In one line, without control characters and marks that change the direction of writing. */
    private static String line(String text, int from, int to) {
        StringBuilder line = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && (line.isEmpty() || line.charAt(line.length() - 1) != ' ')) {
                line.append(' ');
            } else if (!space && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                line.append(c);
            }
        }
        return line.toString();
    }

    /**
     * How often the garbled forms of some candidates of the dictionary were found; candidates of one form count it
     * once.
     */
    int count(List<Integer> candidates) {
        return candidates.stream()
                .mapToInt(dictionary::node)
                .distinct()
                .map(node -> counts[node])
                .sum();
    }

    /** The first {@value #KEPT} places of the garbled forms of some candidates. */
    List<PairContext> contexts(List<Integer> candidates) {
        List<Found> found = new ArrayList<>();
        for (int candidate : candidates) {
            for (Place place : places.getOrDefault(dictionary.node(candidate), List.of())) {
                // A form can belong to a pair in two ways: "cut" is also the past of "cut".
                if (found.stream().noneMatch(other -> other.place().equals(place))) {
                    found.add(new Found(place, candidate));
                }
            }
        }
        found.sort(Comparator.comparingInt(each -> each.place().number()));
        return found.stream()
                .limit(KEPT)
                .map(each -> new PairContext(
                        each.place().name(),
                        each.place().before(),
                        each.place().garbled(),
                        each.place().after(),
                        dictionary.original(each.candidate())))
                .toList();
    }
}
