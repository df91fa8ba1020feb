package org.unspin.page;

/** Front matter above a Markdown text: YAML between lines of "---", or TOML between lines of "+++". */
final class FrontMatter {
    private FrontMatter() {}

    /** Where it ends; 0 where there is none. */
    static int end(String source) {
        int first = lineEnd(source, 0);
        String fence = source.substring(0, first).stripTrailing();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return 0;
        }
        for (int at = next(source, first); at < source.length(); ) {
            int end = lineEnd(source, at);
            String line = source.substring(at, end).stripTrailing();
            if (line.equals(fence) || fence.equals("---") && line.equals("...")) {
                return next(source, end);
            }
            at = next(source, end);
        }
        return 0;
    }

    private static int lineEnd(String source, int from) {
        int feed = source.indexOf('\n', from);
        return feed < 0 ? source.length() : feed;
    }

    private static int next(String source, int lineEnd) {
        return Math.min(source.length(), lineEnd + 1);
    }
}
