package org.unspin.cli.output;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.unspin.cli.console.ProgramVersion;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A digest of all that makes the results of a command others: its options, the files that they name, the program. */
public final class SettingsDigest {
    /** Options that only say where to write, what to print or which texts to take; any other counts, new ones too. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "--output",
            "--in-place",
            "--backup",
            "--no-backup",
            "--resume",
            "--include",
            "--exclude",
            "--follow-links",
            "--jobs",
            "--format",
            "--json",
            "--diff",
            "--confidence",
            "--html",
            "--plan",
            "--color",
            // What the file sets is among the options themselves.
            "--config",
            "--no-config",
            "--debug");

    private SettingsDigest() {}

    /**
     * Digests what was given on the command line.
     *
     * @throws IOException if a file that an option names cannot be read
     */
    public static String digest(ParseResult given) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher();
        add(hasher, ProgramVersion.name());
        hasher.putLong(programSize());
        List<OptionSpec> options = given.matchedOptions().stream()
                .filter(option -> !WITHOUT_EFFECT.contains(option.longestName()))
                .distinct()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
        for (OptionSpec option : options) {
            add(hasher, option.longestName());
            for (String value : option.stringValues()) {
                add(hasher, value);
                if (option.typeInfo().getType() == Path.class
                        || option.typeInfo().getAuxiliaryTypes()[0] == Path.class) {
                    Path file = Path.of(value);
                    hasher.putBytes(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
                }
            }
        }
        return hasher.hash().toString().substring(0, 16);
    }

    private static void add(Hasher hasher, String text) {
        hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }

    /** A jar of another size restores in another way, though it may bear the same version. */
    private static long programSize() throws IOException {
        CodeSource source = SettingsDigest.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null || source.getLocation() == null
                    ? Path.of("")
                    : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Files.size(jar) : 0;
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return 0;
        }
    }
}
