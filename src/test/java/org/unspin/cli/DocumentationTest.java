package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.console.Terminals;
import org.unspin.cli.packed.Compression;

/** Every command of the README and the pages beside it works as it stands there, and whatever they point at exists. */
class DocumentationTest {
    private static final String JAVA_JAR = "java -jar ";
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final String JAR = "java -jar target/unspin-0.1.0-cli.jar";
    /** Has a test of its own: its commands build upon one another. */
    private static final String COOKBOOK = "cookbook.md";

    private static final Set<String> PHASES = Set.of("verify", "test", "package", "install", "test-compile");
    /** Commands that answer by their exit code. */
    private static final List<String> ANSWERING = List.of("diagnose", "dictionary diff");

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(PAGES, "*.md")) {
            pages.forEach(documents::add);
        }
        documents.sort(null);
        return documents;
    }

    /** The commands in the blocks of code; what is joined by {@code &&} is several. */
    private static List<String> commands(Path document) throws IOException {
        List<String> commands = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                for (String part :
                        com.google.common.base.Splitter.on("&&").trimResults().split(line)) {
                    if (part.startsWith("unspin ") || part.startsWith(JAR) || part.startsWith("mvn ")) {
                        commands.add(part);
                    }
                }
            }
        }
        return commands;
    }

    @TestFactory
    List<DynamicTest> everyCommandWorks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            if (!document.endsWith(COOKBOOK)) {
                for (String command : commands(document)) {
                    String name = document.getFileName() + ": " + command;
                    int number = tests.size();
                    tests.add(DynamicTest.dynamicTest(name, () -> run(command, folder.resolve("run" + number))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static void run(String command, Path place) throws IOException {
        List<String> words = words(command);
        if (words.get(0).equals("mvn")) {
            assertBuilds(words);
            return;
        }
        Map<String, Path> files = fixtures(place);
        byte[] in = "q\n".getBytes(StandardCharsets.UTF_8);
        List<Object> arguments = new ArrayList<>();
        for (int i = command.startsWith(JAR) ? 3 : 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("<")) {
                in = Files.readAllBytes(file(files, place, words.get(++i)));
            } else if (word.equals(">") || word.equals("|")) {
                break;
            } else {
                arguments.add(isFile(word) ? file(files, place, word) : word);
            }
        }
        if (words.contains("serve")) {
            Thread.currentThread().interrupt(); // as Ctrl-C does; it would go on until then
        }
        Cli.Result result = Cli.run(in, Terminals.all(false), Map.of(), arguments.toArray());
        Thread.interrupted();
        boolean answers = ANSWERING.stream().anyMatch(command.substring(command.indexOf(' ') + 1)::startsWith);
        assertThat(result.code())
                .as("%s%n%s%n%s", command, result.err(), result.out())
                .isIn(answers ? List.of(0, 1) : List.of(0));
        int output = arguments.indexOf("--output");
        if (output >= 0) {
            assertThat((Path) arguments.get(output + 1)).as(command).exists();
        } else {
            assertThat(result.out() + result.err()).as(command).isNotBlank();
        }
    }

    /** The words as a shell would have them: quotes taken off, a comment left out. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (char c : (command + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (c == ' ' && !quoted) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else if (c == '#' && !any) {
                break;
            } else {
                word.append(c);
                any = true;
            }
        }
        return words;
    }

    private static boolean isFile(String word) {
        return !word.startsWith("-")
                && (word.endsWith("/")
                        || word.endsWith(".txt")
                        || word.endsWith(".tsv")
                        || word.endsWith(".html")
                        || word.endsWith(".json")
                        || word.endsWith(".zst"));
    }

    /** A file that is there, or one that the command makes. */
    private static Path file(Map<String, Path> files, Path place, String word) {
        Path known = files.get(word.endsWith("/") ? word.substring(0, word.length() - 1) : word);
        return known == null ? place.resolve(word) : known;
    }

    /** The files that the pages talk of, of our own texts. */
    private static Map<String, Path> fixtures(Path place) throws IOException {
        Path pages = place.resolve("pages");
        Path sources = place.resolve("sources");
        for (int i = 1; i <= 3; i++) {
            String name = "src/test/resources/spun/dev-0" + i;
            Cli.write(pages.resolve(i + ".txt"), Files.readString(Path.of(name + ".spun.txt")));
            Cli.write(sources.resolve(i + ".txt"), Files.readString(Path.of(name + ".gold.txt")));
        }
        String house = "#! name: house\nbanger\tcar:80\ngrub\tfood:80 | meal:20\n";
        String article = Cli.spun() + "\nThe grub volition beryllium served astatine the pier.\n";
        return Map.of(
                "article.txt",
                Cli.write(place.resolve("article.txt"), article),
                "posts.txt",
                Cli.write(place.resolve("posts.txt"), Cli.spun().replace("\n\n", "\n")),
                "posts.jsonl.zst",
                Files.write(
                        place.resolve("posts.jsonl.zst"),
                        Compression.ZSTD.pack(
                                "{\"text\":\"Nothing here was spun.\"}\n".getBytes(StandardCharsets.UTF_8))),
                "house.tsv",
                Cli.write(place.resolve("house.tsv"), house),
                "learned.tsv",
                Cli.write(place.resolve("learned.tsv"), "#! name: learned\nvolition\twill:88\tlearned\n"),
                "both.tsv",
                Cli.write(place.resolve("both.tsv"), house),
                "pages",
                pages,
                "sources",
                sources);
    }

    /** What Maven is asked for exists; that it works, continuous integration shows. */
    private static void assertBuilds(List<String> words) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        int goals = 0;
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("-")) {
                continue;
            }
            goals++;
            int at = word.indexOf('@');
            if (at >= 0) {
                assertThat(word).startsWith("exec:exec@");
                assertThat(pom).contains("<id>" + word.substring(at + 1) + "</id>");
            } else {
                assertThat(PHASES).as(String.join(" ", words)).contains(word);
            }
        }
        assertThat(goals).isPositive();
    }

    @Test
    void theJarIsCalledAsThePomSays() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String jar = "unspin-" + first(pom, "version") + "-" + first(pom, "shadedClassifierName") + ".jar";
        int calls = 0;
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (int at = text.indexOf(JAVA_JAR); at >= 0; at = text.indexOf(JAVA_JAR, at + 1)) {
                int from = at + JAVA_JAR.length();
                String called = text.substring(from, text.indexOf(".jar", from) + ".jar".length());
                assertThat(Path.of(called).getFileName())
                        .as(document.toString())
                        .hasToString(jar);
                calls++;
            }
        }
        assertThat(calls).isPositive();
    }

    private static String first(String pom, String element) {
        int from = pom.indexOf("<" + element + ">") + element.length() + 2;
        return pom.substring(from, pom.indexOf("</" + element + ">", from));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 1)) {
                String link = text.substring(at + 2, text.indexOf(')', at));
                int anchor = link.indexOf('#');
                String file = anchor < 0 ? link : link.substring(0, anchor);
                if (!link.startsWith("http") && !file.isEmpty()) {
                    assertThat(document.resolveSibling(file))
                            .as("%s in %s", link, document)
                            .exists();
                }
            }
        }
    }

    @Test
    void everyFileOfTheSourcesThatIsNamedExists() throws IOException {
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (int at = text.indexOf("`src/"); at >= 0; at = text.indexOf("`src/", at + 1)) {
                Path named = Path.of(text.substring(at + 1, text.indexOf('`', at + 1)));
                assertThat(named).as("%s in %s", named, document).exists();
            }
        }
    }

    @Test
    void theDictionaryGuideShowsAGoodDictionaryAndTheRealMessages() throws IOException {
        String guide = Files.readString(PAGES.resolve("dictionary-guide.md"));
        int from = guide.indexOf("#! name: house");
        Path good = Cli.write(folder.resolve("house.tsv"), guide.substring(from, guide.indexOf("```", from)));
        Cli.Result checked = Cli.run("dictionary", "check", good);
        assertThat(checked.out()).endsWith("house.tsv: 3 garbled words, 6 pairs, no problems\n");
        assertThat(guide).contains("`house.tsv: 3 garbled words, 6 pairs, no problems`");
        String bad = "#! name: House Words\n#! colour: red\n#! language: en\ngrub food\ngrub\t\n\nbanger\tcar:150\n"
                + "banger\tcar |\nShop\tstore\nstore\tstore\nkid\tchild\nchild\tkid\n";
        Path file = Cli.write(folder.resolve("bad.tsv"), bad);
        List<String> messages = new ArrayList<>();
        add(messages, Cli.run("dictionary", "check", file).out());
        add(
                messages,
                Cli.run("dictionary", "check", Cli.write(folder.resolve("n.tsv"), "grub\tfood\n"))
                        .out());
        Path utf16 = Files.write(folder.resolve("u.tsv"), "\ufeff#! name: x\n".getBytes(StandardCharsets.UTF_16BE));
        add(messages, Cli.run("dictionary", "check", utf16).out());
        Path latin = Files.write(
                folder.resolve("l.tsv"), "#! name: x\ncaf\u00e9\tcoffee\n".getBytes(StandardCharsets.ISO_8859_1));
        add(messages, Cli.run("dictionary", "check", latin).out());
        int rows = 0;
        for (String line :
                guide.substring(guide.indexOf("| mistake |")).lines().skip(2).toList()) {
            if (!line.startsWith("| ")) {
                break;
            }
            String quoted = line.substring(line.indexOf(" | ") + 3, line.length() - 2)
                    .replace("\\|", "|")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
            assertThat(messages).contains(quoted);
            rows++;
        }
        if (rows < 10) {
            fail("the table of mistakes was not found");
        }
    }

    @Test
    void howItWorksQuotesWhatIsPrinted() throws IOException {
        Path sample = Cli.write(folder.resolve("article.txt"), Cli.spun());
        List<String> printed =
                Cli.run("explain", sample, "--word", "task").out().lines().toList();
        List<String> quoted = Files.readAllLines(PAGES.resolve("how-it-works.md")).stream()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(quoted).hasSizeGreaterThan(10);
        assertThat(printed).containsAll(quoted);
    }

    /** The messages without file and line. */
    private static void add(List<String> messages, String out) {
        out.lines().forEach(line -> messages.add(line.substring(line.indexOf(": ") + 2)));
    }
}
