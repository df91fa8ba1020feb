package org.unspin.dictionary;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Entry lines with several originals, shared beginnings and all kinds of notes, the same for the same seed. */
public final class SyntheticDictionary {
    private static final String[] NOTES = {"", "\tobserved", "\tunverified", "\twalk", "\twalk2: two steps"};

    /** Lines with at least {@code pairs} different pairs. */
    public static String entries(int pairs, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        Set<String> garbledSeen = new HashSet<>();
        int made = 0;
        while (made < pairs) {
            String garbled = "g" + random.nextInt(pairs);
            if (random.nextInt(5) == 0) {
                garbled += " h" + random.nextInt(50);
            }
            if (!garbledSeen.add(garbled)) {
                continue;
            }
            text.append(garbled).append('\t');
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : " | ")
                        .append("word")
                        .append((char) ('a' + i))
                        .append(random.nextInt(8_000));
                if (random.nextInt(10) == 0) {
                    text.append(" of");
                }
                if (random.nextBoolean()) {
                    text.append(':').append(1 + random.nextInt(99)).append(".5");
                }
            }
            made += count;
            text.append(NOTES[random.nextInt(NOTES.length)]).append('\n');
        }
        return text.toString();
    }

    private SyntheticDictionary() {}
}
