package org.unspin.learn.withoutoriginals;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a decipherment has found so far, kept in a file of TAB-separated values so that it can be resumed.
 *
 * @param round the last round that is done
 * @param documents the identity of the documents, see {@link #identity}
 * @param unspun the indices of the documents that were left out because they are not spun; not copied
 * @param guesses what was found
 */
record UnpairedState(int round, String documents, BitSet unspun, List<Guess> guesses) {
    private static final String HEADER = "unspin-unpaired-2";
    private static final String UNSPUN = "not spun";
    private static final String END = "end";
    private static final Splitter CELLS = Splitter.on('\t');

    /** What tells the documents from others. */
    static String identity(PooledTexts texts) {
        return texts.documents() + " " + texts.words() + " " + Long.toHexString(texts.digest());
    }

    /** Writes the state; the file is complete at every moment. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\t" + round + "\t" + documents + "\n" + UNSPUN);
            for (int document : unspun.stream().toArray()) {
                out.write("\t" + document);
            }
            out.write("\n");
            for (Guess guess : guesses) {
                out.write(guess.garbled() + "\t" + guess.kept() + "\t" + guess.open());
                for (int c = 0; c < guess.shares().length(); c++) {
                    out.write("\t" + guess.originals().get(c) + "\t"
                            + guess.shares().get(c));
                }
                out.write("\n");
            }
            out.write(END + "\n");
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads a state.
     *
     * @param documents the identity of the documents that it must belong to
     * @throws IOException if the file cannot be read, is no state or belongs to other documents
     */
    static UnpairedState read(Path file, String documents) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = lines.isEmpty() ? List.of() : CELLS.splitToList(lines.get(0));
        if (header.isEmpty() || !header.get(0).equals(HEADER)) {
            throw new IOException(file + ":1: not a saved state; give another file or delete this one");
        }
        if (header.size() != 3 || !header.get(2).equals(documents)) {
            throw new IOException(
                    file + ":1: belongs to other documents than these; give another file or delete this one");
        }
        int line = 0;
        try {
            int round = Integer.parseInt(header.get(1));
            BitSet unspun = new BitSet();
            line++;
            List<String> numbers = CELLS.splitToList(lines.get(line));
            for (String number : numbers.subList(1, numbers.size())) {
                unspun.set(Integer.parseInt(number));
            }
            List<Guess> guesses = new ArrayList<>();
            for (line++; !lines.get(line).equals(END); line++) {
                guesses.add(guess(CELLS.splitToList(lines.get(line))));
            }
            return new UnpairedState(round, documents, unspun, guesses);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(file + ":" + (line + 1) + ": is damaged; delete the file and start again", e);
        }
    }

    private static Guess guess(List<String> cells) {
        List<String> originals = new ArrayList<>();
        ImmutableDoubleArray.Builder shares = ImmutableDoubleArray.builder();
        for (int c = 3; c + 1 < cells.size(); c += 2) {
            originals.add(cells.get(c));
            shares.add(Double.parseDouble(cells.get(c + 1)));
        }
        return new Guess(
                cells.get(0),
                Double.parseDouble(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                originals,
                shares.build());
    }
}
