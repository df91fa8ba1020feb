package org.unspin.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** JSON that may stand in a script element: nothing in it can end the element or begin a comment. */
final class HtmlEscapes extends CharacterEscapes {
    static final HtmlEscapes INSTANCE = new HtmlEscapes();

    /** To be set besides: line separators and marks that turn text around are then written as numbers as well. */
    static final int HIGHEST_WRITTEN = '~';

    private static final long serialVersionUID = 1L;

    private HtmlEscapes() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (char c : new char[] {'<', '>', '&', '\''}) {
            codes[c] = ESCAPE_STANDARD;
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return null;
    }
}
