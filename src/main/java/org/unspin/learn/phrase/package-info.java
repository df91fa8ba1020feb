/**
 * Internal. Makes the dictionary {@code tortured.tsv} from a list of tortured phrases (Cabanac, Labb&eacute; &amp;
 * Magazinov 2021: "Tortured phrases: A dubious writing style emerging in science"). Begin with {@link
 * org.unspin.learn.phrase.PhraseDictionaryGenerator}. {@link org.unspin.learn.phrase.TorturedPhraseList} reads the list
 * and {@link org.unspin.learn.phrase.PhraseCleaner} what people wrote into it; {@link
 * org.unspin.learn.phrase.AlignedWords} learns single words from the phrases (IBM model 1, Brown et al. 1993); {@link
 * org.unspin.learn.phrase.BackgroundCounts} counts the phrases in texts that nobody spun.
 */
@NullMarked
package org.unspin.learn.phrase;

import org.jspecify.annotations.NullMarked;
