package org.unspin.learn.withoutoriginals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import net.sf.extjwnl.data.POS;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.learn.detector.DictionarySpinner;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.MobyThesaurus;
import org.unspin.learn.thesaurus.MyThesThesaurus;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WordNetSenses;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * A spinner that nobody has listed: it walks blindly through a thesaurus, and how it walks is drawn at random. Which
 * thesaurus, in which order of the parts of speech, how many steps, whether it takes the first word or any of the
 * first, which words it knows, how often it swaps them, whether it inflects what it writes. Two in five of its garbled
 * words are to be known to no dictionary that a learner is given. The same seed gives the same spinner.
 */
public final class RandomSpinner {
    private static final double UNKNOWN = 0.4;
    private static final String NAME = "random";
    /** Originals of an entry; more a dictionary does not take. */
    private static final int MOST_ORIGINALS = 60;

    private static final Set<String> LEFT_ALONE = Set.of("a", "an", "the", "i");

    private final String description;
    private final Set<String> hidden = new HashSet<>();
    private final SubstitutionDictionary dictionary;
    private final DictionarySpinner spinner;
    private final Segmenter words = new Segmenter(block -> new int[0]);

    /** What spinners walk through. */
    public record Thesauri(Thesaurus myThes, Thesaurus moby, WordNetSenses wordNet, BaseForms baseForms) {
        /** Reads MyThes and Moby from their files. */
        public static Thesauri read(Path myThes, Path moby) throws IOException {
            return new Thesauri(
                    MyThesThesaurus.read(myThes), MobyThesaurus.read(moby), WordNetSenses.open(), BaseForms.wordNet());
        }
    }

    /** Draws a spinner. */
    public RandomSpinner(long seed, Thesauri thesauri, Predicate<String> exists) {
        Random random = new Random(seed * 7919 + 17);
        boolean inflects = random.nextInt(3) == 0;
        int passes = 1 + random.nextInt(3);
        int among = random.nextInt(3) == 0 ? 4 : 1;
        int known = 1_200 + random.nextInt(2_300);
        int share = 60 + random.nextInt(39);
        boolean sparesCapitals = random.nextBoolean();
        int source = random.nextInt(3);
        List<POS> order = new ArrayList<>(List.of(POS.ADJECTIVE, POS.NOUN, POS.ADVERB, POS.VERB));
        Collections.shuffle(order, random);
        Function<String, List<String>> walk = switch (source) {
            case 0 -> word -> wordNet(word, order, thesauri.wordNet());
            case 1 -> thesauri.myThes()::related;
            // Moby's lists are in the order of the alphabet: what comes first says nothing.
            default -> word -> shuffled(thesauri.moby().related(word), random);
        };
        Map<String, Set<String>> originals = new TreeMap<>();
        int pairs = 0;
        for (String word : ExpectedCounts.english().words()) {
            if (pairs == known) {
                break;
            }
            if (!isSingle(word)
                    || LEFT_ALONE.contains(word)
                    || random.nextInt(100) < 8
                    || inflects && !thesauri.baseForms().isBaseForm(word)) {
                continue;
            }
            String garbled = walk(word, passes, among, walk, random);
            if (!garbled.equals(word)
                    && originals
                                    .computeIfAbsent(garbled, key -> new HashSet<>())
                                    .size()
                            < MOST_ORIGINALS) {
                originals.getOrDefault(garbled, Set.of()).add(word);
                pairs++;
            }
        }
        originals.keySet().stream()
                .filter(garbled -> random.nextDouble() < UNKNOWN)
                .forEach(hidden::add);
        DictionaryBuilder builder = SubstitutionDictionary.builder(NAME)
                .habits(new SpinnerHabits(50, 99, inflects, false, sparesCapitals, false));
        originals.forEach((garbled, of) -> builder.add(
                garbled,
                of.stream()
                        .sorted()
                        .map(word -> new Substitution(word, share, Source.LISTED))
                        .toList(),
                ""));
        dictionary = builder.build();
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(dictionary), exists);
        spinner = new DictionarySpinner(compiled, NAME, 1, true, seed);
        description = String.format(
                Locale.ROOT,
                "%s%s, %d step%s%s%s, %,d words, %d %%%s",
                source == 0 ? "WordNet" : source == 1 ? "MyThes" : "Moby",
                source == 0 ? " " + letters(order) : "",
                passes,
                passes == 1 ? "" : "s",
                among == 1 ? "" : ", any of 4",
                inflects ? ", inflected" : "",
                pairs,
                share,
                sparesCapitals ? ", capitals spared" : "");
    }

    private static List<String> shuffled(List<String> words, Random random) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String letters(List<POS> order) {
        StringBuilder letters = new StringBuilder();
        order.forEach(pos -> letters.append(pos.getLabel().charAt(0)).append(pos == POS.ADVERB ? "d" : ""));
        return letters.toString();
    }

    private static String walk(
            String from, int passes, int among, Function<String, List<String>> related, Random random) {
        String word = from;
        for (int pass = 0; pass < passes; pass++) {
            List<String> next = related.apply(word).stream()
                    .filter(RandomSpinner::isSingle)
                    .limit(among)
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            String taken = next.get(random.nextInt(next.size()));
            if (taken.equals(from)) {
                break;
            }
            word = taken;
        }
        return word;
    }

    private static List<String> wordNet(String word, List<POS> order, WordNetSenses wordNet) {
        for (POS pos : order) {
            List<String> found = new ArrayList<>();
            for (WordNetSenses.Relation relation : List.of(
                    WordNetSenses.Relation.SYNONYM, WordNetSenses.Relation.SIMILAR, WordNetSenses.Relation.HYPERNYM)) {
                for (WordNetSenses.Sense sense : wordNet.related(word, relation)) {
                    if (sense.pos() == pos) {
                        sense.synonyms().stream()
                                .filter(other -> isSingle(other) && !other.equals(word))
                                .forEach(found::add);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isSingle(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** How it walks. */
    public String description() {
        return description;
    }

    /** What it writes for what: the dictionary that a perfect learner would find. */
    public SubstitutionDictionary dictionary() {
        return dictionary;
    }

    /** Spins a text. */
    public String spin(String text) {
        return spinner.spin(text);
    }

    /** Takes from a dictionary what nobody is to know of this spinner. */
    public SubstitutionDictionary hideFrom(SubstitutionDictionary dictionary) {
        return dictionary.without(entry -> hidden.contains(entry.garbled().toLowerCase(Locale.ROOT)));
    }

    /** Whether the garbled word of a pair, as {@link #uses} writes it, is to be known to no dictionary. */
    public boolean isHidden(String pair) {
        return hidden.contains(pair.substring(0, pair.indexOf('\t')));
    }

    /** Counts the pairs, "garbled TAB original" in lower case, that were swapped in the texts. */
    public Map<String, Integer> uses(List<String> honest) {
        Map<String, Integer> uses = new HashMap<>();
        for (String text : honest) {
            SegmentedText before = words.segment(text);
            SegmentedText after = words.segment(spin(text));
            if (before.tokens().size() == after.tokens().size()) {
                for (int t = 0; t < before.tokens().size(); t++) {
                    String was = token(before, t);
                    String is = token(after, t);
                    if (!was.equals(is)) {
                        uses.merge(is + '\t' + was, 1, Integer::sum);
                    }
                }
            }
        }
        return uses;
    }

    private static String token(SegmentedText text, int t) {
        return text.text()
                .substring(text.tokens().start(t), text.tokens().end(t))
                .toLowerCase(Locale.ROOT);
    }
}
