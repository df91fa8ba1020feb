package org.unspin;

/**
 * Another reading of a corrected span.
 *
 * <pre>{@code
 * for (Alternative other : correction.alternatives()) {
 *     menu.add(other.text() + ", " + Math.round(100 * other.probability()) + " %");
 * }
 * }</pre>
 *
 * @param text what would stand there, in the case of what stands there
 * @param probability how likely that is the original, 0 to 1
 */
public record Alternative(String text, double probability) {}
