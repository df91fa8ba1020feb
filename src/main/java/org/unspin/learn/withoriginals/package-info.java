/**
 * Internal. Learns a dictionary from spun pages and their originals. Begin with {@link
 * org.unspin.learn.withoriginals.PairedLearner}, which goes from the large to the small:
 *
 * <ol>
 *   <li>which original a page was made of: {@link org.unspin.learn.withoriginals.PagePairs} (Sp&auml;rck Jones 1972);
 *   <li>which sentence stands for which: {@link org.unspin.learn.withoriginals.SentenceAligner} (Gale &amp;
 *       Church 1993);
 *   <li>which word stands for which: {@link org.unspin.learn.withoriginals.EditDistanceAligner} (Wagner &amp; Fischer
 *       1974), with the costs that earlier rounds taught ({@link org.unspin.learn.withoriginals.SwapCosts});
 *   <li>which pairs are no coincidence: {@link org.unspin.learn.withoriginals.PairStatistics} and {@link
 *       org.unspin.learn.withoriginals.PairSelection} (Dunning 1993).
 * </ol>
 */
@NullMarked
package org.unspin.learn.withoriginals;

import org.jspecify.annotations.NullMarked;
