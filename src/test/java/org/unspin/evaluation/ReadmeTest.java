package org.unspin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.dictionary.DictionaryValidator;

/** What the README shows is what the library does. */
class ReadmeTest {
    private final String readme = DevelopmentCase.read(Path.of("README.md"));

    @Test
    void itsExampleIsRestoredAsItSays() {
        String row = readme.lines()
                .dropWhile(line -> !line.startsWith("| spun"))
                .skip(2)
                .findFirst()
                .orElseThrow();
        List<String> cells = Splitter.on('|').trimResults().omitEmptyStrings().splitToList(row);
        assertThat(Unspin.english().restore(cells.get(0)).text()).isEqualTo(cells.get(1));
    }

    @Test
    void itsDictionaryHasNoProblems() {
        int from = readme.indexOf("#! name: house");
        String file = readme.substring(from, readme.indexOf("```", from));

        assertThat(new DictionaryValidator().examine("README.md", file.getBytes(StandardCharsets.UTF_8), word -> true))
                .isEmpty();
    }

    @Test
    void itsSecondCommandIsTheOneThatContinuousIntegrationRuns() {
        assertThat(readme).contains("```\nmvn verify\n```");
        assertThat(DevelopmentCase.read(Path.of(".ci/run"))).contains("\nmvn verify\n");
    }
}
