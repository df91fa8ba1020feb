package org.unspin.json;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/** A text that is not JSON; the message says where and why, as in "in line 3, column 7: it breaks off". */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(@Nullable JsonLocation where, String what) {
        super((where == null ? "" : "in line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ") + what);
    }
}
