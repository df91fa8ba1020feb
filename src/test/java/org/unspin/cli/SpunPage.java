package org.unspin.cli;

/** The sample in the midst of what surrounds an article on a page. */
public final class SpunPage {
    private SpunPage() {}

    /** A page whose article is the spun sample, with entities, links, emphasis, a comment and a table in it. */
    public static String html() {
        return around(Cli.spun());
    }

    /** The same page with the sample as the library restores it. */
    public static String restored() {
        return around(Cli.restored());
    }

    private static String around(String sample) {
        String[] paragraphs = sample.strip().split("\n\n", -1);
        StringBuilder article = new StringBuilder();
        for (int i = 1; i < paragraphs.length; i++) {
            String text =
                    paragraphs[i].replace("\"", "&quot;").replace("ö", "&ouml;").replace(" the ", " <em>the</em>\n   ");
            article.append("    <p class=\"astatine\">").append(text).append("</p>\n");
            article.append(
                    i == 2 ? "    <!-- volition astatine connected --><script>var tin = 'astatine';</script>\n" : "");
        }
        return "<!DOCTYPE html>\r\n<html lang=en><head><meta charset=\"utf-8\"><title>Astatine connected</title>\n"
                + "<style>.astatine { color: red }</style></head>\n<body><nav><ul><li><a href=\"/\">Home astatine</a></ul></nav>\n"
                + "<div class=wrap><article>\n    <h1>" + paragraphs[0] + "</h1>\n" + article
                + "    <table><tr><th>Boats<td>2</table>\n    <pre>astatine volition</pre>\n</article></div>\n"
                + "<footer>All rights astatine</footer></body>\n</html>\n";
    }
}
