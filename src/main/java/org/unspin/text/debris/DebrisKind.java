package org.unspin.text.debris;

import java.util.Locale;

/** What a scraper leaves in a text besides the text. */
public enum DebrisKind {
    /** How old a page is and how often it was seen: 1 year ago 207. */
    AGE_AND_VIEWS,
    /** Buttons to share or follow: Share on Facebook, Tweet, Pin, Email. */
    SHARE_BUTTONS,
    /** A request to accept cookies. */
    COOKIE_NOTICE,
    /** A request to subscribe, and what stands around its form. */
    NEWSLETTER,
    /** The place of an advertisement. */
    ADVERTISEMENT,
    /** Menus, breadcrumbs, labels of buttons. */
    NAVIGATION,
    /** Pointers to other articles. */
    SEE_ALSO,
    /** Counters and forms of comments. */
    COMMENTS,
    /** Whose picture it was that is not there. */
    PHOTO_CREDIT,
    /** A copyright notice. */
    COPYRIGHT,
    /** A line that stood in the text before, such as the caption that is also the heading. */
    REPEATED;

    /** The kind in words, as the list of debris writes it: {@code share-buttons}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
