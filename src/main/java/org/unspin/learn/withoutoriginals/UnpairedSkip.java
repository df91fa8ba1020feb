package org.unspin.learn.withoutoriginals;

/** Why a document was left out. */
enum UnpairedSkip {
    /** Too few words to judge by. */
    TOO_SHORT,
    /** Few words that the language model knows, or few of the commonest: another language, or no text. */
    OTHER_LANGUAGE,
    /** The same text was added before. */
    DUPLICATE,
    /** Far fewer of its words were swapped than in the other documents. */
    NOT_SPUN,
    /** More documents than fit; those that are kept are an even sample. */
    BEYOND_BUDGET
}
