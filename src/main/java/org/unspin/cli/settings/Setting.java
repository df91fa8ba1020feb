package org.unspin.cli.settings;

/**
 * One setting of a file.
 *
 * @param key its name, which is that of an option without the dashes
 * @param value as it would be written on the command line
 * @param place the file and the line, for messages
 */
record Setting(Key key, String value, String place) {
    /** As it would be given on the command line. */
    String argument() {
        return key.kind() == Key.Kind.FLAG ? key.option() : key.option() + "=" + value;
    }
}
