package org.unspin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Predicate;
import org.unspin.engine.DebrisCorrections;

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
 */
public final class Restoration {
    private final String original;
    private final String text;
    private final List<Correction> corrections;
    private final double swapRate;
    /** Found when it is first asked for; the same for every choice of the corrections. */
    private final Supplier<List<Correction>> debris;

    private Restoration(
            String original,
            String text,
            List<Correction> corrections,
            double swapRate,
            Supplier<List<Correction>> debris) {
        this.original = original;
        this.text = text;
        this.corrections = corrections;
        this.swapRate = swapRate;
        this.debris = debris;
    }

    /**
     * A restoration by given corrections, for those who store them.
     *
     * @param original the text that the corrections were made for
     * @param corrections in the order of the text, not overlapping
     * @param swapRate see {@link #swapRate()}
     * @return the restoration
     * @throws IllegalArgumentException if the swap rate is out of range or a correction does not fit: it lies outside the text, overlaps the one before it, or
     *     the text has something else where the correction expects its original
     */
    public static Restoration of(String original, List<Correction> corrections, double swapRate) {
        if (!(swapRate >= 0 && swapRate <= 1)) {
            throw new IllegalArgumentException("swapRate must be 0 to 1, not " + swapRate);
        }
        List<Correction> made = List.copyOf(corrections);
        return of(original, made, swapRate, Suppliers.memoize(() -> DebrisCorrections.find(original, made)));
    }

    private static Restoration of(
            String original, List<Correction> corrections, double swapRate, Supplier<List<Correction>> debris) {
        if (corrections.isEmpty()) {
            return new Restoration(original, original, corrections, swapRate, debris);
        }
        return new Restoration(original, apply(original, corrections), corrections, swapRate, debris);
    }

    /** The text with the corrections made. */
    public static String apply(String original, List<Correction> corrections) {
        StringBuilder out = new StringBuilder(original.length());
        int at = 0;
        for (Correction c : corrections) {
            if (c.start() < at || c.end() > original.length()) {
                throw new IllegalArgumentException("the correction " + c
                        + " overlaps the one before it or lies outside the text of " + original.length()
                        + " characters; give the corrections in order, made for this very text");
            }
            if (!original.startsWith(c.original(), c.start())) {
                throw new IllegalArgumentException("the correction " + c + " was made for another text: at " + c.start()
                        + " this one has \"" + original.substring(c.start(), c.end()) + "\"");
            }
            out.append(original, at, c.start()).append(c.replacement());
            at = c.end();
        }
        return out.append(original, at, original.length()).toString();
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
     * @return with every correction made; the very {@code String} that was given where there is none
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
     * How much was swapped, of the words that the dictionaries say could have been. {@link Diagnosis#swappedShare()} is another
     * figure: the share of all words.
     *
     * @return estimated share, 0 to 1; 0 where the text was found to be clean
     */
    public double swapRate() {
        return swapRate;
    }

    /**
     * Keeps some corrections and takes the others back.
     *
     * @param wanted tells which to keep
     * @return a restoration with those
     */
    public Restoration accept(Predicate<? super Correction> wanted) {
        return of(original, corrections.stream().filter(wanted).toList(), swapRate, debris);
    }

    /**
     * Takes some corrections back and keeps the others.
     *
     * @param unwanted tells which to take back
     * @return a restoration without those
     */
    public Restoration undo(Predicate<? super Correction> unwanted) {
        return accept(unwanted.negate());
    }

    /**
     * Takes single corrections back.
     *
     * @param unwanted corrections of this restoration; others are ignored
     * @return a restoration without those
     */
    public Restoration undo(Correction... unwanted) {
        List<Correction> gone = List.of(unwanted);
        return accept(c -> !gone.contains(c));
    }

    /**
     * What scrapers left in the text: share buttons, cookie notices, counters, menus, lines that stood there before. It is found when
     * this is first called, and {@link #text()} has it still unless it was asked to be removed.
     *
     * @return the corrections that take it out, in the order of the text, whether they have been made or not; each spans whole lines
     *     and gives them an empty replacement, its {@linkplain Reason#family() family} says what it is, and its alternative is the
     *     line as restored
     */
    public List<Correction> debris() {
        return debris.get();
    }

    /**
     * Takes out what scrapers left. Each line can be put back by {@link #undo}, as it was given.
     *
     * @return a restoration that has {@link #debris()} among its corrections; this very one if there is none
     */
    public Restoration withoutDebris() {
        List<Correction> lines = debris();
        return lines.isEmpty() ? this : of(original, DebrisCorrections.merge(corrections, lines), swapRate, debris);
    }

    /** The restored text. */
    @Override
    public String toString() {
        return text;
    }
}
