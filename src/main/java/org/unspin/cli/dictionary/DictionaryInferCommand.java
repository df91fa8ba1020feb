package org.unspin.cli.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.FileCheck;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.assemble.AssembledDictionary;
import org.unspin.learn.assemble.DictionaryAssembler;
import org.unspin.learn.assemble.ModelDictionaryAssembler;
import org.unspin.learn.assemble.ReviewFile;
import org.unspin.learn.assemble.ThesaurusDictionaryAssembler;
import org.unspin.learn.model.AugmenterSubstitutionModel;
import org.unspin.learn.model.SubstitutionModel;
import org.unspin.learn.model.SuccessiveSubstitutionModel;
import org.unspin.learn.model.SynonymDrawSubstitutionModel;
import org.unspin.learn.model.ThesaurusSubstitutionModel;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.FrequentKeys;
import org.unspin.learn.thesaurus.ListedKeys;
import org.unspin.learn.thesaurus.MobyThesaurus;
import org.unspin.learn.thesaurus.MyThesThesaurus;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;
import org.unspin.learn.thesaurus.WordNetThesaurus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unspin dictionary infer}. */
@Command(
        name = "infer",
        header = "Compute what a spinner takes from a thesaurus.",
        description = "Computes the pairs that the walk through the thesaurus gives besides those that are known; a "
                + "person who read them may have decided otherwise. With --substitution-model: those that a spinner may draw at "
                + "random. 'unspin dictionary merge' puts both files together.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = {
            "unspin dictionary infer [OPTIONS] --known FILE --frequencies FILE",
            "                               --output FILE"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  unspin dictionary infer --known newswire.tsv --frequencies words.tsv \\",
            "      --thesaurus th_en_US_new.dat --output computed/newswire.tsv"
        })
final class DictionaryInferCommand implements Callable<Integer> {
    /** The model of no spinner in particular. */
    private static final String ANY_SPINNER = "thesaurus";

    private static final int DEFAULT_WORDS = 8000;
    private static final int DEFAULT_PAIRS = 12_000;
    private static final double TEXTS_SPUN_BEFORE = 0.5;

    private final Session session;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            required = true,
            description = "The dictionary of what is known. Its observed and unverified pairs are the evidence; none "
                    + "of its pairs is computed.")
    private Path known = Path.of("");

    @Option(names = "--review", paramLabel = "FILE", description = "Decisions about computed pairs: drop, weight.")
    private Optional<Path> review = Optional.empty();

    @Option(
            names = "--frequencies",
            paramLabel = "FILE",
            required = true,
            description = "The words of the language: word<TAB>count, the commonest first.")
    private Path frequencies = Path.of("");

    @Option(
            names = "--thesaurus",
            paramLabel = "FILE",
            description = "The thesaurus that the spinner walks: a MyThes file or JSON (default: WordNet 3.1).")
    private Optional<Path> thesaurus = Optional.empty();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "The words that the spinner replaces, where they are known (default: the commonest base forms).")
    private Optional<Path> keys = Optional.empty();

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "How many of the commonest words to start from (default: ${DEFAULT-VALUE}).")
    private int words = DEFAULT_WORDS;

    @Option(
            names = "--substitution-model",
            paramLabel = "NAME",
            description = "Compute by the model of a spinner that draws at random: indiana (needs --thesaurus), "
                    + "wordnet-aug, or, for any spinner, thesaurus (needs --thesaurus and --moby; default: the walk).")
    private Optional<String> substitutionModel = Optional.empty();

    @Option(
            names = "--moby",
            paramLabel = "FILE",
            description = "With --substitution-model thesaurus: the lists of Moby Thesaurus II.")
    private Optional<Path> moby = Optional.empty();

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "With --substitution-model: the dictionary of a spinner that half of the texts went through "
                    + "before.")
    private Optional<Path> before = Optional.empty();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "With --substitution-model: how many pairs to take, those that are commonest in texts "
                    + "(default: ${DEFAULT-VALUE}).")
    private int pairs = DEFAULT_PAIRS;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "The language model that has to know the originals (default: the one that comes with Unspin).")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where the computed pairs go.")
    private Path output = Path.of("");

    DictionaryInferCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (words < 1) {
            throw new CliException("--words must be at least 1, not " + words);
        }
        if (pairs < 1) {
            throw new CliException("--pairs must be at least 1, not " + pairs);
        }
        new OverwriteCheck()
                .reads(known)
                .reads(review)
                .reads(frequencies)
                .reads(thesaurus)
                .reads(keys)
                .reads(moby)
                .reads(before)
                .reads(model)
                .writes(output, "--output");
        AssembledDictionary assembly = assemble();
        AtomicFile.write(output, Encoding.UTF_8.encode(assembly.text()));
        for (String unused : assembly.unused()) {
            session.complain(review.orElse(known) + ": no pair for the decision " + unused);
        }
        StringBuilder sources = new StringBuilder();
        assembly.pairs().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> sources.append(sources.length() == 0 ? "" : ", ")
                        .append(String.format(
                                Locale.ROOT,
                                "%,d %s",
                                entry.getValue(),
                                entry.getKey().word())));
        session.print(
                output + ": " + DictionaryFigures.of(assembly.dictionary()).size() + " (" + sources + ")\n");
        return Session.DONE;
    }

    private AssembledDictionary assemble() throws CliException, IOException {
        if (substitutionModel.isEmpty()) {
            return walked();
        }
        return substitutionModel.get().equals(ANY_SPINNER) ? mixed() : drawn(substitutionModel.get());
    }

    private AssembledDictionary mixed() throws CliException, IOException {
        if (keys.isPresent() || before.isPresent()) {
            throw new CliException("neither --keys nor --before goes with --substitution-model " + ANY_SPINNER);
        }
        if (thesaurus.isEmpty() || moby.isEmpty()) {
            throw new CliException(
                    "--substitution-model " + ANY_SPINNER + " needs --thesaurus, the MyThes th_en_US_new, and --moby,"
                            + " words.txt of the npm package moby");
        }
        BaseForms baseForms = BaseForms.wordNet();
        WordFrequencies ranks = WordFrequencies.read(FileCheck.readable(frequencies));
        SubstitutionModel mixture = ThesaurusSubstitutionModel.of(
                WordNetSenses.open(),
                MyThesThesaurus.read(FileCheck.readable(thesaurus.get())),
                MobyThesaurus.read(FileCheck.readable(moby.get())),
                ranks,
                baseForms);
        return ThesaurusDictionaryAssembler.of(known(), decisions(), baseForms)
                .assemble(mixture, ranks, words, pairs, KnownWords.of(model));
    }

    private AssembledDictionary walked() throws CliException, IOException {
        DictionaryAssembler assembler = DictionaryAssembler.of(known(), decisions());
        WordFrequencies ranks = WordFrequencies.read(FileCheck.readable(frequencies));
        Thesaurus walked = thesaurus.isPresent()
                ? MyThesThesaurus.read(FileCheck.readable(thesaurus.get()))
                : WordNetThesaurus.open();
        BaseForms baseForms = BaseForms.wordNet();
        SwapKeys replaced = keys.isPresent()
                ? ListedKeys.read(FileCheck.readable(keys.get()), baseForms)
                : new FrequentKeys(ranks, baseForms);
        return assembler.assemble(walked, replaced, ranks, words, KnownWords.of(model));
    }

    private AssembledDictionary drawn(String family) throws CliException, IOException {
        if (keys.isPresent()) {
            throw new CliException("--keys goes with the walk, not with --substitution-model");
        }
        ModelDictionaryAssembler assembler = ModelDictionaryAssembler.of(known(), decisions());
        WordFrequencies ranks = WordFrequencies.read(FileCheck.readable(frequencies));
        SubstitutionModel second = substitutionModel(family);
        SubstitutionModel all = before.isPresent()
                ? SuccessiveSubstitutionModel.of(
                        SubstitutionDictionary.read(FileCheck.readable(before.get())), TEXTS_SPUN_BEFORE, second)
                : second;
        return assembler.assemble(all, ranks, words, pairs, KnownWords.of(model));
    }

    private SubstitutionDictionary known() throws CliException, IOException {
        return SubstitutionDictionary.read(FileCheck.readable(known));
    }

    private List<ReviewFile.Decision> decisions() throws CliException, IOException {
        return review.isPresent() ? ReviewFile.read(FileCheck.readable(review.get())) : List.of();
    }

    private SubstitutionModel substitutionModel(String family) throws CliException, IOException {
        switch (family) {
            case "indiana" -> {
                Path listed = thesaurus.orElseThrow(() ->
                        new CliException("--substitution-model indiana needs --thesaurus, the MyThes th_en_US_new"));
                return new SynonymDrawSubstitutionModel(
                        WordNetSenses.open(), MyThesThesaurus.read(FileCheck.readable(listed)));
            }
            case "wordnet-aug" -> {
                return new AugmenterSubstitutionModel(WordNetSenses.open());
            }
            default ->
                throw new CliException(
                        "--substitution-model must be indiana, wordnet-aug or thesaurus, not \"" + family + "\"");
        }
    }
}
