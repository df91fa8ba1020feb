/**
 * Internal. Makes the dictionaries that are computed: from pairs that people know, from what a model of the spinner
 * gives for common words, and from the review of a person who read that.
 *
 * <p>{@code newswire.tsv} is made by {@link org.unspin.learn.assemble.DictionaryAssembler} from the walk through the
 * spinner's thesaurus, MyThes th_en_US_new, which is not part of the project: {@code npm pack thesaurus@0.0.1} fetches
 * it ({@code package/lib/th_en_US_new.js} in the archive, SHA-256 {@code 1502414c...d4c335b}).
 *
 * <p>{@code indiana.tsv} and {@code wordnet-aug.tsv} are made by
 * {@link org.unspin.learn.assemble.ModelDictionaryAssembler} from known pairs and a
 * {@link org.unspin.learn.model.SubstitutionModel}.
 *
 * <p>{@code thesaurus.tsv} is made by {@link org.unspin.learn.assemble.ThesaurusDictionaryAssembler} from a
 * {@link org.unspin.learn.model.ThesaurusSubstitutionModel}, a mixture that was fitted to the known pairs of all
 * families.
 *
 * <p>CONTRIBUTING has the commands.
 */
@NullMarked
package org.unspin.learn.assemble;

import org.jspecify.annotations.NullMarked;
