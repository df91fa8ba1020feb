package org.unspin.learn.thesaurus;

/**
 * A word at which a walk through the thesaurus may end.
 *
 * @param garbled the word that the spinner would write
 * @param rank 1 where the walk took the first word of every list, otherwise the place in the only list
 * @param steps the number of replacements made one after the other, at least 1
 * @param probability the estimated share, above 0 to 1, of originals for which the walk ends at this word
 * @param path the words passed, from the original to {@code garbled}, with {@code " > "} between them
 */
public record WalkStep(String garbled, int rank, int steps, double probability, String path) {}
