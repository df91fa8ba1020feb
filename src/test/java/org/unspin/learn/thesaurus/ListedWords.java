package org.unspin.learn.thesaurus;

import java.util.List;
import java.util.Map;

/** A thesaurus that a test lays down. */
public record ListedWords(Map<String, List<String>> lists) implements Thesaurus {
    @Override
    public List<String> related(String word) {
        return lists.getOrDefault(word, List.of());
    }

    @Override
    public WalkShares shares() {
        return WalkShares.ofFirst(1);
    }
}
