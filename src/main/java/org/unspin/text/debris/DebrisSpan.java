package org.unspin.text.debris;

/**
 * A line that a scraper left, with the line break and the blank lines that go with it when it is taken out.
 *
 * @param start UTF-16 index where it begins
 * @param end where it ends, exclusive
 * @param kind what it is
 * @param confidence how likely it is no part of the text, 0 to 1
 */
public record DebrisSpan(int start, int end, DebrisKind kind, double confidence) {}
