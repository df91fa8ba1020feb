package org.unspin.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tukaani.xz.XZInputStream;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;

/**
 * A text to restore and what it should become.
 *
 * @param name for the report
 * @param spun the text as found
 * @param gold its restoration, with alternatives as the scorer reads them; the same as {@code spun} where it is clean
 * @param paragraphs whether each line is a document of its own
 */
record DevelopmentCase(String name, String spun, String gold, boolean paragraphs) {
    /** The pair of files NAME.spun.txt and NAME.gold.txt. */
    static DevelopmentCase pair(Path directory, String name, boolean paragraphs) {
        return new DevelopmentCase(
                name,
                read(directory.resolve(name + ".spun.txt")),
                read(directory.resolve(name + ".gold.txt")),
                paragraphs);
    }

    /** A clean text, which has to stay as it is. */
    static DevelopmentCase clean(Path file, boolean paragraphs) {
        String name = file.getFileName().toString().replace(".txt", "");
        String text = read(file);
        return new DevelopmentCase(name, text, text, paragraphs);
    }

    /** A compressed corpus of clean paragraphs, one a line. */
    static DevelopmentCase cleanCorpus(String name, Path file) throws IOException {
        try (XZInputStream in = new XZInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new DevelopmentCase(name, text, text, true);
        }
    }

    /** A compressed table of clean paragraphs, kind and text in a line: a case for every kind. */
    static List<DevelopmentCase> cleanByKind(Path file) throws IOException {
        Map<String, StringBuilder> kinds = new TreeMap<>();
        cleanCorpus("", file).spun().lines().forEach(line -> {
            int tab = line.indexOf('\t');
            kinds.computeIfAbsent(line.substring(0, tab), kind -> new StringBuilder())
                    .append(line, tab + 1, line.length())
                    .append('\n');
        });
        List<DevelopmentCase> cases = new ArrayList<>();
        kinds.forEach((kind, text) -> cases.add(new DevelopmentCase(kind, text.toString(), text.toString(), true)));
        return cases;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents: the whole text, or its lines. */
    List<String> documents() {
        return paragraphs ? List.of(spun.split("(?<=\n)", -1)) : List.of(spun);
    }

    /** What a system makes of the text. */
    String restored(UnaryOperator<String> system) {
        StringBuilder out = new StringBuilder();
        for (String document : documents()) {
            out.append(system.apply(document));
        }
        return out.toString();
    }

    Score score(UnaryOperator<String> system) {
        return Scorer.score(spun, gold, restored(system));
    }

    boolean isClean() {
        return spun.equals(gold);
    }

    /** Adds up scores of several cases. */
    static Score total(List<Score> scores) {
        Score total = Score.NONE;
        for (Score score : new ArrayList<>(scores)) {
            total = total.plus(score);
        }
        return total;
    }
}
