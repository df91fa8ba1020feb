package org.unspin.learn.withoutoriginals;

/** Why a document was left out. */
enum UnpairedSkip {
    /** Too few words to judge by. */
    TOO_SHORT,
    /** Few words that the language model knows, or none of the commonest: another language, or no text. */
    OTHER_LANGUAGE,
    /** Its text was there before. */
    DUPLICATE,
    /** Far fewer of its words were swapped than in the other documents. */
    NOT_SPUN,
    /** More than is kept; what is left is an even sample. */
    BEYOND_BUDGET
}
