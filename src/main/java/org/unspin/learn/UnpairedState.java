package org.unspin.learn;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a decipherment has come to in a file of TAB-separated values, so that it can be taken up again. */
final class UnpairedState {
    private static final String HEADER = "unspin-unpaired-1";

    private UnpairedState() {}

    /** Writes the state after a round; the file is whole at every moment. */
    static void write(Path file, int round, PooledTexts texts, Decipherment decipherment) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\t" + round + "\t" + texts.documents() + "\t" + texts.words() + "\n");
            for (Suspect suspect : decipherment.suspects()) {
                out.write(texts.name(suspect.type) + "\t" + suspect.keptShare + "\t" + suspect.openShare);
                for (int c = 0; c < suspect.candidates.length; c++) {
                    out.write("\t" + decipherment.originals().words.get(suspect.candidates[c]) + "\t"
                            + suspect.shares[c]);
                }
                out.write("\n");
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Takes a state up again.
     *
     * @return the number of rounds that are done
     * @throws IOException if the file cannot be read, is no state or belongs to other documents
     */
    static int read(Path file, PooledTexts texts, Decipherment decipherment) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = in.readLine();
            String of = "\t" + texts.documents() + "\t" + texts.words();
            if (header == null || !header.startsWith(HEADER + "\t")) {
                throw new IOException(file + ":1: no state of a learner; give another file or delete this one");
            }
            if (!header.endsWith(of)) {
                throw new IOException(
                        file + ":1: belongs to other documents than these; give another file or delete this one");
            }
            int line = 1;
            for (Suspect suspect : decipherment.suspects()) {
                line++;
                String text = in.readLine();
                try {
                    take(text == null ? "" : text, suspect, texts, decipherment.originals());
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + line + ": is damaged; delete the file and begin anew", e);
                }
            }
            return round(file, header.substring(HEADER.length() + 1, header.length() - of.length()));
        }
    }

    private static int round(Path file, String number) throws IOException {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new IOException(file + ":1: is damaged; delete the file and begin anew", e);
        }
    }

    private static void take(String line, Suspect suspect, PooledTexts texts, Originals originals) {
        List<String> cells = cells(line);
        if (cells.size() < 3 || cells.size() % 2 == 0 || !cells.get(0).equals(texts.name(suspect.type))) {
            throw new IllegalArgumentException(line);
        }
        int n = (cells.size() - 3) / 2;
        int[] candidates = new int[n];
        double[] shares = new double[n];
        for (int c = 0; c < n; c++) {
            candidates[c] = originals.indexOf(cells.get(3 + 2 * c));
            shares[c] = Double.parseDouble(cells.get(4 + 2 * c));
            if (candidates[c] < 0) {
                throw new IllegalArgumentException(line);
            }
        }
        suspect.propose(candidates, shares, Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2)));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab));
            from = tab + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
