/**
 * Tells spun text from clean where no dictionary knows the spinner: the features that swapped words show to a language
 * model, and an OpenNLP maximum entropy model that weighs them. Internal: use {@link org.unspin.Unspin#diagnose}.
 */
@NullMarked
package org.unspin.diagnose;

import org.jspecify.annotations.NullMarked;
