package org.unspin.decode.lattice;

import java.util.Arrays;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.lm.LanguageModel;

/**
 * The lattice unrolled into language model states, for all sentences of a block. The model is asked once per state and edge;
 * what it says is stored on the arcs, so that the swap rate can be estimated again and again (forward-backward, L. Rabiner
 * 1989) without asking it a second time.
 *
 * <p>States that agree in all the model remembers are merged. Where more than the beam remain, or one is hopelessly behind
 * the best, they are dropped: the search is exact up to that. Probabilities are kept as numbers, not logarithms, scaled to
 * sum to 1 at every position, so no exponential is taken in the inner loops. Time is linear in the characters: where nearly every
 * word is garbled and has dozens of candidates, the beam becomes narrower, so that such a text cannot keep the model busy for long.
 */
public final class Trellis {
    /** States less likely than this share of the best at their position are dropped. */
    private static final double BEAM_SHARE = 1e-4;

    /** Questions to the model that a block may ask for each of its characters, each of one state and one edge; spun prose asks one. */
    private static final double QUESTIONS_BY_CHARACTER = 3;
    /** And so many more: a short text may be dense, for it takes little time all the same. */
    private static final double QUESTIONS_AT_LEAST = 40_000;

    private static final float LEAST = 1e-30f;

    private final Lattice lattice;
    private final EdgeScorer scorer;
    private final LanguageModel model;
    private final double languageModelScale;
    private final int beam;
    private final int stateSize;

    // nodes, in the order of their positions
    private long[] states;
    private double[] alpha = new double[1024];
    private double[] beta = new double[1024];
    private int nodes;
    // arcs, in the order of the positions they lead to
    private int[] arcFrom = new int[2048];
    private int[] arcTo = new int[2048];
    private int[] arcEdge = new int[2048];
    private float[] arcWeight = new float[2048];
    private int arcs;
    /** Questions to the model that are left to the positions unrolled so far. */
    private double questionsLeft = QUESTIONS_AT_LEAST;

    private final Sentence[] sentences;
    // scratch of one position
    private final long[] temporary;
    private final StateMerger merged;
    private int[] moved = new int[256];
    private double[] ranking = new double[256];

    /** A sentence's nodes by position, its arcs, and the score of the path that changes nothing. */
    private record Sentence(int[] nodeFrom, int arcFrom, int arcTo, double keptScore) {}

    /**
     * Unrolls a lattice.
     *
     * @param weights by which states are pruned
     * @param languageModelScale weight of the language model against the channel
     * @param beam most states kept at a position
     */
    public Trellis(Lattice lattice, Channel channel, ChannelWeights weights, double languageModelScale, int beam) {
        this.lattice = lattice;
        this.scorer = new EdgeScorer(lattice, channel);
        this.model = channel.model();
        this.languageModelScale = languageModelScale;
        this.beam = beam;
        this.stateSize = model.stateSize();
        this.states = new long[1024 * stateSize];
        this.temporary = new long[stateSize];
        this.merged = new StateMerger(stateSize, model.keySize());
        this.sentences = new Sentence[lattice.sentenceCount()];
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = unroll(s, weights);
        }
    }

    private Sentence unroll(int sentence, ChannelWeights weights) {
        int[] edgeAt = lattice.edgesByToken(sentence);
        int length = edgeAt.length - 2;
        int[] nodeFrom = new int[length + 3];
        double[] logScale = new double[length + 2];
        int firstArc = arcs;
        nodeFrom[0] = newNode();
        model.begin(states, nodeFrom[0] * stateSize);
        alpha[nodeFrom[0]] = 1;
        nodeFrom[1] = nodes;
        for (int j = 1; j <= length + 1; j++) {
            int firstArcHere = arcs;
            merged.begin(nodes);
            for (int i = Math.max(0, j - lattice.longest()); i < j; i++) {
                double scale = i == j - 1 ? 1 : Math.exp(logScale[i] - logScale[j - 1]);
                for (int e = edgeAt[i]; e < edgeAt[i + 1]; e++) {
                    if (i + lattice.span(e) == j) {
                        expand(e, nodeFrom[i], nodeFrom[i + 1], scale * weights.of(e));
                    }
                }
            }
            int questions = j >= length ? 1 : questions(edgeAt[j], edgeAt[j + 1]);
            prune(nodeFrom[j], firstArcHere, width(questions));
            questionsLeft -= (double) questions * (nodes - nodeFrom[j]);
            double sum = 0;
            for (int v = nodeFrom[j]; v < nodes; v++) {
                sum += alpha[v];
            }
            for (int v = nodeFrom[j]; v < nodes; v++) {
                alpha[v] /= sum;
            }
            logScale[j] = logScale[j - 1] + Math.log(sum);
            nodeFrom[j + 1] = nodes;
        }
        return new Sentence(nodeFrom, firstArc, arcs, keptScore(sentence));
    }

    /** Questions that one state has to ask about the edges of a token. */
    private int questions(int fromEdge, int toEdge) {
        Block block = lattice.block().block();
        int token = lattice.from(fromEdge);
        questionsLeft += QUESTIONS_BY_CHARACTER * (block.endOffset(token) - block.startOffset(token));
        int questions = 0;
        for (int e = fromEdge; e < toEdge; e++) {
            questions += scorer.questions(e);
        }
        return questions;
    }

    /** How many states may be kept that ask so many questions each: the beam, unless the block has asked too many already. */
    private int width(int questions) {
        return (int) Math.max(1, Math.min(beam, questionsLeft / Math.max(1, questions)));
    }

    private double keptScore(int sentence) {
        model.begin(temporary, 0);
        double sum = 0;
        for (int e = lattice.edgeFrom(sentence); e < lattice.edgeTo(sentence); e++) {
            if (!lattice.isSwap(e)) {
                sum += Math.log(weight(e));
            }
        }
        return sum;
    }

    private void expand(int edge, int fromNode, int toNode, double channelWeight) {
        if (channelWeight <= 0) {
            return;
        }
        for (int u = fromNode; u < toNode; u++) {
            System.arraycopy(states, u * stateSize, temporary, 0, stateSize);
            float weight = weight(edge);
            int v = merge();
            addArc(u, v, edge, weight);
            alpha[v] += alpha[u] * weight * channelWeight;
        }
    }

    /** What the model says of an edge after the temporary state, which is moved on; a probability to the power of the scale. */
    private float weight(int edge) {
        return Math.max(LEAST, (float) Math.exp(scorer.score(edge, temporary, 0) * languageModelScale));
    }

    /** The node at the current position with the temporary state, made if there is none. */
    private int merge() {
        int known = merged.find(states, temporary);
        if (known >= 0) {
            return known;
        }
        int node = newNode();
        System.arraycopy(temporary, 0, states, node * stateSize, stateSize);
        merged.add(states, node);
        return node;
    }

    private int newNode() {
        if (nodes == alpha.length) {
            alpha = Arrays.copyOf(alpha, nodes * 2);
            beta = Arrays.copyOf(beta, nodes * 2);
            states = Arrays.copyOf(states, nodes * 2 * stateSize);
        }
        alpha[nodes] = 0;
        return nodes++;
    }

    private void addArc(int from, int to, int edge, float weight) {
        if (arcs == arcFrom.length) {
            arcFrom = Arrays.copyOf(arcFrom, arcs * 2);
            arcTo = Arrays.copyOf(arcTo, arcs * 2);
            arcEdge = Arrays.copyOf(arcEdge, arcs * 2);
            arcWeight = Arrays.copyOf(arcWeight, arcs * 2);
        }
        arcFrom[arcs] = from;
        arcTo[arcs] = to;
        arcEdge[arcs] = edge;
        arcWeight[arcs++] = weight;
    }

    /** Drops all but so many of the nodes from {@code first} on, those that are hopeless, and the arcs that lead to them. */
    private void prune(int first, int firstArc, int width) {
        int count = nodes - first;
        if (count <= 1) {
            return;
        }
        double best = 0;
        for (int v = first; v < nodes; v++) {
            best = Math.max(best, alpha[v]);
        }
        double threshold = best * BEAM_SHARE;
        if (count > width) {
            if (ranking.length < count) {
                ranking = new double[count * 2];
            }
            System.arraycopy(alpha, first, ranking, 0, count);
            Arrays.sort(ranking, 0, count);
            threshold = Math.max(threshold, ranking[count - width]);
        }
        if (moved.length < count) {
            moved = new int[count * 2];
        }
        int kept = first;
        for (int v = first; v < nodes; v++) {
            if (alpha[v] >= threshold) {
                moved[v - first] = kept;
                alpha[kept] = alpha[v];
                System.arraycopy(states, v * stateSize, states, kept * stateSize, stateSize);
                kept++;
            } else {
                moved[v - first] = -1;
            }
        }
        nodes = kept;
        int to = firstArc;
        for (int a = firstArc; a < arcs; a++) {
            int target = moved[arcTo[a] - first];
            if (target >= 0) {
                arcFrom[to] = arcFrom[a];
                arcTo[to] = target;
                arcEdge[to] = arcEdge[a];
                arcWeight[to++] = arcWeight[a];
            }
        }
        arcs = to;
    }

    /**
     * Forward and backward through one sentence.
     *
     * @param sentence index of one among those that have edges
     * @param weights of the channel
     * @param posterior receives, by edge, the probability that the edge is on the path
     * @return natural logarithm of the likelihood ratio of the sentence at these weights against the path that changes nothing
     */
    public double posteriors(int sentence, ChannelWeights weights, double[] posterior) {
        Sentence nodesAndArcs = sentences[sentence];
        int[] nodeFrom = nodesAndArcs.nodeFrom;
        int positions = nodeFrom.length - 1;
        double[] scale = new double[positions]; // by position: sum of the unscaled alphas
        Arrays.fill(alpha, nodeFrom[0], nodeFrom[positions], 0);
        Arrays.fill(beta, nodeFrom[0], nodeFrom[positions], 0);
        Arrays.fill(posterior, lattice.edgeFrom(sentence), lattice.edgeTo(sentence), 0);
        alpha[nodeFrom[0]] = 1;
        scale[0] = 1;
        double log = 0;
        int a = nodesAndArcs.arcFrom;
        for (int j = 1; j < positions; j++) {
            for (; a < nodesAndArcs.arcTo && arcTo[a] < nodeFrom[j + 1]; a++) {
                alpha[arcTo[a]] += alpha[arcFrom[a]] * step(a, j, scale, weights);
            }
            double sum = 0;
            for (int v = nodeFrom[j]; v < nodeFrom[j + 1]; v++) {
                sum += alpha[v];
            }
            scale[j] = sum;
            for (int v = nodeFrom[j]; v < nodeFrom[j + 1]; v++) {
                alpha[v] /= sum;
            }
            log += Math.log(sum);
        }
        for (int v = nodeFrom[positions - 1]; v < nodeFrom[positions]; v++) {
            beta[v] = 1;
        }
        a = nodesAndArcs.arcTo - 1;
        for (int j = positions - 1; j >= 1; j--) {
            for (; a >= nodesAndArcs.arcFrom && arcTo[a] >= nodeFrom[j]; a--) {
                double through = step(a, j, scale, weights) * beta[arcTo[a]] / scale[j];
                posterior[arcEdge[a]] += alpha[arcFrom[a]] * through;
                beta[arcFrom[a]] += through;
            }
        }
        return log - nodesAndArcs.keptScore;
    }

    /** Weight of an arc that leads to position {@code j}, in the scale of the positions that it skips. */
    private double step(int arc, int j, double[] scale, ChannelWeights weights) {
        int edge = arcEdge[arc];
        double weight = arcWeight[arc] * weights.of(edge);
        for (int k = j - lattice.span(edge) + 1; k < j; k++) {
            weight /= scale[k];
        }
        return weight;
    }
}
