package org.unspin.learn.withoriginals;

/** How often a spun phrase stood in the place of an original one, and how sure that makes the pair. */
final class PairCount {
    /** What the same page says again proves less. */
    private static final double AGAIN = 0.5;

    private static final double SUREST = 0.999;
    private static final int NAME_PAGES = 3;

    private final String garbled;
    private final String original;
    private final long garbledKey;
    private final long originalKey;
    private final String place;
    private int count;
    private int pages;
    private int lastPage = -1;
    private int capitals;
    private boolean onlyNames = true;
    private double doubt = 1;

    /**
     * Nothing seen yet.
     *
     * @param garbledKey the key of the garbled phrase, as {@link SwapCosts#phrase} makes it
     * @param originalKey the key of the original phrase
     * @param place file and line of the first sighting
     */
    PairCount(String garbled, String original, long garbledKey, long originalKey, String place) {
        this.garbled = garbled;
        this.original = original;
        this.garbledKey = garbledKey;
        this.originalKey = originalKey;
        this.place = place;
    }

    /**
     * Counts a sighting.
     *
     * @param page the number of the page
     * @param sure how sure the sighting is, 0 to 1
     * @param name whether the original is a name there
     * @param capital whether it begins with a capital
     */
    void see(int page, double sure, boolean name, boolean capital) {
        count++;
        capitals += capital ? 1 : 0;
        onlyNames &= name;
        doubt *= 1 - (page == lastPage ? sure * AGAIN : sure);
        pages += page == lastPage ? 0 : 1;
        lastPage = page;
    }

    String garbled() {
        return garbled;
    }

    String original() {
        return original;
    }

    long garbledKey() {
        return garbledKey;
    }

    long originalKey() {
        return originalKey;
    }

    String place() {
        return place;
    }

    int count() {
        return count;
    }

    /** How many sightings began with a capital. */
    int capitals() {
        return capitals;
    }

    /** Whether only names were seen, on so few pages that they may have been brought up to date. */
    boolean isUpdatedName() {
        return onlyNames && pages < NAME_PAGES;
    }

    /** How sure it is that the spinner makes this pair, 0 to 1. */
    double confidence() {
        return 1 - doubt;
    }

    /** The same for a note, never quite 1. */
    double writtenConfidence() {
        return Math.min(SUREST, 1 - doubt);
    }
}
