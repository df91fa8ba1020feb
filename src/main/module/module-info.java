/**
 * Repairs machine-spun text. {@link org.unspin.Unspin} is where to begin.
 *
 * <p>What the library can do without is {@code static}: whoever uses {@code org.unspin.report}, {@code org.unspin.page} or
 * {@code org.unspin.lucene} adds Jackson, jsoup and commonmark, or Lucene to their own module. Lucene's look-up by name works on the
 * class path only: a module that provided for it would not start without Lucene.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module org.unspin {
    requires transitive org.apache.opennlp.tools;
    requires com.google.common;
    // OpenNLP, an automatic module, cannot say that it logs
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static com.fasterxml.jackson.databind;
    requires static org.apache.lucene.analysis.common;
    requires static org.apache.lucene.core;
    requires static org.commonmark;
    requires static org.jsoup;

    exports org.unspin;
    exports org.unspin.dictionary;
    exports org.unspin.evaluate;
    exports org.unspin.lm;
    exports org.unspin.lucene;
    exports org.unspin.opennlp;
    exports org.unspin.page;
    exports org.unspin.report;
}
