/**
 * Learns dictionaries: the generator that repeats how the news-wire spinner made its substitutions (a blind walk
 * through a thesaurus), and a spinner of our own that makes test texts by the same law. Internal: only the command
 * line and the tools that build dictionaries use it, and it may change at any time. Restoring text does not need it.
 *
 * <p>The thesauri derive from WordNet (Princeton University); what is computed from them carries its notice.
 */
@NullMarked
package org.unspin.learn;

import org.jspecify.annotations.NullMarked;
