package org.unspin.decode.block;

import java.util.Arrays;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.channel.WordCounts;
import org.unspin.lm.ngram.TopicModel;

/**
 * What the rest of a block says for a candidate: whether the page uses the word elsewhere, and how well it goes with the words
 * around that can be relied on, those that no dictionary takes for garbled. Sums of their vectors are kept from the start of
 * the block, so that a window costs one subtraction.
 */
public final class DocumentContext {
    /** Tokens to each side that count. */
    private static final int WINDOW = 40;
    /** Words that must stand by before anything is said. */
    private static final int FEWEST = 4;
    /** Weight of the topics against language model and channel, fitted on spun development texts. */
    private static final float WEIGHT = 0.25f;
    /** Most, as a logarithm, that the topics can do for a candidate. */
    private static final float MOST = 2;
    /** Occurrences of a candidate elsewhere in the block that count, and how much likelier each makes it. */
    private static final int MOST_USES = 3;

    private static final float WEIGHT_OF_USE = 0.5f;

    private final Channel channel;
    private final Optional<TopicModel> topics;
    private final int dimensions;
    private final int[] wordIds;
    private final WordCounts words = new WordCounts();
    private final int[] sums;
    private final int[] counts;
    private final int[] window;
    private int windowAt = -1;
    private int windowCount;
    private float windowScore;

    /** Counts the words of a block and sums up their topics; linear in its tokens. */
    public DocumentContext(ActiveBlock active, Channel channel) {
        this.channel = channel;
        topics = channel.topics();
        dimensions = topics.map(TopicModel::dimensions).orElse(0);
        Block block = active.block();
        int n = block.tokenCount();
        wordIds = new int[n];
        sums = new int[(n + 1) * dimensions];
        counts = new int[n + 1];
        window = new int[dimensions];
        String text = block.text().text();
        for (int i = 0; i < n; i++) {
            wordIds[i] = channel.model().wordId(text, block.startOffset(i), block.endOffset(i));
            words.add(text, block.startOffset(i), block.endOffset(i));
            counts[i + 1] = counts[i];
            if (topics.isPresent()) {
                addTopic(topics.get(), i, active.garbleLength(i) == 0);
            }
        }
    }

    private void addTopic(TopicModel model, int i, boolean reliable) {
        if (reliable && model.knows(wordIds[i])) {
            Arrays.fill(window, 0);
            model.add(wordIds[i], window);
            counts[i + 1]++;
            for (int d = 0; d < dimensions; d++) {
                sums[(i + 1) * dimensions + d] = sums[i * dimensions + d] + window[d];
            }
        } else {
            System.arraycopy(sums, i * dimensions, sums, (i + 1) * dimensions, dimensions);
        }
    }

    /** The language model's id of the word at token {@code i}. */
    public int wordId(int i) {
        return wordIds[i];
    }

    /** Factor on a candidate at token {@code i}; 1 where nothing speaks for or against it. */
    public float support(int i, int candidate) {
        long key = channel.contentKey(candidate);
        float used = key == 0 ? 1 : 1 + WEIGHT_OF_USE * Math.min(MOST_USES, words.count(key));
        int from = channel.wordsFrom(candidate);
        return channel.wordsTo(candidate) - from == 1 ? used * topical(i, channel.wordAt(from)) : used;
    }

    /** How much better a word goes with what stands around than the word that stands at token {@code i}. */
    private float topical(int i, int word) {
        if (topics.isEmpty()) {
            return 1;
        }
        if (windowAt != i) {
            moveTo(i);
        }
        if (windowCount < FEWEST) {
            return 1;
        }
        float gain = WEIGHT * (score(word) - windowScore);
        return (float) Math.exp(Math.max(-MOST, Math.min(MOST, gain)));
    }

    private void moveTo(int i) {
        int from = Math.max(0, i - WINDOW);
        int to = Math.min(counts.length - 1, i + WINDOW + 1);
        for (int d = 0; d < dimensions; d++) {
            window[d] = sums[to * dimensions + d] - sums[from * dimensions + d];
        }
        windowAt = i;
        windowCount = counts[to] - counts[from];
        windowScore = score(wordIds[i]);
    }

    private float score(int word) {
        TopicModel model = topics.orElseThrow();
        return model.knows(word) ? model.score(word, window, windowCount) : 0;
    }
}
