package org.unspin.serve;

import com.google.common.io.ByteStreams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.unspin.Preset;
import org.unspin.Unspin;

/**
 * The page on which text is restored as it is typed, for the browsers of this machine.
 *
 * <p>It listens on the loopback address alone and keeps nothing: a text is restored, answered and forgotten. Text and browser are not
 * trusted:
 *
 * <ul>
 *   <li>Requests whose {@code Host} is not a loopback name with this port are refused (DNS rebinding), as are those that a
 *       browser says come from another site ({@code Origin}, {@code Sec-Fetch-Site}).
 *   <li>What computes needs the random token of this run, which the page carries, in a header of its own, and a JSON body. There are no
 *       CORS headers, so that other sites can neither send that nor read an answer.
 *   <li>The content security policy allows only this server's own files: no inline script, no frame, no form, no other address, and no
 *       markup made from strings. Text is only ever put into the page as text.
 *   <li>There are a fixed number of paths, each with its methods, looked up in a table: nothing is read from the disk.
 *   <li>Bodies are limited to {@value #MOST_BYTES} bytes, threads to {@value #MOST_THREADS}, restorations at a time to the processors,
 *       with one place kept from long texts so that short ones need not wait for them. Beyond that the answer is 413 or 503, or the
 *       connection is closed. A request has to arrive within {@value #REQUEST_SECONDS}
 *       seconds and an answer to be read within {@value #ANSWER_SECONDS}, so that slow clients end and hold nobody up.
 *   <li>An error is answered in one sentence that has neither a stack trace nor anything of the request.
 * </ul>
 *
 * <p>It is no protection from other programs and users of the same machine, who may open the page as well. They see nobody else's text.
 *
 * <p>The time limits and the number of connections are those of the JDK's server, which reads them from system properties
 * ({@code sun.net.httpserver.maxReqTime} and others) once in a process; those that are set already are left as they are.
 * Thread-safe.
 */
public final class UnspinServer implements AutoCloseable {
    /**
     * The longest body of a request, in bytes: about 150,000 words. It is also the budget of work: the decoder does a limited amount for
     * each character, so that no text of this length keeps a processor busy for more than some seconds.
     */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_THREADS = 32;
    private static final int MOST_CONNECTIONS = 256;
    private static final int REQUEST_SECONDS = 20;
    private static final int ANSWER_SECONDS = 60;
    private static final int IDLE_SECONDS = 30;
    private static final int BACKLOG = 64;
    private static final int CLOSING_SECONDS = 2;

    /** How much of a body that is too long is read, that the client gets to read the answer. */
    private static final int MOST_SKIPPED = 4 * MOST_BYTES;

    private static final String API = "/api/restore";
    private static final String WORDS_API = "/api/words";

    private final HttpServer http;
    private final ThreadPoolExecutor threads;
    private final URI address;
    private final Guard guard;
    private final PageFiles files;
    private final Restorer restorer;
    private final Consumer<? super Throwable> problems;
    private final CountDownLatch closed = new CountDownLatch(1);

    private UnspinServer(HttpServer http, Restorer restorer, Preset usual, Consumer<? super Throwable> problems)
            throws IOException {
        this.http = http;
        this.restorer = restorer;
        this.problems = problems;
        int port = http.getAddress().getPort();
        String host = http.getAddress().getAddress().getAddress().length == 4 ? "127.0.0.1" : "[::1]";
        address = URI.create("http://" + host + ":" + port + "/");
        guard = new Guard(port);
        files = new PageFiles(guard.token(), MOST_BYTES, usual.name().toLowerCase(Locale.ROOT));
        AtomicInteger number = new AtomicInteger();
        // No queue: who finds all threads busy is cut off at once instead of waiting for slow clients.
        threads = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "unspin-serve-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        http.setExecutor(threads);
        http.createContext("/", this::handle);
    }

    /**
     * Starts a server.
     *
     * @param port 1 to 65535, or 0 for any that is free
     * @param restorers makes the restorer of a preset; asked at most once for each, for the usual one before this returns
     * @param usual the preset where the page chooses none
     * @param problems is told of failures that are errors of the program; called by several threads
     * @return the server, which answers already
     * @throws BindException if the port is taken or may not be used
     * @throws IOException if a resource is missing or there is no loopback address
     * @throws IllegalArgumentException if the port is out of range
     */
    public static UnspinServer start(
            int port, Function<? super Preset, Unspin> restorers, Preset usual, Consumer<? super Throwable> problems)
            throws IOException {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        limit();
        // Taken first: whoever chose a port in use learns it before the language model is loaded.
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        boolean started = false;
        try {
            UnspinServer server = new UnspinServer(http, new Restorer(restorers, usual), usual, problems);
            http.start();
            started = true;
            return server;
        } finally {
            if (!started) {
                http.stop(0);
            }
        }
    }

    private static void limit() {
        Map.of(
                        "sun.net.httpserver.maxReqTime", REQUEST_SECONDS,
                        "sun.net.httpserver.maxRspTime", ANSWER_SECONDS,
                        "sun.net.httpserver.idleInterval", IDLE_SECONDS,
                        "jdk.httpserver.maxConnections", MOST_CONNECTIONS)
                .forEach((name, value) -> setUnlessSet(name, value.toString()));
        // Or each small answer waits for the other side's acknowledgement of the one before.
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /**
     * Where the page is.
     *
     * @return a URL with the numeric loopback address and the port
     */
    public URI address() {
        return address;
    }

    /**
     * Waits until the server is closed.
     *
     * @throws InterruptedException if the thread is interrupted; the server goes on
     */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Takes no more requests, gives those under way two seconds, and frees the port. Does nothing the second time. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        http.stop(0);
        closed.countDown();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (Refusal e) {
                answer = e.answer();
            } catch (RuntimeException | Error e) {
                problems.accept(e);
                answer = new Refusal(500, "an error of Unspin itself; the program has told of it where it was started")
                        .answer();
            }
            answer.send(exchange);
        } catch (IOException e) {
            // The client has gone, which it may: a page that asks anew drops what it asked before.
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, Refusal {
        guard.checkHost(exchange.getRequestHeaders());
        URI target = exchange.getRequestURI();
        String path = target.getRawPath();
        if (target.getRawAuthority() != null || target.getScheme() != null) {
            throw new Refusal(400, "this is no proxy");
        }
        if (path.equals(WORDS_API)) {
            checkMethod(exchange, "POST");
            guard.checkCall(exchange.getRequestHeaders());
            return Answer.json(Restorer.words(RestoreCall.read(body(exchange))));
        }
        if (path.equals(API)) {
            checkMethod(exchange, "POST");
            guard.checkCall(exchange.getRequestHeaders());
            return Answer.json(restorer.restore(RestoreCall.read(body(exchange))));
        }
        Answer file = files.find(path).orElseThrow(() -> new Refusal(404, "there is nothing here"));
        checkMethod(exchange, "GET", "HEAD");
        guard.checkRead(exchange.getRequestHeaders());
        return file;
    }

    private static void checkMethod(HttpExchange exchange, String... allowed) throws Refusal {
        for (String method : allowed) {
            if (exchange.getRequestMethod().equals(method)) {
                return;
            }
        }
        String list = String.join(", ", allowed);
        throw new Refusal(405, "the method has to be " + list, "Allow", list);
    }

    /** The body, whatever length was declared; never more of it in memory than is allowed. */
    private static byte[] body(HttpExchange exchange) throws Refusal {
        InputStream in = exchange.getRequestBody();
        try {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length <= MOST_BYTES) {
                return body;
            }
            ByteStreams.exhaust(ByteStreams.limit(in, MOST_SKIPPED));
        } catch (IOException | RuntimeException e) {
            // The JDK's reader of chunks throws a NumberFormatException at a length that is no number, for example.
            throw new Refusal(400, "the body breaks off or is divided wrongly");
        }
        throw new Refusal(413, "the text is too long; at most " + MOST_BYTES + " bytes are taken at once");
    }
}
