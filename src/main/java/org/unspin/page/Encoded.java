package org.unspin.page;

/**
 * A piece of text that the source writes in another way: an entity, an escaped sign.
 *
 * @param at where it begins in the decoded text
 * @param length its length in the decoded text; 0 for what is not seen there at all
 * @param from where it begins in the source
 * @param to where it ends in the source
 */
record Encoded(int at, int length, int from, int to) {}
