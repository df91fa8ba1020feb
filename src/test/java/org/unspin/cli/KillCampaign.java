package org.unspin.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills runs that write at random moments, and looks whether anything is lost: every text is there, as it was or wholly restored, and
 * every file that was to be written is whole or not there. The argument says how many runs; throws at the first loss.
 */
public final class KillCampaign {
    private static final int TEXTS = 40;
    private static final List<List<String>> WAYS = List.of(
            List.of("--in-place"),
            List.of("--in-place", "--no-backup"),
            List.of("--in-place", "--resume"),
            List.of("--output", "OUT"),
            List.of("--output", "OUT", "--resume"));

    private final Random random = new Random(13);
    private final Path root;
    private final String spun = Cli.spun().repeat(3);
    private final String restored;
    private long longest = 3_000_000_000L;

    private KillCampaign(Path root) throws IOException, InterruptedException {
        this.root = root;
        Path whole = root.resolve("whole");
        Cli.write(whole.resolve("a.txt"), spun);
        long begin = System.nanoTime();
        if (start(whole, List.of("--in-place", "--no-backup")).waitFor() != 0) {
            throw new IllegalStateException("a run that nobody killed failed");
        }
        longest = 2 * (System.nanoTime() - begin);
        restored = Files.readString(whole.resolve("a.txt"));
        if (restored.equals(spun)) {
            throw new IllegalStateException("nothing was restored");
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("kill");
        int runs = Integer.parseInt(args[0]);
        int[] killed = new int[1];
        try {
            KillCampaign campaign = new KillCampaign(root);
            for (int run = 0; run < runs; run++) {
                killed[0] += campaign.run(run) ? 1 : 0;
            }
        } finally {
            delete(root);
        }
        System.out.println(runs + " runs, " + killed[0] + " killed before they were done, nothing lost");
    }

    /** Whether the run was still busy when it was killed. */
    private boolean run(int number) throws IOException, InterruptedException {
        Path folder = root.resolve("run" + number);
        for (int i = 0; i < TEXTS; i++) {
            Cli.write(folder.resolve("in").resolve(i + ".txt"), spun);
        }
        List<String> options = new ArrayList<>(WAYS.get(number % WAYS.size()));
        options.replaceAll(
                option -> option.equals("OUT") ? folder.resolve("out").toString() : option);
        Process process = start(folder.resolve("in"), options);
        boolean ended = process.waitFor((long) (random.nextDouble() * longest), TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        check(folder, options);
        delete(folder);
        return !ended;
    }

    private void check(Path folder, List<String> options) throws IOException {
        boolean inPlace = options.contains("--in-place");
        boolean backups = inPlace && !options.contains("--no-backup");
        for (int i = 0; i < TEXTS; i++) {
            Path file = folder.resolve("in").resolve(i + ".txt");
            String text = Files.readString(file);
            require(text.equals(spun) || inPlace && text.equals(restored), file, options);
            Path backup = folder.resolve("in").resolve(i + ".txt.orig");
            require(!backups || text.equals(spun) || Files.readString(backup).equals(spun), backup, options);
            Path copy = folder.resolve("out").resolve(i + ".txt");
            require(!Files.exists(copy) || Files.readString(copy).equals(restored), copy, options);
        }
    }

    private static void require(boolean whole, Path file, List<String> options) {
        if (!whole) {
            throw new IllegalStateException(file + " is lost, with " + options);
        }
    }

    private static Process start(Path in, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.unspin.cli.Main",
                "restore"));
        command.addAll(options);
        command.add(in.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
