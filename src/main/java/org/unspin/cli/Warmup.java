package org.unspin.cli;

import java.util.Set;
import org.unspin.Unspin;
import org.unspin.channel.ChannelFile;
import org.unspin.text.OpenNlpSentenceSplitter;

/**
 * Loads what a command will need while its arguments are still being read: a new JVM restores its first text sooner by
 * a third.
 */
final class Warmup {
    private static final Set<String> RESTORING = Set.of("restore", "explain", "serve", "evaluate");
    /** Who gives one of these wants other dictionaries than the usual ones, or no restorer at all. */
    private static final Set<String> UNUSUAL =
            Set.of("--dictionary", "--model", "--family", "--without", "--without-family", "--apply", "--help", "-h");

    private Warmup() {}

    static void start(String[] args) {
        if (args.length > 0 && !RESTORING.contains(args[0])) {
            return;
        }
        inBackground(OpenNlpSentenceSplitter::english);
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (UNUSUAL.contains(equals < 0 ? arg : arg.substring(0, equals))) {
                return;
            }
        }
        inBackground(ChannelFile::english);
        inBackground(Unspin::english);
    }

    private static void inBackground(Runnable load) {
        Thread thread = new Thread(
                () -> {
                    try {
                        load.run();
                    } catch (RuntimeException | LinkageError e) {
                        // Whoever needs it will meet the same failure, and tell of it.
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }
}
