/**
 * Internal. The thesauri that spinners take their words from (MyThes, WordNet, Moby), and {@link
 * org.unspin.learn.thesaurus.ThesaurusWalk}, the walk through one of them that made the dictionary of the news-wire
 * spinner: begin there. {@link org.unspin.learn.thesaurus.SwapKeys} says which words a spinner replaces, {@link
 * org.unspin.learn.thesaurus.BaseForms} which words are inflected, and {@link
 * org.unspin.learn.thesaurus.WordFrequencies} how common words are.
 *
 * <p>All of these thesauri but Moby derive from WordNet (Princeton University); what is computed from them carries its
 * notice.
 */
@NullMarked
package org.unspin.learn.thesaurus;

import org.jspecify.annotations.NullMarked;
