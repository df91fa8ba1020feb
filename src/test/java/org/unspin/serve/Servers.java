package org.unspin.serve;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.unspin.Preset;
import org.unspin.Unspin;

/** A server to try things on, and the ways to talk to it. */
public final class Servers implements AutoCloseable {
    static {
        limitRequestTime();
    }

    /** What every preset but the usual one gives; made once. */
    static final Supplier<Unspin> CAUTIOUS =
            Suppliers.memoize(() -> Unspin.builder().preset(Preset.CAUTIOUS).build());

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final UnspinServer server;

    private Servers(Function<Preset, Unspin> restorers) throws IOException {
        server = UnspinServer.start(0, restorers, Preset.BALANCED, problems::add);
    }

    /** Two seconds for a request, so that a test need not wait for long. The JDK's server reads it once, so each test that starts a server comes here first. */
    public static void limitRequestTime() {
        System.setProperty("sun.net.httpserver.maxReqTime", "2");
    }

    static Servers start() throws IOException {
        return start(preset -> preset == Preset.BALANCED ? Unspin.english() : CAUTIOUS.get());
    }

    static Servers start(Function<Preset, Unspin> restorers) throws IOException {
        return new Servers(restorers);
    }

    UnspinServer server() {
        return server;
    }

    List<Throwable> problems() {
        return problems;
    }

    int port() {
        return server.address().getPort();
    }

    /** The token, read from the page as its script does. */
    String token() {
        String page = get("/").body();
        String before = "name=\"unspin-token\" content=\"";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private URI at(String path) {
        return server.address().resolve(path);
    }

    /** A call of the API as the page makes it. */
    HttpRequest.Builder call(BodyPublisher body) {
        return request("/api/restore")
                .header("Content-Type", "application/json")
                .header("Unspin-Token", token())
                .POST(body);
    }

    HttpResponse<String> call(String json) {
        return send(call(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(120_000);
        return socket;
    }

    /** Sends these very characters and gives back what comes until the other side closes. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** The sample that comes with the command line, which is spun. */
    static String spun() {
        try (InputStream in = UnspinServer.class.getResourceAsStream("/org/unspin/cli/sample-spun.txt")) {
            if (in == null) {
                throw new IllegalStateException("the sample is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
