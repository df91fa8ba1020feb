package org.unspin.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * The sentence detector of Apache OpenNLP with its English model.
 *
 * <p>{@link SentenceDetectorME} keeps the state of its last call and is not thread-safe; a few of them are kept in a
 * queue and lent for the length of a call, so threads never share one and none is left behind in a thread that ends.
 */
public final class OpenNlpSentenceSplitter implements SentenceSplitter {
    private static final String MODEL = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    /** Idle detectors kept; more threads than this simply make one for the call. */
    private static final int KEPT = 64;

    private final SentenceModel model;
    private final ConcurrentLinkedQueue<SentenceDetectorME> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    private OpenNlpSentenceSplitter(SentenceModel model) {
        this.model = model;
    }

    /** The English splitter; the model is read at the first call and shared from then on. */
    public static OpenNlpSentenceSplitter english() {
        return Holder.ENGLISH;
    }

    @Override
    public int[] sentenceStarts(String paragraph) {
        SentenceDetectorME detector = idle.poll();
        if (detector == null) {
            detector = new SentenceDetectorME(model);
        } else {
            idleCount.decrementAndGet();
        }
        Span[] spans = detector.sentPosDetect(paragraph);
        if (idleCount.incrementAndGet() <= KEPT) {
            idle.add(detector);
        } else {
            idleCount.decrementAndGet();
        }
        int[] starts = new int[spans.length];
        for (int i = 0; i < spans.length; i++) {
            starts[i] = spans[i].getStart();
        }
        return starts;
    }

    private static SentenceModel load() {
        // from the class loader: a class in a named module sees only that module's own resources
        try (InputStream in = OpenNlpSentenceSplitter.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The sentence model " + MODEL
                        + " is not on the class path; add org.apache.opennlp:opennlp-models-sentdetect-en 1.3.0");
            }
            return new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The sentence model " + MODEL + " cannot be read", e);
        }
    }

    /** Loads the model when it is first asked for; class initialisation makes that safe and once only. */
    private static final class Holder {
        static final OpenNlpSentenceSplitter ENGLISH = new OpenNlpSentenceSplitter(load());
    }
}
