package org.unspin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders for tests of commands that take folders. */
public final class FolderRuns {
    private FolderRuns() {}

    /** All files below a directory, by path, with what is in them. */
    static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names(directory)) {
            contents.put(name, Files.readString(directory.resolve(name)));
        }
        return contents;
    }

    /** The paths of all files below a directory, sorted; hidden ones, too. */
    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Pages of different lengths, every other one spun; page i is called like 007.txt. */
    public static Path pages(Path directory, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String text = i % 2 == 0 ? Cli.spun() : "Page " + i + " has been written by a person.\n";
            Cli.write(directory.resolve(String.format("%03d.txt", i)), text);
        }
        return directory;
    }
}
