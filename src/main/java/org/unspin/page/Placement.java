package org.unspin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.unspin.Alternative;
import org.unspin.Correction;

/** Finds the places of corrections in a source. Not thread-safe. */
final class Placement {
    private final String source;
    private final AlignedText aligned;
    private final Escape escape;

    Placement(String source, AlignedText aligned, Escape escape) {
        this.source = source;
        this.aligned = aligned;
        this.escape = escape;
    }

    /** What becomes of each correction, in their order; no two of the placed ones overlap. */
    List<PlacedCorrection> place(List<Correction> corrections) {
        List<PlacedCorrection> all = new ArrayList<>();
        for (Correction correction : corrections) {
            all.add(new PlacedCorrection(correction, place(correction)));
        }
        // A parser may have moved a piece of the text, and then a phrase can reach over another's place in the source.
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).inSource().isPresent()) {
                order.add(i);
            }
        }
        order.sort(
                Comparator.comparingInt(i -> all.get(i).inSource().orElseThrow().start()));
        int end = 0;
        for (int i : order) {
            Correction placed = all.get(i).inSource().orElseThrow();
            if (placed.start() < end) {
                all.set(i, new PlacedCorrection(all.get(i).ofText(), Optional.empty()));
            } else {
                end = placed.end();
            }
        }
        return all;
    }

    private Optional<Correction> place(Correction correction) {
        Optional<List<Word>> found = words(correction);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = found.get();
        Optional<String> replacement = fill(words, correction.replacement());
        if (replacement.isEmpty()) {
            return Optional.empty();
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Alternative alternative : correction.alternatives()) {
            fill(words, alternative.text())
                    .ifPresent(text -> alternatives.add(new Alternative(text, alternative.probability())));
        }
        int start = words.get(0).start();
        int end = words.get(words.size() - 1).end();
        return Optional.of(new Correction(
                start,
                end,
                source.substring(start, end),
                replacement.get(),
                correction.confidence(),
                alternatives,
                correction.reason()));
    }

    /**
     * A word of the text at its place in the source.
     *
     * @param text the word
     * @param start where it begins in the source
     * @param end where it ends in the source
     */
    private record Word(String text, int start, int end) {}

    /** The words that are corrected; empty if one of them is torn by markup, or they stand in another order. */
    private Optional<List<Word>> words(Correction correction) {
        List<Word> words = new ArrayList<>();
        int end = 0;
        for (Piece piece : split(correction.original())) {
            Optional<AlignedText.Range> range =
                    aligned.range(correction.start() + piece.from(), correction.start() + piece.to());
            if (range.isEmpty()
                    || range.get().start() < end
                    || escape.joins(source, range.get().start())
                    || escape.holds(source, range.get().end())) {
                return Optional.empty();
            }
            end = range.get().end();
            words.add(new Word(piece.of(correction.original()), range.get().start(), end));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The source from the first to the last of the words, with others in their places; empty if there is no telling where. */
    private Optional<String> fill(List<Word> words, String replacement) {
        List<Piece> pieces = split(replacement);
        boolean wordByWord = pieces.size() == words.size();
        if (!wordByWord && !pieces.isEmpty()) {
            return isOnePiece(words) ? written(merged(words), replacement.strip()) : Optional.empty();
        }
        if (pieces.isEmpty() && isOnePiece(words)) {
            return Optional.of("");
        }
        StringBuilder out = new StringBuilder();
        int at = words.get(0).start();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            out.append(source, at, word.start());
            if (wordByWord) {
                Optional<String> now = written(word, pieces.get(i).of(replacement));
                if (now.isEmpty()) {
                    return now;
                }
                out.append(now.get());
            }
            at = word.end();
        }
        return Optional.of(out.toString());
    }

    private static Word merged(List<Word> words) {
        Word first = words.get(0);
        Word last = words.get(words.size() - 1);
        return new Word(first.text() + ' ' + last.text(), first.start(), last.end());
    }

    /** How a word is written in the place of another; as it stands there if it is the same. */
    private Optional<String> written(Word word, String now) {
        String old = word.text();
        if (old.equals(now)) {
            return Optional.of(source.substring(word.start(), word.end()));
        }
        boolean harms = escape.sets(source, word.start() - 1, old.charAt(0), now.charAt(0))
                || escape.sets(source, word.end(), old.charAt(old.length() - 1), now.charAt(now.length() - 1));
        return harms ? Optional.empty() : Optional.of(escape.escape(now));
    }

    /** Whether there is nothing but white space between the words. */
    private boolean isOnePiece(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!source.substring(words.get(i - 1).end(), words.get(i).start()).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A piece of a string. */
    private record Piece(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    private static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                pieces.add(new Piece(at, end));
            }
            at = end + 1;
        }
        return pieces;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
