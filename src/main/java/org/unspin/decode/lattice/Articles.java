package org.unspin.decode.lattice;

/** Which English words take "an". Spelling decides, with the common exceptions; it has to be right for most, not for all. */
public final class Articles {
    private static final String[] SILENT_H = {"hour", "honest", "honor", "honour", "heir"};
    private static final String[] CONSONANT_SOUND = {"uni", "use", "usu", "uti", "eu", "one", "once", "ur", "u."};
    private static final String[] VOWEL_ALL_THE_SAME = {"unin", "unim", "unid", "urg", "urb"};

    private Articles() {}

    /** Whether "an" goes before a word in lower case, not "a". */
    public static boolean beforeVowelSound(String word) {
        if (startsWithAny(word, SILENT_H) || startsWithAny(word, VOWEL_ALL_THE_SAME)) {
            return true;
        }
        if (startsWithAny(word, CONSONANT_SOUND)) {
            return false;
        }
        return !word.isEmpty() && "aeiou8".indexOf(word.charAt(0)) >= 0;
    }

    private static boolean startsWithAny(String word, String[] beginnings) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
