/** The restorer as a part of an Apache OpenNLP pipeline. Public. Needs nothing that the library does not need itself. */
@NullMarked
package org.unspin.opennlp;

import org.jspecify.annotations.NullMarked;
