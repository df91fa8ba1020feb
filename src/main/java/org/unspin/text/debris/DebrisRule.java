package org.unspin.text.debris;

import java.util.Locale;
import java.util.Optional;

/**
 * What a phrase tells about the line that it stands in.
 *
 * @param kind of the debris
 * @param how the phrase has to stand in the line
 * @param needed phrases of which the line has to have one as well; for {@link How#BEGIN} only
 * @param most words of the longest line; for {@link How#BEGIN} only
 */
record DebrisRule(DebrisKind kind, How how, Optional<DebrisPhrases<DebrisKind>> needed, int most) {
    /** How a phrase has to stand in a line. */
    enum How {
        /** It is all that stands there. */
        LINE(0),
        /** The line begins with it. */
        BEGIN(0),
        /** The line is a path through a site that begins with it. */
        PATH(0),
        /** The line is a row of such phrases, and one is enough to tell. */
        PART(3),
        /** The line is a row of such phrases, and it takes several to tell. */
        WORD(1),
        /** The same, and besides one of another rule has to be among them. */
        ALSO(1);

        private final int points;

        How(int points) {
            this.points = points;
        }

        /** How much a phrase of a row tells. */
        int points() {
            return points;
        }

        boolean isOfRow() {
            return points > 0;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
