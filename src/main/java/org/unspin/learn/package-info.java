/**
 * Learns dictionaries: the generator that repeats how the news-wire spinner made its substitutions (a blind walk
 * through a thesaurus), and a spinner of our own that makes test texts by the same law. Internal: only the command line
 * and the tools that build dictionaries use it, and it may change at any time. Restoring text does not need it.
 *
 * <p>How {@code dictionaries/newswire.tsv} is made: {@link org.unspin.learn.assemble.DictionaryAssembler} takes the
 * files of {@code src/main/dictionary} (known pairs, the words that the spinner replaces, common words, a person's
 * review) and the spinner's thesaurus, MyThes th_en_US_new, which is not part of the project:
 * {@code npm pack thesaurus@0.0.1} fetches it ({@code package/lib/th_en_US_new.js} in the archive, SHA-256
 * {@code 1502414c...d4c335b}).
 *
 * <p>How {@code dictionaries/indiana.tsv} and {@code dictionaries/wordnet-aug.tsv} are made:
 * {@link org.unspin.learn.assemble.ModelDictionaryAssembler} takes known pairs and a
 * {@link org.unspin.learn.model.SubstitutionModel}, the estimated chances of all that such a spinner may draw from
 * WordNet.
 *
 * <p>How {@code dictionaries/thesaurus.tsv} is made: {@link org.unspin.learn.assemble.ThesaurusDictionaryAssembler}
 * takes {@link org.unspin.learn.model.ThesaurusSubstitutionModel}, a mixture of laws fitted to the known pairs of all
 * families, and the commonest words.
 *
 * <p>The thesauri but Moby derive from WordNet (Princeton University); what is computed from them carries its notice.
 */
@NullMarked
package org.unspin.learn;

import org.jspecify.annotations.NullMarked;
