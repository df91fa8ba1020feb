package org.unspin.lm.ngram;

/**
 * Where the three cells of a key lie in a binary fuse table: in three neighbouring segments, picked by its hash.
 *
 * @param seed makes the hash
 * @param segmentLength cells in a segment, a power of two
 * @param segments segments that may hold a key's first cell
 */
public record FuseLayout(long seed, int segmentLength, int segments) {
    /** A layout with room for {@code keys} keys; the sizes are those of Graf and Lemire (2022) for three cells. */
    public static FuseLayout forKeys(int keys, long seed) {
        int n = Math.max(2, keys);
        int length = 1 << (int) Math.floor(Math.log(n) / Math.log(3.33) + 2.25);
        length = Math.min(Math.max(length, 4), 1 << 18);
        double factor = Math.max(1.125, 0.875 + 0.25 * Math.log(1_000_000) / Math.log(n));
        int capacity = (int) Math.round(n * factor);
        int segments = Math.max(1, (capacity + length - 1) / length - 2);
        return new FuseLayout(seed, length, segments);
    }

    /** The number of cells. */
    public int cells() {
        return (segments + 2) * segmentLength;
    }

    /** The hash of a key: the finaliser of MurmurHash3. */
    public long hash(long key) {
        long h = key + seed;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** The first cell of a hash. */
    public int first(long hash) {
        return (int) (((hash >>> 32) * ((long) segments * segmentLength)) >>> 32);
    }

    /** The second cell of a hash whose first is {@code first}. */
    public int second(int first, long hash) {
        return (first + segmentLength) ^ ((int) (hash >>> 18) & (segmentLength - 1));
    }

    /** The third cell of a hash whose first is {@code first}. */
    public int third(int first, long hash) {
        return (first + 2 * segmentLength) ^ ((int) hash & (segmentLength - 1));
    }

    /** The {@code bits} bits of a hash that tell its key from others that share the cells. */
    public long fingerprint(long hash, int bits) {
        return (hash * 0x9FB21C651E98DF25L) >>> (64 - bits);
    }
}
