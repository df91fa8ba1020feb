package org.unspin;

import com.google.common.base.Ascii;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.unspin.dictionary.Source;
import org.unspin.text.EditedText;
import org.unspin.text.debris.DebrisFinder;
import org.unspin.text.debris.DebrisSpan;

/**
 * A restored text and what was changed in it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Restoration sure = r.accept(c -> c.confidence() > 0.9);
 * Restoration mine = sure.undo(c -> c.original().equals("ngo"));
 * }</pre>
 *
 * <p>Any subset of the corrections can be kept ({@link #accept}) or taken back ({@link #undo}); each gives a new
 * restoration of the same original.
 *
 * <p>Two restorations are equal if they make the same corrections in the same text and found the same swap rate.
 */
public final class Restoration implements Serializable {
    private static final long serialVersionUID = 1;
    /** Characters of a text in a message. */
    static final int SHOWN = 120;

    private final transient String original;
    private final transient String text;
    private final transient List<Correction> corrections;
    private final transient double swapRate;
    /** All swaps that were found: what debris is looked for in, whichever of them are accepted. */
    private final transient List<Correction> found;
    /** Found when it is first asked for. */
    private final transient Supplier<List<Correction>> debris;

    private Restoration(
            String original,
            List<Correction> corrections,
            double swapRate,
            List<Correction> found,
            Supplier<List<Correction>> debris) {
        this.original = original;
        this.text = edited(original, corrections).text();
        this.corrections = corrections;
        this.swapRate = swapRate;
        this.found = found;
        this.debris = debris;
    }

    /**
     * Makes a restoration of stored corrections.
     *
     * @param original the text that the corrections were made for
     * @param corrections in the order of the text, not overlapping
     * @param swapRate see {@link #swapRate()}
     * @return the restoration
     * @throws IllegalArgumentException if the swap rate is out of range or a correction does not fit: it lies outside the text,
     *     overlaps the one before it, or the text does not have its original there
     */
    public static Restoration of(String original, List<Correction> corrections, double swapRate) {
        return of(original, corrections, swapRate, corrections);
    }

    private static Restoration of(
            String original, List<Correction> corrections, double swapRate, List<Correction> found) {
        if (!(swapRate >= 0 && swapRate <= 1)) {
            throw new IllegalArgumentException("the swap rate must be 0 to 1, not " + swapRate);
        }
        List<Correction> all = List.copyOf(found);
        return new Restoration(
                original, List.copyOf(corrections), swapRate, all, Suppliers.memoize(() -> findDebris(original, all)));
    }

    private static EditedText edited(String original, List<Correction> corrections) {
        EditedText.Builder edited = EditedText.of(original);
        int at = 0;
        for (Correction c : corrections) {
            if (c.start() < at || c.end() > original.length()) {
                throw new IllegalArgumentException("the correction " + Ascii.truncate(c.toString(), SHOWN, "...")
                        + " overlaps the one before it or lies outside the text of " + original.length()
                        + " characters; give the corrections in order, made for this very text");
            }
            if (!original.startsWith(c.original(), c.start())) {
                throw new IllegalArgumentException("the correction " + Ascii.truncate(c.toString(), SHOWN, "...")
                        + " was made for another text: at " + c.start() + " this one has \""
                        + Ascii.truncate(original.substring(c.start(), c.end()), SHOWN, "...") + "\"");
            }
            edited.replace(c.start(), c.end(), c.replacement());
            at = c.end();
        }
        return edited.build();
    }

    /**
     * The text that was given.
     *
     * @return the caller's text
     */
    public String original() {
        return original;
    }

    /**
     * The restored text.
     *
     * @return the text with every correction made; the very {@code String} that was given if there is none
     */
    public String text() {
        return text;
    }

    /**
     * What was changed.
     *
     * @return in the order of the text, with offsets into {@link #original()}
     */
    public List<Correction> corrections() {
        return corrections;
    }

    /**
     * Whether anything was changed.
     *
     * @return true if there is a correction
     */
    public boolean changed() {
        return !corrections.isEmpty();
    }

    /**
     * How many of the words that the spinner knows it swapped. {@link Diagnosis#swappedShare()} is another figure: the share of all
     * words.
     *
     * @return estimated share, 0 to 1; 0 if the text was found to be clean
     */
    public double swapRate() {
        return swapRate;
    }

    /**
     * Keeps some corrections and takes the others back.
     *
     * @param wanted true for those to keep
     * @return a restoration with them
     */
    public Restoration accept(Predicate<? super Correction> wanted) {
        return with(corrections.stream().filter(wanted).toList());
    }

    /**
     * Takes some corrections back and keeps the others.
     *
     * @param unwanted true for those to take back
     * @return a restoration without them
     */
    public Restoration undo(Predicate<? super Correction> unwanted) {
        return accept(unwanted.negate());
    }

    /**
     * Takes single corrections back, in time proportional to the number of corrections that there are.
     *
     * @param unwanted corrections of this restoration
     * @return a restoration without them
     * @throws IllegalArgumentException if one of them is not among {@link #corrections()}
     */
    public Restoration undo(Correction... unwanted) {
        Set<Correction> gone = Set.copyOf(List.of(unwanted));
        List<Correction> kept =
                corrections.stream().filter(c -> !gone.contains(c)).toList();
        if (kept.size() + gone.size() != corrections.size()) {
            Set<Correction> own = Set.copyOf(corrections);
            Correction foreign =
                    gone.stream().filter(c -> !own.contains(c)).findFirst().orElseThrow();
            throw new IllegalArgumentException("the correction " + foreign
                    + " is not one of this restoration; give some of its own corrections()");
        }
        return with(kept);
    }

    private Restoration with(List<Correction> others) {
        return new Restoration(original, List.copyOf(others), swapRate, found, debris);
    }

    /**
     * What scrapers left in the text: share buttons, cookie notices, counters, menus, repeated lines. It is looked for when this is first
     * called, and stays in {@link #text()} unless it is taken out by {@link #withoutDebris()} or the builder's setting.
     *
     * @return the corrections that take it out, in the order of the text, made or not; each spans whole lines and has an empty
     *     replacement, its reason's {@linkplain Reason#family() family} says what it is, and its alternative is the line as restored
     */
    public List<Correction> debris() {
        return debris.get();
    }

    /**
     * Takes out what scrapers left. {@link #undo} puts a line back as it was given.
     *
     * @return a restoration that has {@link #debris()} among its corrections; this one if there is no debris
     */
    public Restoration withoutDebris() {
        List<Correction> lines = debris();
        return lines.isEmpty() ? this : with(merged(corrections, lines));
    }

    /** What scrapers leave is looked for in the restored text, because spinners garble buttons, too. */
    private static List<Correction> findDebris(String original, List<Correction> corrections) {
        List<Correction> swaps = corrections.stream()
                .filter(c -> c.reason().kind() != Reason.Kind.DEBRIS)
                .toList();
        EditedText restored = edited(original, swaps);
        List<Correction> lines = new ArrayList<>();
        for (DebrisSpan span : DebrisFinder.english().find(restored.text())) {
            OptionalInt start = restored.originalOffset(span.start());
            OptionalInt end = restored.originalOffset(span.end());
            if (start.isPresent() && end.isPresent()) {
                String line = restored.text().substring(span.start(), span.end());
                lines.add(new Correction(
                        start.getAsInt(),
                        end.getAsInt(),
                        original.substring(start.getAsInt(), end.getAsInt()),
                        "",
                        span.confidence(),
                        List.of(new Alternative(line, 1 - span.confidence())),
                        new Reason(Reason.Kind.DEBRIS, span.kind().word(), "", "", Source.LISTED)));
            }
        }
        return List.copyOf(lines);
    }

    /** Corrections together with those that take lines out; what is inside such a line goes with it. */
    private static List<Correction> merged(List<Correction> corrections, List<Correction> lines) {
        List<Correction> merged = new ArrayList<>(corrections.size() + lines.size());
        int next = 0;
        for (Correction line : lines) {
            while (next < corrections.size() && corrections.get(next).end() <= line.start()) {
                merged.add(corrections.get(next++));
            }
            while (next < corrections.size() && corrections.get(next).start() < line.end()) {
                next++;
            }
            merged.add(line);
        }
        merged.addAll(corrections.subList(next, corrections.size()));
        return merged;
    }

    /** Whether another restoration makes the same corrections in the same text, at the same swap rate. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Restoration that
                && original.equals(that.original)
                && corrections.equals(that.corrections)
                && Double.compare(swapRate, that.swapRate) == 0;
    }

    /** Agrees with {@link #equals}. */
    @Override
    public int hashCode() {
        return Objects.hash(original, corrections, swapRate);
    }

    /** The restored text. */
    @Override
    public String toString() {
        return text;
    }

    private Object writeReplace() {
        return new Stored(original, List.copyOf(corrections), List.copyOf(found), swapRate);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a Restoration is written as its text and corrections");
    }

    /** The serialized form: all that the rest follows from, and checked where it is read. */
    private record Stored(String original, List<Correction> corrections, List<Correction> found, double swapRate)
            implements Serializable {
        private Object readResolve() {
            return of(original, corrections, swapRate, found);
        }
    }
}
