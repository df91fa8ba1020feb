package org.unspin.diagnose;

/** What is counted in a sentence. All counts of two passages together are the sums of both. */
enum Feature {
    /** Words, numbers not among them. */
    WORDS,
    /** Log probability of the words in their context, natural logarithm, sign turned. */
    SURPRISE,
    /** The same without context: how rare the words are by themselves. */
    RARITY,
    /** Words much less likely in their context than without any. */
    OUT_OF_PLACE,
    /** Words hardly possible in their context. */
    FAR_OUT_OF_PLACE,
    /** How far words are out of place, in nats. */
    MISFIT,
    /** Two words out of place in succession. */
    OUT_OF_PLACE_TWICE,
    /** Common words in a context that does not have them. */
    COMMON_BUT_SURPRISING,
    /** Rare words in lower case. */
    RARE,
    /** Words in lower case that the model does not know. */
    UNKNOWN,
    /** Words of the grammar: the, of, to, and. */
    GRAMMAR,
    /** "a" before a vowel and the other way round. */
    ARTICLE_BROKEN,
    /** Words that some spinner writes for likelier ones, by frequency alone. */
    SUSPECT,
    /** Of the words out of place, those for which some spinner's original would fit clearly better. */
    REPAIRABLE,
    /** The same, much better. */
    CLEARLY_REPAIRABLE,
    /** How much better the best originals would fit, in nats. */
    REPAIR_GAIN,
    /** Words in lower case that belong to a topic. */
    CONTENT,
    /** How badly those fit the topic of the words around, in nats. */
    OFF_TOPIC
}
