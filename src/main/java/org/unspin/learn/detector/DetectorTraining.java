package org.unspin.learn.detector;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.model.AbstractModel;
import org.tukaani.xz.XZInputStream;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.Findings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.diagnose.DetectorInput;
import org.unspin.diagnose.FeatureExtractor;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * Trains the detector of spun text on honest paragraphs and on the same paragraphs spun with the dictionaries of all
 * families. Every other spun one is shown without its spinner's dictionary, so that the detector learns to recognise
 * spinners that nobody has listed. The same texts and seed give the same model. For one thread.
 */
public final class DetectorTraining {
    /** How many times as often as their dictionaries say the families swap, so that as many words go as in real texts. */
    private static final Map<String, Double> INTENSITY = Map.of(
            "newswire",
            1.0,
            "indiana",
            1.3,
            "entrance",
            1.1,
            "tortured",
            2.2,
            "nolonger",
            2.5,
            "withinside",
            1.0,
            "wordnet-aug",
            1.6,
            "thesaurus",
            2.0);

    private static final double USUAL_INTENSITY = 1.2;
    /** How many times as often as a family usually does its spinners swap: some leave much alone. */
    private static final double LEAST_STRENGTH = 0.25;

    private static final double MOST_STRENGTH = 1.4;
    /** How many spun versions are made of a paragraph. */
    private static final int VERSIONS = 2;
    /** How many times an honest text counts that looks spun. */
    private static final int HARD_WEIGHT = 12;
    /** Of this many paragraphs one is joined with its neighbours to a document, and one is cut short. */
    private static final int DOCUMENT = 5;

    private final List<SubstitutionDictionary> families;
    private final List<SubstitutionDictionary> unlisted;
    private final LanguageModel model;
    private final Optional<TopicModel> topics;
    private final DecoderSettings settings;
    private final CompiledDictionary all;
    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final Map<Set<String>, Reader> readers = new HashMap<>();

    /** What reads texts with some of the dictionaries. */
    private record Reader(CompiledDictionary dictionary, FeatureExtractor extractor, Decoder decoder) {}

    /**
     * A training.
     *
     * @param families the dictionaries of the spinners
     * @param unlisted dictionaries of spinners that texts are spun with, too, but never looked up in
     * @param settings the settings with which the detector will be used
     */
    public DetectorTraining(
            List<SubstitutionDictionary> families,
            List<SubstitutionDictionary> unlisted,
            LanguageModel model,
            Optional<TopicModel> topics,
            DecoderSettings settings) {
        this.families = List.copyOf(families);
        this.unlisted = List.copyOf(unlisted);
        this.model = model;
        this.topics = topics;
        this.settings = settings;
        this.all = CompiledDictionary.compile(spinners(), model::knows);
    }

    /**
     * Fits a detector.
     *
     * @param honest paragraphs
     * @param hard honest texts that look spun; each counts several times
     * @param unseen families from which nothing is learned, and whose dictionaries are not used
     * @throws IOException if OpenNLP fails
     */
    public AbstractModel train(List<String> honest, List<String> hard, Set<String> unseen, long seed)
            throws IOException {
        MaximumEntropyTrainer trainer = new MaximumEntropyTrainer();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        spinners().forEach(spinner -> names.add(spinner.name()));
        names.removeAll(unseen);
        for (int h = 0; h < hard.size(); h++) {
            for (int i = 0; i < HARD_WEIGHT; i++) {
                trainer.add(evidence(i == 0 ? excerpt(hard.get(h), h) : hard.get(h), unseen), false);
            }
        }
        for (int i = 0; i < honest.size(); i++) {
            String text = i % DOCUMENT == 0
                    ? document(honest, i)
                    : i % DOCUMENT == 1 ? excerpt(honest.get(i), i) : honest.get(i);
            trainer.add(evidence(text, unseen), false);
            for (int version = 0; version < VERSIONS; version++) {
                String family = names.get(random.nextInt(names.size()));
                String spun = spin(
                        text,
                        family,
                        LEAST_STRENGTH + (MOST_STRENGTH - LEAST_STRENGTH) * random.nextDouble(),
                        random.nextLong());
                if (!spun.equals(text)) {
                    Set<String> hidden = new TreeSet<>(unseen);
                    if (version % 2 == 1) {
                        hidden.add(family);
                    }
                    trainer.add(evidence(spun, hidden), true);
                }
            }
        }
        return trainer.train();
    }

    /**
     * Whether a text is one to learn from: about half of all texts are, by a hash of the text. The others are left for
     * evaluation.
     *
     * @param text any text
     */
    public static boolean isForTraining(String text) {
        return (Hashing.murmur3_32_fixed()
                                .hashString(text, StandardCharsets.UTF_8)
                                .asInt()
                        & 1)
                == 0;
    }

    /**
     * The lines with enough words of a UTF-8 file, which is compressed if its name ends in ".xz".
     *
     * @throws IOException if it cannot be read
     */
    public static List<String> paragraphs(Path file, int fewestWords) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".xz") ? new XZInputStream(raw) : raw) {
            for (String line : CharStreams.readLines(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                if (Splitter.on(' ').splitToList(line).size() >= fewestWords) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    /** The first words of a paragraph. */
    private static String excerpt(String paragraph, int number) {
        int words = SpunDetector.FEWEST_WORDS + number % SpunDetector.FEWEST_WORDS;
        int end = 0;
        for (int w = 0; w < words && end >= 0; w++) {
            end = paragraph.indexOf(' ', end + 1);
        }
        return end < 0 ? paragraph : paragraph.substring(0, end) + ".";
    }

    private static String document(List<String> honest, int at) {
        return String.join("\n\n", honest.subList(at, Math.min(honest.size(), at + 4)));
    }

    /**
     * Spins a text as a family does.
     *
     * @param strength how many times as often as usual, about 1
     */
    public String spin(String text, String family, double strength, long seed) {
        // spinners that write the same word for the same word all over a text leave little alone
        boolean consistent = spinners().stream()
                .anyMatch(f -> f.name().equals(family) && !f.habits().leavesMuchAlone());
        double intensity = strength * INTENSITY.getOrDefault(family, USUAL_INTENSITY);
        return new DictionarySpinner(all, family, intensity, consistent, seed).spin(text);
    }

    private List<SubstitutionDictionary> spinners() {
        return ImmutableList.<SubstitutionDictionary>builder()
                .addAll(families)
                .addAll(unlisted)
                .build();
    }

    /** What the detector sees of a text without the dictionaries of some families. */
    public DetectorInput evidence(String text, Set<String> without) {
        Reader reader = readers.computeIfAbsent(new TreeSet<>(without), this::reader);
        SegmentedText segmented = segmenter.segment(text);
        Findings findings = reader.decoder.find(segmented, new BitSet());
        return DetectorInput.of(
                reader.extractor.extract(segmented), findings, reader.dictionary, 0, segmented.sentenceCount());
    }

    private Reader reader(Set<String> without) {
        CompiledDictionary dictionary = CompiledDictionary.compile(
                families.stream().filter(f -> !without.contains(f.name())).toList(), model::knows);
        Channel channel = new Channel(dictionary, model, topics);
        return new Reader(
                dictionary,
                new FeatureExtractor(dictionary, dictionary.familyCount(), model, topics),
                new Decoder(
                        channel,
                        settings,
                        FamilyOrder.regular(dictionary.familyCount()).forDiagnosis()));
    }
}
