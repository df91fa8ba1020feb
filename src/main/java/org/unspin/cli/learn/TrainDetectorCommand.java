package org.unspin.cli.learn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.GenericModelWriter;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FolderBounds;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.engine.Dictionaries;
import org.unspin.engine.PresetSettings;
import org.unspin.json.Json;
import org.unspin.json.JsonSyntaxException;
import org.unspin.learn.detector.DetectorTraining;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin train-detector}. */
@Command(
        name = "train-detector",
        header = "Train the detector of spun text on honest text.",
        description =
                "Spins honest paragraphs with the dictionaries of all families and writes an OpenNLP maximum entropy model "
                        + "that tells the two apart, with and without the spinner's dictionary.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin train-detector [OPTIONS] --output FILE HONEST...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin train-detector --output detector.bin --hard cases heldout.txt.xz",
            "  unspin train-detector --output detector.bin news.txt fiction.txt",
            "",
            "HONEST is UTF-8 text that the language model was not trained on, one paragraph a line, as it is or compressed"
                    + " (.xz). Only every other paragraph and text, chosen by its hash, is learned from; the others are left"
                    + " to measure with."
        })
public final class TrainDetectorCommand implements Callable<Integer> {
    private static final int FEWEST_WORDS = 30;

    private final Session session;

    @Parameters(paramLabel = "HONEST", arity = "1..*", hidden = true)
    private List<Path> honest = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where the model goes.")
    private Path output = Path.of("");

    @Option(
            names = "--hard",
            paramLabel = "PATH",
            description =
                    "Honest texts that look spun: a text file is one text, a JSON file an array of objects with a member "
                            + "'original', a directory all files in it. They count several times. May be repeated.")
    private List<Path> hard = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Decides what is drawn (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    public TrainDetectorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        new OverwriteCheck().reads(honest).reads(hard).writes(output, "--output");
        List<String> paragraphs = new ArrayList<>();
        for (Path file : honest) {
            DetectorTraining.paragraphs(file, FEWEST_WORDS).stream()
                    .filter(DetectorTraining::isForTraining)
                    .forEach(paragraphs::add);
        }
        if (paragraphs.isEmpty()) {
            throw new CliException("no paragraph of " + FEWEST_WORDS + " words or more in " + honest
                    + "; give honest texts, one paragraph a line");
        }
        Collections.shuffle(paragraphs, new Random(seed));
        List<String> hardTexts = new ArrayList<>();
        for (Path path : hard) {
            readHard(path, hardTexts);
        }
        hardTexts.removeIf(text -> !DetectorTraining.isForTraining(text));
        List<SubstitutionDictionary> families =
                Unspin.families().stream().map(SubstitutionDictionary::resource).toList();
        DetectorTraining training = new DetectorTraining(
                families,
                List.of(SubstitutionDictionary.resource(Dictionaries.THESAURUS)),
                NgramModel.english(),
                Optional.of(TopicModel.english()),
                PresetSettings.diagnosis(Preset.BALANCED));
        AbstractModel model = training.train(paragraphs, hardTexts, Set.of(), seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        AtomicFile.write(output, bytes.toByteArray());
        session.print(output + ": from " + paragraphs.size() + " honest paragraphs and " + hardTexts.size()
                + " that look spun\n");
        return Session.DONE;
    }

    private static JsonNode tree(Path file) throws IOException, CliException {
        try {
            return Json.tree(Files.readString(file));
        } catch (JsonSyntaxException e) {
            throw new CliException(file + ": damaged " + e.getMessage());
        }
    }

    private void readHard(Path path, List<String> texts) throws IOException, CliException {
        if (Files.isDirectory(path)) {
            FolderBounds bounds = new FolderBounds(path);
            int linksOut = 0;
            List<Path> files;
            // Links to directories are not followed: they could lead in a circle.
            try (var found = Files.walk(path)) {
                files = found.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                if (bounds.leadsOut(file)) {
                    linksOut++;
                } else {
                    readHard(file, texts);
                }
            }
            if (linksOut > 0) {
                session.complain(bounds.leftOut(linksOut));
            }
        } else if (path.toString().endsWith(".json")) {
            for (JsonNode item : tree(path)) {
                if (!item.hasNonNull("original")) {
                    throw new CliException(path + ": an object without a member 'original'; give every text one");
                }
                texts.add(item.get("original").asText());
            }
        } else {
            texts.add(Files.readString(path));
        }
    }
}
