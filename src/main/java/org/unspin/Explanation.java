package org.unspin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.unspin.dictionary.Source;

/**
 * Why a word or phrase was changed, or left alone: what else may have stood there, every number that decided, and what would have
 * made it go otherwise.
 *
 * <pre>{@code
 * int at = text.indexOf("volition");
 * Explanation why = unspin.explain(text, at, at + "volition".length());
 * for (Explanation.Candidate candidate : why.candidates()) {
 *     report.add(candidate.text() + " " + candidate.posterior());
 * }
 * }</pre>
 *
 * <p>{@link Unspin#explain} makes it; a restoration carries none, for it costs several restorations.
 * Immutable and thread-safe.
 *
 * <p>Scores are natural logarithms of probabilities, in nats: 1 nat more is 2.7 times as likely, 2.3 are ten times. Probabilities
 * and shares go from 0 to 1. Offsets are UTF-16 indices into the text that was given; ends are exclusive.
 *
 * @param start where the place begins: the whole span of a swap, if what was asked for is part of one
 * @param end where it ends
 * @param original what stands there in the text that was given
 * @param outcome what was decided, and on what ground
 * @param correction what {@link Unspin#restore} changes there
 * @param candidates what may have stood there, the likeliest first; what stands there is always among them
 * @param threshold how sure a change there has to be
 * @param gate whether text and sentence are taken for spun at all
 * @param families the spinners that the part of the text around may have been through
 * @param listedBy the dictionaries in which what stands there is, or begins with, a garbled form
 * @param whatIfs what would have been decided under other conditions; each was tried
 * @param languageModelWeight what a nat of the language model counts against one of all else; its errors are correlated
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
        /** It was left alone: nothing may be swapped here. It is protected, or written as no spinner would write. */
        PROTECTED,
        /** It was left alone: no dictionary that is used lists it as a garbled form. */
        NOT_LISTED,
        /** It was left alone: the text as a whole does not read as spun. */
        TEXT_NOT_SPUN,
        /** It was left alone: it is listed for other spinners than those that the text has been through. */
        OTHER_SPINNER,
        /** It was left alone: what stands there is the likeliest. */
        MEANT,
        /** It was left alone: something else is likelier, but not likely enough. */
        UNSURE
    }

    /**
     * What may have stood there.
     *
     * @param text what it would be, in the case of what stands there
     * @param entry the dictionary's entry; empty for what stands there
     * @param modelAsSpun what the language model says of the sentence with this in the place and all else as it stands
     * @param modelRestored the same with all else restored
     * @param channel how likely the spinner writes what stands there for this, or passes this over, at its rate of swaps
     * @param topic what the words around and other uses of this word in the text add; below 0 if they speak against it
     * @param repetition what the other occurrences of the garbled form in the text add
     * @param posterior probability that this stood there, all neighbours taken into account: the confidence of a correction; where
     *     the text was not taken for spun, what it would be if it were
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
     * How sure a change has to be.
     *
     * @param confidence the least confidence at which a change is made; 1 where there is nothing to change
     * @param ground why that much
     */
    public record Threshold(double confidence, Ground ground) {
        /** Why a change has to be so sure. */
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
     * @param lookedInto whether the frequencies of its words alone made it worth asking the language model
     * @param logOdds odds for "spun" of the part of the text around, in nats; above 0 speaks for it
     * @param differentSwaps expected number of different garbled words that are swaps
     * @param swapsNeeded how many have to agree before anything is changed
     * @param detector probability that text or passage was spun, as the detector sees it; asked only where there is room for doubt
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
     * @param rate estimated share of the words it knows that it swapped here, of those whose entries were observed
     * @param least the share that it swaps at least, as a rule
     * @param most the same at most
     */
    public record FamilyRate(String name, double rate, double least, double most) {}

    /**
     * What would have been decided under another condition.
     *
     * @param kind the condition
     * @param subject the preset, family, entry ({@code garbled=original}) or neighbour that it is about; else empty
     * @param limit where the decision turns, for {@link Kind#MINIMUM_CONFIDENCE} and {@link Kind#SWAP_RATE}
     * @param result what would stand there
     * @param differs whether that is something else than now
     * @param posterior probability that the reading in question stood there, under that condition: the replacement of the
     *     correction, or for what was left alone the likeliest original
     */
    public record WhatIf(
            Kind kind, String subject, OptionalDouble limit, String result, boolean differs, double posterior) {
        /** Conditions. */
        public enum Kind {
            /** {@link Unspin.Builder#minimumConfidence}: what is changed, is not above the limit; what is not, is up to it. */
            MINIMUM_CONFIDENCE,
            /** Another preset. */
            PRESET,
            /** The family of the likeliest entry is switched off, or one's own dictionary left out. */
            WITHOUT_FAMILY,
            /** That entry is switched off. */
            WITHOUT_ENTRY,
            /** Its spinner had swapped another share of what it knows: below the limit it would be left alone, or above it changed. */
            SWAP_RATE,
            /** A neighbour that is restored had been left as it stands. */
            NEIGHBOUR_LEFT,
            /** All neighbours in the sentence had been left as they stand. */
            ALL_NEIGHBOURS_LEFT,
            /** The sentence were the whole text. */
            SENTENCE_ALONE
        }
    }
}
