package org.unspin.learn.thesaurus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.assemble.KnownPairs;

/**
 * Made {@code src/test/resources/spun} from {@code src/test/resources/articles}, by the spinner's walk and not by the
 * dictionary. Arguments: the thesaurus, the list of the words that are replaced, the folder to write to.
 */
public final class SpinArticles {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    /** Any will do; these gave the texts that are kept. */
    private static final int FIRST_SEED = 1015;

    private SpinArticles() {}

    /** See the class. */
    public static void main(String[] args) throws IOException {
        SwapKeys keys = ListedKeys.read(Path.of(args[1]), BaseForms.wordNet());
        ThesaurusWalk walk = new ThesaurusWalk(MyThesThesaurus.read(Path.of(args[0])), keys);
        int seed = FIRST_SEED;
        for (int i = 1; i <= 6; i++) {
            // every third article by a spinner that passes over words at random, not beside punctuation
            WalkSpinner.LeftAlone leftAlone =
                    i % 3 == 0 ? WalkSpinner.LeftAlone.RANDOM : WalkSpinner.LeftAlone.TOUCHING_PUNCTUATION;
            for (String group : List.of("dev", "holdout")) {
                String name = String.format(Locale.ROOT, "%s-%02d", group, i);
                String gold = Files.readString(ARTICLES.resolve(name + ".txt"));
                WalkSpinner spinner = new WalkSpinner(walk, keys, observed(), leftAlone, seed);
                Path folder = Path.of(args[2]);
                Files.writeString(folder.resolve(name + ".spun.txt"), withoutFigures(spinner.spin(gold)));
                Files.writeString(folder.resolve(name + ".gold.txt"), gold);
                seed += 3;
            }
        }
    }

    private static Map<String, String> observed() throws IOException {
        KnownPairs known = KnownPairs.of(SubstitutionDictionary.read(Path.of("dictionaries/newswire.tsv")));
        Map<String, String> observed = new HashMap<>();
        for (String original : known.originals()) {
            known.garbled(original).forEach((garbled, source) -> {
                if (source == Source.OBSERVED) {
                    observed.put(original, garbled);
                }
            });
        }
        return observed;
    }

    /** Takes back what became a figure: whether "8" was "eight" nobody can say, and an annotator leaves it. */
    private static String withoutFigures(WalkSpinner.Spun spun) {
        StringBuilder text = new StringBuilder(spun.text());
        for (int i = spun.swaps().size() - 1; i >= 0; i--) {
            WalkSpinner.Swap swap = spun.swaps().get(i);
            if (swap.garbled().chars().allMatch(Character::isDigit)) {
                text.replace(swap.start(), swap.start() + swap.garbled().length(), swap.original());
            }
        }
        return text.toString();
    }
}
