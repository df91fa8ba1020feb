package org.unspin.dictionary.compiled;

import java.util.List;
import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;

/** Strings by id in one array of characters, made anew at each call: they are seldom asked for, and objects cost more. Immutable. */
final class StringPool {
    private final char[] chars;
    private final int[] ends;

    /** Takes the arrays over; string {@code i} ends before {@code ends[i]} and begins where the one before ends. */
    StringPool(char[] chars, int[] ends) {
        this.chars = chars;
        this.ends = ends;
    }

    static StringPool of(List<String> strings) {
        int[] ends = new int[strings.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < ends.length; i++) {
            all.append(strings.get(i));
            ends[i] = all.length();
        }
        return new StringPool(all.toString().toCharArray(), ends);
    }

    String get(int id) {
        int start = id == 0 ? 0 : ends[id - 1];
        return new String(chars, start, ends[id] - start);
    }

    int size() {
        return ends.length;
    }

    char[] chars() {
        return chars;
    }

    int[] ends() {
        return ends;
    }

    void write(PackedWriter out) {
        out.chars(chars);
        out.ints(ends);
    }

    static StringPool read(PackedReader in) {
        char[] chars = in.chars();
        int[] ends = in.ints();
        int before = 0;
        for (int end : ends) {
            PackedReader.require(before <= end && end <= chars.length, "string");
            before = end;
        }
        return new StringPool(chars, ends);
    }
}
