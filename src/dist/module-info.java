/**
 * The program and all that it needs as one module, to be linked into a runtime of its own. {@code open}, because Jackson and picocli look
 * into classes and the models are resources.
 *
 * <p>A library that asks for services needs a line here: {@code build} says so when there is a new one.
 */
@SuppressWarnings("module")
open module org.unspin.app {
    requires java.logging;
    requires java.xml;
    requires jdk.charsets;
    requires jdk.httpserver;
    requires jdk.unsupported;
    // Named by Jackson and jsoup for those who have them; the program needs none of these.
    requires static java.desktop;
    requires static java.net.http;
    requires static java.sql;

    uses com.fasterxml.jackson.databind.Module;
    uses java.nio.file.spi.FileSystemProvider;
    uses org.apache.commons.compress.compressors.CompressorStreamProvider;
    uses org.jline.terminal.spi.TerminalProvider;
    uses org.slf4j.spi.SLF4JServiceProvider;

    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
}
