package org.unspin.dictionary;

import org.unspin.text.Phrases;

/** Reads the lines of a dictionary file: comments, directives, entries. One parser reads one text. */
final class DictionaryParser {
    private final String file;
    private final char[] text;
    private final Problems problems;
    private final Header header;
    private final EntryParser entries;
    private boolean stopped;

    private DictionaryParser(String file, String content, Problems problems) {
        this.file = file;
        this.text = content.toCharArray();
        this.problems = problems;
        this.header = new Header(problems);
        this.entries = new EntryParser(text, new EntryCollector(problems));
    }

    static SubstitutionDictionary parse(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        if (bytes.length > DictionaryLimits.MAX_FILE_SIZE) {
            throw tooLarge(file, "bytes");
        }
        return new DictionaryParser(file, Utf8.decode(bytes, problems), problems).parse();
    }

    /** Reads as much as can be read; what cannot is told in {@code problems}. */
    static SubstitutionDictionary examine(String file, byte[] bytes, Problems problems) {
        if (bytes.length > DictionaryLimits.MAX_FILE_SIZE) {
            throw tooLarge(file, "bytes");
        }
        return new DictionaryParser(file, Utf8.decode(bytes, problems), problems).read();
    }

    static SubstitutionDictionary parse(String file, String content) {
        if (content.length() > DictionaryLimits.MAX_FILE_SIZE) {
            throw tooLarge(file, "characters");
        }
        return new DictionaryParser(file, content, new Problems(file)).parse();
    }

    private static DictionaryFormatException tooLarge(String file, String unit) {
        Problems problems = new Problems(file);
        problems.add(
                0,
                "larger than " + DictionaryLimits.MAX_FILE_SIZE + " " + unit,
                "split it into several dictionaries, or see whether it is a dictionary at all");
        return new DictionaryFormatException(problems.list());
    }

    private SubstitutionDictionary parse() {
        SubstitutionDictionary dictionary = read();
        problems.throwIfAny();
        return dictionary;
    }

    private SubstitutionDictionary read() {
        int start = text.length > 0 && text[0] == '\ufeff' ? 1 : 0;
        int line = 1;
        while (start < text.length && !stopped) {
            int end = start;
            while (end < text.length && !Phrases.isLineEnd(text[end])) {
                end++;
            }
            line(start, end, line++);
            start = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        if (!stopped) {
            header.finish();
        }
        return new SubstitutionDictionary(file, header, entries.collector().entries());
    }

    private void line(int from, int to, int line) {
        int start = from;
        while (start < to && Phrases.isBlankOrTab(text[start])) {
            start++;
        }
        if (start == to) {
            return;
        }
        if (to - from > DictionaryLimits.MAX_LINE_CHARS) {
            problems.add(
                    line,
                    "a line of " + (to - from) + " characters, at most " + DictionaryLimits.MAX_LINE_CHARS
                            + " are allowed",
                    "break it into several lines");
        } else if (checkSurrogates(from, to, line)) {
            if (text[start] != '#') {
                stopped = !entries.parse(from, to, line);
            } else if (start + 1 < to && text[start + 1] == '!') {
                directive(start + 2, to, line);
            }
        }
        stopped |= problems.isFull();
    }

    private boolean checkSurrogates(int from, int to, int line) {
        int at = PhraseChecks.unpairedSurrogate(text, from, to);
        if (at >= 0) {
            problems.add(
                    line,
                    "half a surrogate pair, " + Problems.hex(text[at]) + ", in column " + (at - from + 1),
                    "remove it or write the whole character");
        }
        return at < 0;
    }

    private void directive(int from, int to, int line) {
        int colon = from;
        while (colon < to && text[colon] != ':') {
            colon++;
        }
        if (!entries.collector().isUntouched()) {
            problems.add(
                    line,
                    "a directive after the first entry: " + Problems.quote(trim(from, to)),
                    "move it above the first entry, or write '#' without '!' for a comment");
        } else if (colon == to) {
            problems.add(
                    line,
                    "a directive without ':': " + Problems.quote(trim(from, to)),
                    "write '#! name: value', or '#' without '!' for a comment");
        } else {
            header.directive(trim(from, colon), trim(colon + 1, to), line);
        }
    }

    private String trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Phrases.isBlankOrTab(text[start])) {
            start++;
        }
        while (end > start && Phrases.isBlankOrTab(text[end - 1])) {
            end--;
        }
        return new String(text, start, end - start);
    }
}
