package org.unspin.learn.withoriginals;

/** Why a page was not learned from. */
public enum SkipReason {
    /** Too few words to say anything. */
    EMPTY("no text, or only a few words"),
    /** Not English. */
    OTHER_LANGUAGE("another language"),
    /** The page was read before under another name. */
    DUPLICATE("the same text as another page"),
    /** No page of the other kind shares enough of what spinners leave alone. */
    NO_PARTNER("no page in the other folder matches it"),
    /** Two pages or more fit about as well. */
    SEVERAL_PARTNERS("several pages match it about equally well"),
    /** A partner was found, but sentence by sentence they have little in common. */
    NOT_TOGETHER("it has names and numbers in common with another page, but not the text"),
    /** Nothing was swapped. */
    NOT_SPUN("not spun: no word differs from the original");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }
}
