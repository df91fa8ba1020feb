/**
 * Internal, but for {@link org.unspin.lm.LanguageModel} and {@link org.unspin.lm.ngram.NgramModel}, which a caller may give to
 * the builder, and {@link org.unspin.opennlp.OpenNlpLanguageModel}, which gives such a model to OpenNLP. The statistical
 * language model: which word is likely after which words. Here is what reads and asks a model;
 * {@code org.unspin.lm.train} makes one.
 */
@NullMarked
package org.unspin.lm;

import org.jspecify.annotations.NullMarked;
