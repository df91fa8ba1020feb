package org.unspin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.unspin.dictionary.Source;

/**
 * Why a word or phrase was changed, or left alone: what else may have stood there, every number that decided, and what would have
 * changed the decision.
 *
 * <pre>{@code
 * int at = text.indexOf("volition");
 * Explanation why = unspin.explain(text, at, at + "volition".length());
 * for (Explanation.Candidate candidate : why.candidates()) {
 *     report.add(candidate.text() + " " + candidate.posterior());
 * }
 * }</pre>
 *
 * <p>{@link Unspin#explain} makes it. A restoration carries none, because each costs several restorations.
 * Immutable and thread-safe.
 *
 * <p>Scores are natural logarithms of probabilities, in nats: 1 nat is a factor of 2.7, 2.3 nats are a factor of ten. Probabilities
 * and shares go from 0 to 1. Offsets are UTF-16 indices into the text that was given; ends are exclusive.
 *
 * @param start where the place begins: the whole span of a swap, if what was asked for is part of one
 * @param end where it ends
 * @param original what stands there in the text that was given
 * @param outcome what was decided, and why
 * @param correction what {@link Unspin#restore} changes there
 * @param candidates what may have stood there, the likeliest first; what stands there is always among them
 * @param threshold how sure a change there must be
 * @param gate whether text and sentence are taken for spun at all
 * @param families the spinners that this part of the text may have been through
 * @param listedBy the dictionaries in which what stands there is, or begins with, a garbled form
 * @param whatIfs what would have been decided under other conditions; each was tried
 * @param languageModelWeight how much a nat of the language model counts, compared with one of anything else; less than 1 because
 *     its errors are correlated
 */
public record Explanation(
        int start,
        int end,
        String original,
        Outcome outcome,
        Optional<Correction> correction,
        List<Candidate> candidates,
        Threshold threshold,
        Gate gate,
        List<FamilyRate> families,
        List<String> listedBy,
        List<WhatIf> whatIfs,
        double languageModelWeight) {
    /** Copies the lists. */
    public Explanation {
        candidates = List.copyOf(candidates);
        families = List.copyOf(families);
        listedBy = List.copyOf(listedBy);
        whatIfs = List.copyOf(whatIfs);
    }

    /** What was decided. */
    public enum Outcome {
        /** It was changed. */
        CHANGED,
        /** It was left alone: nothing may be changed here, because it is protected or written as no spinner writes. */
        PROTECTED,
        /** It was left alone: no dictionary in use lists it as a garbled form. */
        NOT_LISTED,
        /** It was left alone: the text as a whole does not read as spun. */
        TEXT_NOT_SPUN,
        /** It was left alone: the spinners that write it are not those of this text. */
        OTHER_SPINNER,
        /** It was left alone: what stands there is the likeliest. */
        MEANT,
        /** It was left alone: something else is likelier, but not likely enough. */
        UNSURE
    }

    /**
     * What may have stood there.
     *
     * @param text what it would be, in upper or lower case as the text has it
     * @param entry the dictionary's entry; empty for what stands there
     * @param modelAsSpun what the language model says of the sentence with this in its place and all else as it stands
     * @param modelRestored the same with all else restored
     * @param channel how likely the spinner is to write what stands there for this, or to leave this alone, at its swap rate
     * @param topic what the words around and other uses of this word in the text add; below 0 if they speak against it
     * @param repetition what the other occurrences of the garbled form in the text add
     * @param posterior probability that this stood there, all neighbours taken into account: the confidence of a correction. If the text
     *     was not taken for spun, what the probability would be if it were
     */
    public record Candidate(
            String text,
            Optional<Entry> entry,
            double modelAsSpun,
            double modelRestored,
            double channel,
            double topic,
            double repetition,
            double posterior) {
        /** Whether this is what stands there. */
        public boolean asItStands() {
            return entry.isEmpty();
        }
    }

    /**
     * The entry that a candidate comes from.
     *
     * @param family name of the dictionary
     * @param garbled the garbled form
     * @param original the original
     * @param source how far the entry can be trusted
     * @param weight the share of the original's uses that the spinner, where it swaps, writes so
     * @param rate estimated share of the words with such entries that it swapped in this text
     */
    public record Entry(String family, String garbled, String original, Source source, double weight, double rate) {}

    /**
     * How sure a change must be.
     *
     * @param confidence the least confidence at which a change is made; 1 where there is nothing to change
     * @param ground why
     */
    public record Threshold(double confidence, Ground ground) {
        /** Why a change must be that sure. */
        public enum Ground {
            /** The preset, or the caller, asks for it of every change. */
            ORDINARY,
            /** The entry was only computed, and the word that stands there may be meant. */
            COMPUTED_ENTRY,
            /** The spinner leaves much alone. */
            SPARING_SPINNER,
            /** The spinner leaves much alone, and the word that stands there fits its place. */
            FITS_ITS_PLACE
        }
    }

    /**
     * Whether anything is changed at all.
     *
     * @param spun whether the text was taken for spun
     * @param lookedInto whether the frequencies of its words were suspicious enough to ask the language model
     * @param logOdds odds, in nats, that this part of the text was spun; above 0 it is the likelier answer
     * @param differentSwaps expected number of different garbled words that are swaps
     * @param swapsNeeded how many have to agree before anything is changed
     * @param detector probability that text or passage was spun, as the detector sees it, which decides only in cases of doubt
     * @param sentenceSpun probability that the sentence was spun, if the text was
     */
    public record Gate(
            boolean spun,
            boolean lookedInto,
            double logOdds,
            double differentSwaps,
            double swapsNeeded,
            double detector,
            double sentenceSpun) {}

    /**
     * A spinner that the text may have been through.
     *
     * @param name the name of its dictionary
     * @param rate estimated share that it swapped here, of the words that it knows and whose entries were observed
     * @param least the smallest share that it usually swaps
     * @param most the largest
     */
    public record FamilyRate(String name, double rate, double least, double most) {}

    /**
     * What would have been decided under another condition.
     *
     * @param kind the condition
     * @param subject the preset, family, entry ({@code garbled=original}) or neighbour that it is about; otherwise empty
     * @param limit where the decision changes, for {@link Kind#MINIMUM_CONFIDENCE} and {@link Kind#SWAP_RATE}
     * @param result what would stand there
     * @param differs whether that is different from what was decided
     * @param posterior under that condition, the probability of the correction's replacement, or, if the word was left alone, of its
     *     likeliest original
     */
    public record WhatIf(
            Kind kind, String subject, OptionalDouble limit, String result, boolean differs, double posterior) {
        /** Conditions. */
        public enum Kind {
            /** {@link Unspin.Builder#minimumConfidence}: above the limit it would be left alone, or up to the limit changed. */
            MINIMUM_CONFIDENCE,
            /** Another preset. */
            PRESET,
            /** Without the dictionary that has the likeliest entry. */
            WITHOUT_FAMILY,
            /** Without that entry. */
            WITHOUT_ENTRY,
            /** Another swap rate of its spinner: below the limit it would be left alone, or above the limit changed. */
            SWAP_RATE,
            /** With a restored neighbour left as it stands. */
            NEIGHBOUR_LEFT,
            /** With all neighbours in the sentence left as they stand. */
            ALL_NEIGHBOURS_LEFT,
            /** With the sentence as the whole text. */
            SENTENCE_ALONE
        }
    }
}
