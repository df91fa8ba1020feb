package org.unspin.evaluate;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores restorations of spun text against gold, slot by slot.
 *
 * <pre>{@code
 * Score score = Scorer.score(spun, gold, system);
 * Metrics metrics = score.metrics();
 * List<Mismatch> mismatches = Scorer.mismatches(spun, gold, system);
 * }</pre>
 *
 * <p>A gold text may give alternatives: <code>{office|bureau}</code>; an alternative may be empty or have several
 * tokens. A slot is one gold token or one such group; words left over between two slots make a slot of their own whose
 * right answer is nothing. Texts with the same number of lines are compared line by line, others as a whole. Line ends
 * may be those of any system; those at the end of a text do not count.
 *
 * <p>Counts, metrics and mismatches are those of the development scorer {@code score.py}. Stateless and thread-safe.
 */
public final class Scorer {

    private static final Splitter LINES = Splitter.on('\n');
    private static final int CONTEXT = 4;

    private Scorer() {}

    /**
     * Counts the slots restored, missed, changed into wrong answers and harmed.
     *
     * @param spun the text before
     * @param gold the right text
     * @param system the text that the system made of {@code spun}
     * @throws IllegalArgumentException if texts that must be compared as a whole are too long for it (some 46,000
     *     tokens each), or a group has more than 250 alternatives
     */
    public static Score score(String spun, String gold, String system) {
        return compare(spun, gold, system, new ArrayList<>());
    }

    /**
     * The slots that the system's text does not satisfy; of each line first the gold slots in order, then the words
     * that belong nowhere. Parameters and errors as for {@link #score}.
     */
    public static List<Mismatch> mismatches(String spun, String gold, String system) {
        List<Mismatch> mismatches = new ArrayList<>();
        compare(spun, gold, system, mismatches);
        return List.copyOf(mismatches);
    }

    private static Score compare(String spun, String gold, String system, List<Mismatch> mismatches) {
        List<String> spunLines = lines(spun);
        List<String> goldLines = lines(gold);
        List<String> systemLines = lines(system);
        if (spunLines.size() != goldLines.size() || goldLines.size() != systemLines.size()) {
            return new Pairing(spun, gold, system, mismatches).score();
        }
        Score total = Score.NONE;
        for (int i = 0; i < goldLines.size(); i++) {
            total = total.plus(new Pairing(spunLines.get(i), goldLines.get(i), systemLines.get(i), mismatches).score());
        }
        return total;
    }

    private static List<String> lines(String text) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        return LINES.splitToList(CharMatcher.is('\n').trimTrailingFrom(unified));
    }

    /** The spun and the system's text, both aligned with the same gold slots; counts while it walks along them. */
    private static final class Pairing {

        private final Line spun;
        private final Line system;
        private final List<Slot> slots;
        private final Alignment before;
        private final Alignment after;
        private final List<Mismatch> mismatches;
        private long garbled;
        private long restored;
        private long wrong;
        private long missed;
        private long harmed;

        Pairing(String spunText, String goldText, String systemText, List<Mismatch> mismatches) {
            Map<String, Integer> numbering = new HashMap<>();
            spun = Line.of(spunText, numbering);
            system = Line.of(systemText, numbering);
            slots = Slot.parse(goldText, numbering);
            before = Aligner.align(spun, slots);
            after = Arrays.equals(spun.ids(), system.ids()) ? before : Aligner.align(system, slots);
            this.mismatches = mismatches;
        }

        Score score() {
            for (int j = 0; j < slots.size(); j++) {
                Span was = new Span(before.from(j), before.to(j));
                Span is = new Span(after.from(j), after.to(j));
                count(j, slots.get(j).text(), before.isRight(j), after.isRight(j), was, is);
            }
            for (int j = 0; j <= slots.size(); j++) {
                Span was = new Span(before.gapFrom(j), before.gapTo(j));
                Span is = new Span(after.gapFrom(j), after.gapTo(j));
                if (!was.isEmpty() || !is.isEmpty()) {
                    count(j, "", was.isEmpty(), is.isEmpty(), was, is);
                }
            }
            return new Score(slots.size(), garbled, restored, wrong, missed, harmed);
        }

        private void count(int slot, String gold, boolean wasRight, boolean isRight, Span was, Span is) {
            if (!wasRight) {
                garbled++;
            }
            if (isRight) {
                restored += wasRight ? 0 : 1;
                return;
            }
            boolean changed = !Arrays.equals(spun.ids(), was.from(), was.to(), system.ids(), is.from(), is.to());
            if (changed) {
                wrong++;
            }
            if (wasRight) {
                harmed++;
            } else {
                missed++;
            }
            Mismatch.Kind kind = wasRight ? Mismatch.Kind.HARM : changed ? Mismatch.Kind.WRONG : Mismatch.Kind.MISS;
            mismatches.add(new Mismatch(
                    kind, spun.text(was.from(), was.to()), system.text(is.from(), is.to()), gold, near(slot)));
        }

        private String near(int slot) {
            int left = slot == 0 ? 0 : after.to(slot - 1);
            int right = slot == slots.size() ? system.size() : after.from(slot);
            return system.text(left - CONTEXT, left) + " [] " + system.text(right, right + CONTEXT);
        }
    }

    private record Span(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }
    }
}
