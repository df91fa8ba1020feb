package org.unspin.page;

/**
 * A piece of text that looks otherwise in the source: an entity, an escaped sign.
 *
 * @param at where it begins in the decoded text
 * @param length its length in the decoded text; 0 for what is not to be seen there at all
 * @param from where it begins in the source
 * @param to where it ends in the source
 */
record Unlike(int at, int length, int from, int to) {}
