package org.unspin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts that several tests use: original, written for them. */
final class Samples {
    /** A short spun paragraph. */
    static final String SPUN = "The caller marketplace volition beryllium unfastened connected Monday, oregon astatine"
            + " slightest that is what the ngo's caput said. Determination whitethorn beryllium nary bus betwixt the 2"
            + " villages, and radical person to locomotion to the doorway successful the rain.";

    /** The same before it was spun. */
    static final String RESTORED =
            "The new market will be open on Monday, or at least that is what the mission's head said."
                    + " There may be no bus between the two villages, and people have to walk to the door in the rain.";

    /** Honest text with words that the dictionary lists as garbled ones, by the topic that needs them. */
    static final List<String> HONEST = List.of(
            "Helium is lighter than air, so it fills balloons. Beryllium and arsenic are poisonous; astatine is so rare that"
                    + " nobody has ever seen a piece of it. Nobelium and indium were named much later.",
            "The state of Oregon lies on the Pacific coast. Its parks are full of visitors in summer, and the state's"
                    + " residents enjoy a different kind of quiet in winter. Southbound trains leave Portland at nine.",
            "A successful person is not always a happy person. She stayed connected with her old friends, and her funny"
                    + " letters were a support to them in hard times, whatever the subject was.",
            "The caller asked for the bureau that issues passports. The clerk said that his request was hard to grant, made"
                    + " a note of the spot where he lived, and promised that the squad would call again.",
            "Free will, the philosophers say, is more than volition. An act of the mind is not yet an act of the body, and"
                    + " practice makes the difference between wanting a thing and doing it.");

    private Samples() {}

    /** All texts of a folder of the test resources, in the order of their names. */
    static List<String> texts(String folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(Path.of("src/test/resources", folder), "*.txt")) {
            listed.forEach(files::add);
            files.sort(null);
            List<String> texts = new ArrayList<>();
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The corrections made by hand: what a restoration's text has to be. */
    static String applied(String original, List<Correction> corrections) {
        StringBuilder text = new StringBuilder(original);
        for (int i = corrections.size() - 1; i >= 0; i--) {
            Correction c = corrections.get(i);
            text.replace(c.start(), c.end(), c.replacement());
        }
        return text.toString();
    }
}
