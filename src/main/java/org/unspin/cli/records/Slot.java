package org.unspin.cli.records;

/**
 * A text within a record.
 *
 * @param name of the field or column that it stands in; empty where the record has no such thing
 * @param text what stands there, decoded
 */
public record Slot(String name, String text) {}
