/**
 * Internal. Substitution models of spinners that draw their words at random: P(garbled | original). Begin with
 * {@link org.unspin.learn.model.SubstitutionModel}. {@link org.unspin.learn.model.SynonymDrawSubstitutionModel} is the
 * family <em>indiana</em>, {@link org.unspin.learn.model.AugmenterSubstitutionModel} the family <em>wordnet-aug</em>,
 * and {@link org.unspin.learn.model.ThesaurusSubstitutionModel} any spinner that nobody has listed; the others are what
 * these are composed of.
 */
@NullMarked
package org.unspin.learn.model;

import org.jspecify.annotations.NullMarked;
