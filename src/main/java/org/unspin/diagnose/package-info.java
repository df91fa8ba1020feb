/**
 * Tells spun text from clean where no dictionary knows the spinner: the traces that swapped words leave in the eyes of a language
 * model, and an OpenNLP maximum entropy model that weighs them. Internal: use {@link org.unspin.Unspin#diagnose}.
 */
@NullMarked
package org.unspin.diagnose;

import org.jspecify.annotations.NullMarked;
