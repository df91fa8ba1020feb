package org.unspin.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Word pairs read off spun texts, from a file of {@code garbled<TAB>original<TAB>evidence} lines. */
public final class ObservedPairs {
    private ObservedPairs() {}

    /**
     * Reads what a spinner wrote for each original; where an original has several garbled words, one seen in a text
     * (evidence {@code seed}) wins over others, then the first.
     *
     * @param file UTF-8; lines that are empty or begin with {@code #} are skipped
     * @return original to garbled, in the order of the file
     * @throws IOException if the file cannot be read or a line has no tab; names file and line
     */
    public static Map<String, String> read(Path file) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab <= 0 || tab == line.length() - 1) {
                throw new IOException(
                        file + ":" + (i + 1) + ": not two words with a tab between; write garbled<TAB>original");
            }
            int second = line.indexOf('\t', tab + 1);
            String original = line.substring(tab + 1, second < 0 ? line.length() : second);
            pairs.putIfAbsent(original, line.substring(0, tab));
            if (second > 0 && line.startsWith("seed", second + 1)) {
                seen.putIfAbsent(original, line.substring(0, tab));
            }
        }
        pairs.putAll(seen);
        return pairs;
    }
}
