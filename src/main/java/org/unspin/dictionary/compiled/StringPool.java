package org.unspin.dictionary.compiled;

import java.util.List;
import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;

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

    void write(SectionWriter out) {
        out.writeText(new String(chars));
        out.writeInts(ends);
    }

    static StringPool read(SectionReader in) {
        char[] chars = in.readText().toCharArray();
        int[] ends = in.readInts();
        int before = 0;
        boolean ascending = true;
        for (int end : ends) {
            ascending &= before <= end;
            before = end;
        }
        SectionReader.require(ascending && before == chars.length, "string");
        return new StringPool(chars, ends);
    }
}
