package org.unspin.text.debris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DebrisRulesTest {
    @Test
    void readsRulesOfAPersonsOwn() {
        DebrisFinder finder = new DebrisFinder(DebrisRules.parse(
                "own.tsv",
                List.of(
                        "# a comment",
                        "class\t<boat>\tboat | ferry",
                        "advertisement\tline\tby our <boat> for # pounds",
                        "see-also\tbegin\tahoy :\tharbour\t6")));
        assertThat(finder.find("By our FERRY for 12 pounds!")).hasSize(1);
        assertThat(finder.find("By our tram for 12 pounds!")).isEmpty();
        assertThat(finder.find("Ahoy: the harbour")).hasSize(1);
        assertThat(finder.find("Ahoy: the pier")).isEmpty();
        assertThat(finder.find("Ahoy the harbour")).isEmpty();
        assertThat(finder.find("Ahoy: the harbour and all that lies behind it")).isEmpty();
    }

    @Test
    void namesAllErrorsWithLineAndRemedy() {
        assertThatThrownBy(() -> DebrisRules.parse(
                        "own.tsv",
                        List.of(
                                "navigation line skip",
                                "menus\tline\tskip",
                                "navigation\tends\tskip",
                                "navigation\tline\tgo | | on",
                                "navigation\tline\tgo <where>",
                                "navigation\tline\tgo\tthere",
                                "navigation\tbegin\tgo\tthere\tfar",
                                "class\tunit\tday",
                                "class\t<unit>\ttwo days")))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(9)
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("own.tsv:1: 1 columns; write"),
                                line -> assertThat(line).startsWith("own.tsv:2: no kind \"menus\"; write one of age-"),
                                line -> assertThat(line).startsWith("own.tsv:3: \"ends\" does not say how; write"),
                                line -> assertThat(line).startsWith("own.tsv:4: a phrase without a word: \"\"; write"),
                                line -> assertThat(line).startsWith("own.tsv:5: no class <where>; write a line"),
                                line -> assertThat(line).startsWith("own.tsv:6: \"line\" with a fourth column; only"),
                                line -> assertThat(line).startsWith("own.tsv:7: \"far\" words at most; write a number"),
                                line -> assertThat(line).startsWith("own.tsv:8: the class is called \"unit\"; write"),
                                line -> assertThat(line).startsWith("own.tsv:9: \"two days\" in a class; a class")));
    }
}
