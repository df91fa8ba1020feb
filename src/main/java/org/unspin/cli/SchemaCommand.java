package org.unspin.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.report.JsonPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code unspin schema}. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of what other commands print.",
        description =
                "The schemas are plan, diagnosis, explanation, dictionary-diff and new-fields. Each has a version, which also"
                        + " stands in what is printed; members may be added without a new one.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin schema NAME",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin schema diagnosis > diagnosis.schema.json # of 'unspin diagnose --json'",
            "  unspin schema plan # of 'unspin restore --json' and --plan"
        })
final class SchemaCommand implements Callable<Integer> {
    /** Their names; the version is the newest. */
    static final List<String> NAMES = List.of("plan", "diagnosis", "explanation", "dictionary-diff", "new-fields");

    private static final String VERSION = "-1";

    private final Session session;

    @Parameters(paramLabel = "NAME", hidden = true, arity = "1")
    private String name = "";

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (!NAMES.contains(name)) {
            throw new CliException("there is no schema \"" + name + "\"; they are " + String.join(", ", NAMES));
        }
        session.print(Resources.toString(
                Resources.getResource(JsonPlan.class, "schema/" + name + VERSION + ".schema.json"),
                StandardCharsets.UTF_8));
        return Session.DONE;
    }
}
