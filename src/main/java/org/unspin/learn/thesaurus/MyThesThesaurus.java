package org.unspin.learn.thesaurus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A thesaurus of OpenOffice (MyThes), the one that the news-wire spinner walks: the English one of 2003, made from
 * WordNet 2. The npm package {@code thesaurus} 0.0.1 holds it as {@code lib/th_en_US_new.js}, all senses of a word
 * in one list. Reads that file and the {@code .dat} files of office suites. Immutable, thread-safe.
 */
public final class MyThesThesaurus implements Thesaurus {
    private static final Splitter BAR = Splitter.on('|');

    private final Map<String, List<String>> lists;

    private MyThesThesaurus(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /**
     * Reads a thesaurus.
     *
     * @param file a MyThes {@code .dat} file (UTF-8), or JSON or a JavaScript module that maps words to lists of words
     * @throws IOException if the file cannot be read or is malformed; names the file and, for {@code .dat}, the line
     */
    public static MyThesThesaurus read(Path file) throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (file.toString().endsWith(".dat")) {
                readDat(file, reader, lists);
            } else {
                readJson(file, reader, lists);
            }
        }
        if (lists.isEmpty()) {
            throw new IOException(file + ": no words; is it a thesaurus?");
        }
        return new MyThesThesaurus(lists);
    }

    @Override
    public List<String> related(String word) {
        return lists.getOrDefault(word, List.of());
    }

    @Override
    public WalkShares shares() {
        return WalkShares.ofFirst(0.98);
    }

    private static void readDat(Path file, BufferedReader reader, Map<String, List<String>> lists) throws IOException {
        // The first line names the encoding; read() has assumed UTF-8.
        reader.readLine();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            int bar = line.indexOf('|');
            int senses = senses(file, number, line, bar);
            Set<String> words = new LinkedHashSet<>();
            for (int i = 0; i < senses; i++) {
                String sense = reader.readLine();
                number++;
                if (sense == null) {
                    throw new IOException(
                            file + ":" + number + ": the file ends within a word's senses; fetch it again");
                }
                addSense(sense, words);
            }
            put(lists, line.substring(0, bar), words);
        }
    }

    private static int senses(Path file, int number, String line, int bar) throws IOException {
        try {
            if (bar > 0) {
                return Integer.parseInt(line.substring(bar + 1).strip());
            }
        } catch (NumberFormatException e) {
            // Reported below with file and line.
        }
        throw new IOException(
                file + ":" + number + ": not a word, a bar and the number of its senses; is it a MyThes file?");
    }

    private static void addSense(String sense, Set<String> words) {
        // The part of speech comes first.
        for (String word : Iterables.skip(BAR.split(sense), 1)) {
            if (!word.endsWith("(antonym)")) {
                int remark = word.endsWith(" term)") ? word.lastIndexOf(" (") : -1;
                words.add(remark < 0 ? word : word.substring(0, remark));
            }
        }
    }

    private static void readJson(Path file, BufferedReader reader, Map<String, List<String>> lists) throws IOException {
        int c;
        do {
            reader.mark(1);
            c = reader.read();
        } while (c >= 0 && c != '{');
        if (c < 0) {
            throw new IOException(file + ": no object of words in it; name a .dat file, a .json file or a .js module");
        }
        reader.reset();
        try (JsonParser parser = new JsonFactory().createParser(reader)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String word = parser.currentName();
                Set<String> words = new LinkedHashSet<>();
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new IOException(file + ": \"" + word + "\" has no list of words");
                }
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    words.add(parser.getText());
                }
                put(lists, word, words);
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void put(Map<String, List<String>> lists, String headword, Set<String> words) {
        String key = headword.toLowerCase(Locale.ROOT);
        Set<String> lower = new LinkedHashSet<>(lists.getOrDefault(key, List.of()));
        for (String word : words) {
            lower.add(word.toLowerCase(Locale.ROOT).strip());
        }
        lower.remove(key);
        lists.put(key, List.copyOf(lower));
    }
}
