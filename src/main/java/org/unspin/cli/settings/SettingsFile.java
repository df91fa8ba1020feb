package org.unspin.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.settings.Key.Kind;
import org.unspin.text.Nearest;

/** A file of settings, in TOML: those at its top are for all commands, those in a table for the command of that name. */
final class SettingsFile {
    /** What a file is called that is found without being named. */
    static final String NAME = "unspin.toml";

    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final boolean named;
    private final TomlTable content;

    private SettingsFile(Path file, boolean named, TomlTable content) {
        this.file = file;
        this.named = named;
        this.content = content;
    }

    /** The nearest one in a folder or above it. */
    static Optional<Path> above(Path folder) {
        for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
            Path file = here.resolve(NAME);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** One that the user named: it may name files itself, in its own folder or elsewhere. */
    static SettingsFile named(Path file) throws CliException, IOException {
        return new SettingsFile(file, true, parse(file));
    }

    /** One that was found, perhaps in somebody else's folder. */
    static SettingsFile found(Path file) throws CliException, IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CliException(file + ": not a plain file; name a file of settings with " + SettingsOptions.CONFIG
                    + ", or use none with " + SettingsOptions.NO_CONFIG);
        }
        return new SettingsFile(file, false, parse(file));
    }

    private static TomlTable parse(Path file) throws CliException, IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
            throw new CliException(file + ": larger than a file of settings can be, which is 1 MB");
        }
        TomlParseResult result = Toml.parse(Files.readString(file));
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            String message = error.getMessage();
            throw new CliException(place(file, error.position()) + ": not TOML: " + message.replace("\n", " "));
        }
        return result;
    }

    /** What is set for a command; checks the whole file. */
    List<Setting> of(String command, List<String> commands) throws CliException {
        List<Setting> settings = new ArrayList<>();
        for (String word : content.keySet()) {
            if (!content.isTable(List.of(word))) {
                settings.addAll(settings(content, word));
            }
        }
        for (String word : content.keySet()) {
            if (content.isTable(List.of(word))) {
                if (!commands.contains(word)) {
                    throw new CliException(place(content, word) + ": [" + word + "] is no command that has settings"
                            + Nearest.hint(word, commands) + "; those are " + String.join(", ", commands));
                }
                List<Setting> special = new ArrayList<>();
                TomlTable table = content.getTableOrEmpty(List.of(word));
                for (String inner : table.keySet()) {
                    special.addAll(settings(table, inner));
                }
                if (word.equals(command)) {
                    settings.removeIf(general -> special.stream().anyMatch(one -> one.key() == general.key()));
                    settings.addAll(special);
                }
            }
        }
        return settings;
    }

    private List<Setting> settings(TomlTable table, String word) throws CliException {
        String place = place(table, word);
        Optional<Key> known = Key.of(word);
        if (known.isEmpty()) {
            throw new CliException(place + ": there is no setting \"" + word + "\"" + Nearest.hint(word, Key.words())
                    + "; the settings are " + String.join(", ", Key.words())
                    + "; anything else is said on the command line");
        }
        Key key = known.get();
        if (!named && !key.isHarmless()) {
            throw new CliException(
                    place + ": \"" + word + "\" opens a file, which only a file of settings may do that you" + " name: "
                            + SettingsOptions.CONFIG + " " + file.getFileName());
        }
        Object value = table.get(List.of(word));
        List<Setting> settings = new ArrayList<>();
        if (key.kind().isList() && value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                String at = place(file, array.inputPositionOf(i));
                settings.add(new Setting(key, text(key, array.get(i), at), at));
            }
        } else if (!Boolean.FALSE.equals(value)) {
            settings.add(new Setting(key, text(key, value, place), place));
        } else if (key.kind() != Kind.FLAG) {
            text(key, value, place);
        }
        return settings;
    }

    private String text(Key key, Object value, String place) throws CliException {
        return switch (key.kind()) {
            case FLAG -> expect(value instanceof Boolean, value, place, key, "true or false");
            case NUMBER -> expect(value instanceof Double || value instanceof Long, value, place, key, "a number");
            case TEXT, TEXTS -> expect(isText(value), value, place, key, "a text in quotes");
            case FILE, FILES ->
                file.toAbsolutePath()
                        .resolveSibling(expect(isText(value), value, place, key, "a file, in quotes"))
                        .toString();
        };
    }

    private static boolean isText(Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private static String expect(boolean is, Object value, String place, Key key, String what) throws CliException {
        if (!is) {
            String several = key.kind().isList() ? ", or several in []" : "";
            throw new CliException(place + ": \"" + key.word() + "\" is to be " + what + several);
        }
        return value.toString();
    }

    private String place(TomlTable table, String word) {
        return place(file, table.inputPositionOf(List.of(word)));
    }

    private static String place(Path file, TomlPosition position) {
        return file + ":" + position.line();
    }
}
