package org.unspin.fuzz;

import java.util.Locale;

/**
 * What Jazzer calls, and nothing of Jazzer's own, so that the tests need no agent. The target is named by the system property
 * {@code unspin.fuzz.target}: {@code mvn -Pfuzz test-compile exec:exec@fuzz -Dfuzz.target=markdown}.
 */
public final class Fuzz {
    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(System.getProperty("unspin.fuzz.target", "text").toUpperCase(Locale.ROOT));

    private Fuzz() {}

    /** Called once for each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
