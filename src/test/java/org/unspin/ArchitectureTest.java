package org.unspin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;

/** Who may know whom, and what nobody may do. The layers are those of {@code src/site/markdown/architecture.md}. */
@AnalyzeClasses(packages = "org.unspin", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String API = "org.unspin";
    private static final String ENGINE = "org.unspin.engine..";
    private static final String BINARY = "org.unspin.binary";
    private static final String HASH = "org.unspin.hash";
    private static final String OPTIONAL = "org.unspin.optional";
    private static final String TEXT = "org.unspin.text..";
    private static final String DICTIONARY = "org.unspin.dictionary";
    private static final String COMPILED = "org.unspin.dictionary.compiled";
    private static final String MODEL = "org.unspin.lm";
    private static final String NGRAM = "org.unspin.lm.ngram";
    private static final String TRAINER = "org.unspin.lm.train";
    private static final String CHANNEL = "org.unspin.channel";
    private static final String BLOCK = "org.unspin.decode.block";
    private static final String LATTICE = "org.unspin.decode.lattice";
    private static final String SPUN = "org.unspin.decode.spun";
    private static final String CORRECT = "org.unspin.decode.correct";
    private static final String DECODE = "org.unspin.decode..";
    private static final String DIAGNOSE = "org.unspin.diagnose..";
    private static final String LEARN = "org.unspin.learn..";
    private static final String EVALUATE = "org.unspin.evaluate..";
    private static final String REPORT = "org.unspin.report..";
    private static final String OPENNLP = "org.unspin.opennlp..";
    private static final String LUCENE = "org.unspin.lucene..";
    private static final String PAGE = "org.unspin.page..";
    private static final String JSON = "org.unspin.json";
    private static final String VIEW = "org.unspin.view";
    private static final String SERVE = "org.unspin.serve..";
    private static final String CLI = "org.unspin.cli..";
    private static final String PACKED = "org.unspin.cli.packed";
    private static final String RECORDS = "org.unspin.cli.records";

    private static final Set<String> COLLECTIONS =
            Set.of("ArrayList", "LinkedList", "HashMap", "TreeMap", "HashSet", "TreeSet", "Deque", "Queue", "BitSet");

    @ArchTest
    static final ArchRule hashTablesKnowNothingElse = onlyKnows(HASH);

    @ArchTest
    static final ArchRule optionalLibrariesKnowNothingElse = onlyKnows(OPTIONAL);

    @ArchTest
    static final ArchRule onlyTheCommandLineReadsToml = onlyIn("org.tomlj..", CLI);

    @ArchTest
    static final ArchRule textKnowsNothingElse = onlyKnows(TEXT);

    @ArchTest
    static final ArchRule dictionaryFilesKnowNothingElse = onlyKnows(DICTIONARY, TEXT);

    @ArchTest
    static final ArchRule compiledDictionariesKnowTheirFilesAndHowToBeStored =
            onlyKnows(COMPILED, DICTIONARY, BINARY, TEXT);

    @ArchTest
    static final ArchRule languageModelKnowsNothingElse = onlyKnows(MODEL);

    @ArchTest
    static final ArchRule modelsThatAreReadDoNotKnowTheirTrainer = onlyKnows(NGRAM, MODEL, BINARY);

    @ArchTest
    static final ArchRule trainerKnowsTextAndLanguageModel = onlyKnows(TRAINER, MODEL, NGRAM, BINARY, TEXT);

    @ArchTest
    static final ArchRule channelKnowsDictionariesAndLanguageModel =
            onlyKnows(CHANNEL, COMPILED, DICTIONARY, MODEL, NGRAM, BINARY);

    @ArchTest
    static final ArchRule blockKnowsTextAndChannel =
            onlyKnows(BLOCK, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL, NGRAM);

    @ArchTest
    static final ArchRule latticeComesAfterTheBlock =
            onlyKnows(LATTICE, BLOCK, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL);

    @ArchTest
    static final ArchRule spunOrNotComesAfterTheLattice =
            onlyKnows(SPUN, LATTICE, BLOCK, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL);

    @ArchTest
    static final ArchRule correctionsDoNotAskAgainWhetherAnythingWasSpun =
            onlyKnows(CORRECT, LATTICE, BLOCK, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL);

    @ArchTest
    static final ArchRule decoderKnowsTextDictionaryAndLanguageModel =
            onlyKnows(DECODE, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL, NGRAM);

    @ArchTest
    static final ArchRule diagnosisKnowsWhatTheDecoderFindsAndWhatThatKnows =
            onlyKnows(DIAGNOSE, DECODE, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL, NGRAM);

    @ArchTest
    static final ArchRule engineKnowsOnlyWhatRestores =
            onlyKnows(ENGINE, API, DECODE, DIAGNOSE, TEXT, CHANNEL, COMPILED, DICTIONARY, MODEL, NGRAM);

    @ArchTest
    static final ArchRule apiKnowsTheEngineAndWhatACallerMayGiveIt = onlyKnows(API, ENGINE, DICTIONARY, MODEL, TEXT);

    @ArchTest
    static final ArchRule evaluationStandsByItself = onlyKnows(EVALUATE, API);

    @ArchTest
    static final ArchRule learningDoesNotNeedTheApi =
            onlyKnows(LEARN, DECODE, DIAGNOSE, CHANNEL, COMPILED, DICTIONARY, TEXT, MODEL, NGRAM);

    @ArchTest
    static final ArchRule jsonKnowsNothingElse = onlyKnows(JSON);

    @ArchTest
    static final ArchRule viewKnowsNothingElse = onlyKnows(VIEW);

    @ArchTest
    static final ArchRule reportKnowsTheApi = onlyKnows(REPORT, API, DICTIONARY, TEXT, JSON, VIEW);

    @ArchTest
    static final ArchRule openNlpAdapterKnowsTheApiAndTheModels = onlyKnows(OPENNLP, API, MODEL, NGRAM);

    @ArchTest
    static final ArchRule luceneAdapterKnowsOnlyTheApi = onlyKnows(LUCENE, API);

    @ArchTest
    static final ArchRule onlyItsAdapterKnowsLucene = onlyIn("org.apache.lucene..", LUCENE);

    @ArchTest
    static final ArchRule pageKnowsTheApi = onlyKnows(PAGE, API);

    @ArchTest
    static final ArchRule onlyPagesAreParsed = onlyIn(Set.of("org.jsoup..", "org.commonmark.."), PAGE);

    @ArchTest
    static final ArchRule onlyTheCommandLineGuessesEncodings = onlyIn("org.mozilla.universalchardet..", CLI);

    @ArchTest
    static final ArchRule serverKnowsTheApiAndItsReport = onlyKnows(SERVE, API, REPORT, PAGE, JSON, VIEW);

    @ArchTest
    static final ArchRule onlyTheServerSpeaksHttp =
            onlyIn(Set.of("com.sun.net.httpserver..", "java.net.http.."), SERVE);

    @ArchTest
    static final ArchRule theServerReadsNoFiles = noClasses()
            .that(resideIn(SERVE))
            .should()
            .dependOnClassesThat(resideInAPackage("java.nio.file.."))
            .orShould()
            .dependOnClassesThat(describe("files", c -> c.getName().startsWith("java.io.File")))
            .because("what a browser asks for comes from the class path, whatever the path");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = onlyIn("picocli..", CLI);

    @ArchTest
    static final ArchRule onlyCommandLineReportServerAndLearningKnowJackson =
            onlyIn("com.fasterxml.jackson..", CLI, JSON, REPORT, SERVE, LEARN);

    @ArchTest
    static final ArchRule learningReadsJsonAsAStreamOnly = noClasses()
            .that()
            .resideInAPackage(LEARN)
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson..")
                    .and(not(resideInAPackage("com.fasterxml.jackson.core.."))));

    @ArchTest
    static final ArchRule onlyLearningKnowsWordNet = onlyIn("net.sf.extjwnl..", LEARN);

    @ArchTest
    static final ArchRule onlyTrainingLearningAndCorporaReadXz = onlyIn("org.tukaani.xz..", TRAINER, LEARN, PACKED);

    @ArchTest
    static final ArchRule onlyCorporaArePacked =
            onlyIn(Set.of("org.apache.commons.compress..", "com.github.luben.zstd.."), PACKED);

    @ArchTest
    static final ArchRule onlyRecordsComeFromCrawlers = onlyIn("org.netpreserve.jwarc..", RECORDS);

    @ArchTest
    static final ArchRule onlyTheCommandLineDrawsBarsAndDiffs =
            onlyIn(Set.of("me.tongfei.progressbar..", "com.github.difflib..", "org.jline.."), CLI);

    @ArchTest
    static final ArchRule nobodyUsesRegularExpressions = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.regex.."))
            .orShould()
            .callMethodWhere(describe("String methods that compile regular expressions", ArchitectureTest::isRegex))
            .because("text and dictionaries are untrusted input: time must be linear in their length");

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheConsole = noClasses()
            .that(resideOutside(CLI))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nobodyEndsTheMachineButTheCommandLine =
            noClasses().that(resideOutside(CLI)).should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nobodyLogs = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging.."));

    @ArchTest
    static final ArchRule libraryStartsNoThreads = noClasses()
            .that(resideOutside(CLI, SERVE))
            .should()
            .dependOnClassesThat(describe("can run code in other threads", ArchitectureTest::runsThreads))
            .orShould()
            .callMethodWhere(describe(
                    "parallel streams",
                    (JavaMethodCall call) -> call.getName().equals("parallel")
                            || call.getName().equals("parallelStream")
                            || call.getName().equals("parallelSort")));

    @ArchTest
    static final ArchRule nothingDependsOnTheClock = noClasses()
            .that(resideIn(API, ENGINE, TEXT, DICTIONARY, COMPILED, MODEL, NGRAM, CHANNEL, DECODE, DIAGNOSE))
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.time.."))
            .orShould()
            .dependOnClassesThat(
                    describe("random numbers", c -> c.getSimpleName().endsWith("Random")))
            .because("the same text always gives the same result: budgets are counts");

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule staticFieldsHoldNothingThatGrows = noClasses()
            .should(ArchConditions.have(describe(
                    "a static field of a mutable type",
                    (JavaClass c) -> c.getFields().stream()
                            .filter(field ->
                                    field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                            .anyMatch(field -> isMutable(field.getRawType())))));

    /** Hash tables are for everybody, and so is saying what is missing. */
    private static ArchRule onlyKnows(String... packages) {
        return noClasses()
                .that(resideIn(packages[0]))
                .should()
                .dependOnClassesThat(resideInAPackage("org.unspin..")
                        .and(not(resideInAnyPackage(HASH, OPTIONAL)))
                        .and(not(resideInAnyPackage(packages))));
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return onlyIn(Set.of(library), packages);
    }

    private static ArchRule onlyIn(Set<String> libraries, String... packages) {
        return noClasses()
                .that(resideOutside(packages))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries.toArray(String[]::new)));
    }

    private static DescribedPredicate<JavaClass> resideIn(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return not(resideInAnyPackage(packages));
    }

    private static boolean isRegex(JavaMethodCall call) {
        if (!call.getTargetOwner().isEquivalentTo(String.class)) {
            return false;
        }
        return Set.of("matches", "split", "replaceAll", "replaceFirst").contains(call.getName());
    }

    /** Fields may hold lists and maps as what {@code List.of} and {@code Map.of} make; not as what can be added to. */
    private static boolean isMutable(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.atomic.")
                || name.equals(StringBuilder.class.getName())
                || name.startsWith("java.util.") && COLLECTIONS.stream().anyMatch(name::endsWith);
    }

    private static boolean runsThreads(JavaClass type) {
        String name = type.getName();
        return name.equals(Thread.class.getName())
                || name.startsWith("java.util.Timer")
                || name.startsWith("java.util.concurrent.")
                        && !name.startsWith("java.util.concurrent.Concurrent")
                        && !name.startsWith("java.util.concurrent.atomic.");
    }
}
