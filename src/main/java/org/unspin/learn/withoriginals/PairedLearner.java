package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.Segmenter;
import org.unspin.text.TokenKind;

/**
 * Learns a spinner's dictionary from spun pages and their originals, whole pages that nobody has matched: pairs the
 * pages ({@link PagePairs}), aligns sentences ({@link SentenceAligner}), then words ({@link EditDistanceAligner}), and
 * counts ({@link PairStatistics}). Words are aligned three times, each time with what the time before has taught of
 * which garbled form stands for which original (Viterbi training), so that a phrase beside a swapped word is cut where
 * most of its occurrences say. Deterministic; not thread-safe; to be used once.
 */
public final class PairedLearner {
    private static final int ROUNDS = 3;
    /** The least share of a bead's words that stay unchanged; with less, the two sentences do not belong together. */
    private static final double ALIKE = 0.25;
    /** A page with a smaller share of changed words was edited, not spun. */
    private static final double SPUN = 0.01;

    private final PairedSettings settings;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final PageTokens.Words words = new PageTokens.Words();
    private final List<PageTokens> spun = new ArrayList<>();
    private final List<PageTokens> originals = new ArrayList<>();

    /**
     * What was learned.
     *
     * @param dictionary the pairs, each with its evidence in the note
     * @param report what became of the pages
     */
    public record Learned(SubstitutionDictionary dictionary, LearningReport report) {}

    /** A pair of pages with its aligned sentences. */
    private record Sheet(PagePairs.Pair pages, List<SentenceAligner.Bead> beads) {}

    /** A learner with the settings. */
    public PairedLearner(PairedSettings settings) {
        this.settings = settings;
    }

    /** Adds a page that may be spun. */
    public void addSpun(LearnerPage page) {
        spun.add(PageTokens.of(page, segmenter, words));
    }

    /** Adds a page that may be the original of a spun one. */
    public void addOriginal(LearnerPage page) {
        originals.add(PageTokens.of(page, segmenter, words));
    }

    /**
     * Learns.
     *
     * @param name the name of the dictionary
     * @param progress run for every spun page that is done
     * @throws org.unspin.dictionary.DictionaryFormatException if the name cannot be one
     */
    public Learned learn(String name, Runnable progress) {
        PagePairs paired = PagePairs.find(spun, originals);
        Map<PageTokens, SkipReason> skipped = new HashMap<>(paired.skipped());
        List<Sheet> sheets = new ArrayList<>();
        for (PagePairs.Pair pair : paired.pairs()) {
            Sheet sheet = new Sheet(pair, SentenceAligner.align(pair.spun(), pair.original(), words));
            Optional<SkipReason> reason = check(sheet);
            if (reason.isPresent()) {
                skipped.put(pair.spun(), reason.get());
                skipped.put(pair.original(), reason.get());
            } else {
                sheets.add(sheet);
            }
        }
        spun.stream().filter(skipped::containsKey).forEach(page -> progress.run());
        SwapCosts costs = SwapCosts.unlearned();
        PairStatistics statistics = PairStatistics.begin(words);
        for (int round = 0; round < ROUNDS; round++) {
            statistics = statistics.again();
            for (int page = 0; page < sheets.size(); page++) {
                observe(sheets.get(page), costs, statistics, page);
                if (round == ROUNDS - 1) {
                    progress.run();
                }
            }
            costs = statistics.costs();
        }
        List<PagePairs.Pair> pages = sheets.stream().map(Sheet::pages).toList();
        AlignedPairs learned = PairSelection.select(statistics, pages, settings);
        return new Learned(learned.dictionary(name), report(pages, learned, skipped));
    }

    private static void observe(Sheet sheet, SwapCosts costs, PairStatistics statistics, int page) {
        EditDistanceAligner aligner =
                new EditDistanceAligner(sheet.pages().spun(), sheet.pages().original(), costs);
        for (SentenceAligner.Bead bead : sheet.beads()) {
            List<EditDistanceAligner.Link> links = aligner.align(bead);
            if (unchanged(sheet.pages(), links) >= ALIKE * shorter(bead)) {
                statistics.observe(sheet.pages().spun(), sheet.pages().original(), links, page);
            }
        }
    }

    /** Looks at a pair of pages before anything is learned from it. */
    private static Optional<SkipReason> check(Sheet sheet) {
        PagePairs.Pair pages = sheet.pages();
        EditDistanceAligner aligner = new EditDistanceAligner(pages.spun(), pages.original(), SwapCosts.unlearned());
        int same = 0;
        int swaps = 0;
        for (SentenceAligner.Bead bead : sheet.beads()) {
            List<EditDistanceAligner.Link> links = aligner.align(bead);
            same += unchanged(pages, links);
            swaps += (int)
                    links.stream().filter(EditDistanceAligner.Link::isSwap).count();
        }
        int fewer = Math.min(pages.spun().words(), pages.original().words());
        if (same < ALIKE * fewer) {
            return Optional.of(
                    pages.spun().english() * 4 < pages.original().english() && same * 10 < fewer
                            ? SkipReason.OTHER_LANGUAGE
                            : SkipReason.NOT_TOGETHER);
        }
        return swaps < SPUN * fewer ? Optional.of(SkipReason.NOT_SPUN) : Optional.empty();
    }

    /** How many words were left as they are. */
    private static int unchanged(PagePairs.Pair pages, List<EditDistanceAligner.Link> links) {
        int same = 0;
        for (EditDistanceAligner.Link link : links) {
            same += link.same() && pages.spun().kind(link.spunFrom()) == TokenKind.WORD ? 1 : 0;
        }
        return same;
    }

    private static int shorter(SentenceAligner.Bead bead) {
        return Math.min(bead.spunTo() - bead.spunFrom(), bead.originalTo() - bead.originalFrom());
    }

    private LearningReport report(
            List<PagePairs.Pair> pages, AlignedPairs learned, Map<PageTokens, SkipReason> skipped) {
        return new LearningReport(
                spun.size(),
                originals.size(),
                pages.size(),
                pages.stream().mapToLong(pair -> pair.spun().words()).sum(),
                learned.pairs().size(),
                skippedOf(spun, skipped),
                skippedOf(originals, skipped));
    }

    private static List<LearningReport.Skipped> skippedOf(List<PageTokens> pages, Map<PageTokens, SkipReason> skipped) {
        List<LearningReport.Skipped> list = new ArrayList<>();
        for (PageTokens page : pages) {
            SkipReason reason = skipped.get(page);
            if (reason != null) {
                list.add(new LearningReport.Skipped(page.name(), reason));
            }
        }
        return list;
    }
}
