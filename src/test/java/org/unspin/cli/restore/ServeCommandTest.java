package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unspin.cli.Cli;
import org.unspin.cli.Main;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;
import org.unspin.serve.Servers;

class ServeCommandTest {
    @BeforeAll
    static void limitRequestTime() {
        Servers.limitRequestTime();
    }

    @Test
    void printsWhereThePageIsAndServesItUntilInterrupted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Terminals.all(false),
                Map.of());
        AtomicReference<Thread> running = new AtomicReference<>();
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> {
            running.set(Thread.currentThread());
            return Main.run(new String[] {"serve", "--port", "0", "--preset", "balanced"}, session);
        });
        while (!out.toString(StandardCharsets.UTF_8).endsWith("\n") && !code.isDone()) {
            Thread.sleep(5);
        }
        String line = out.toString(StandardCharsets.UTF_8);
        assertThat(line).startsWith("Unspin is at http://").endsWith("/ (Ctrl-C ends it)\n");
        URI address = URI.create(line.substring(line.indexOf("http"), line.indexOf(" (")));
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .contains("<title>Unspin</title>");
        running.get().interrupt();
        assertThat(code.get()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void aTakenPortIsToldWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Result result = Cli.run("serve", "--port", taken.getLocalPort());
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("unspin: port " + taken.getLocalPort() + " cannot be used (")
                    .endsWith("--port 0 for any that is free\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        assertThat(Cli.run("serve", "--port", 65536).err()).isEqualTo("unspin: --port must be 0 to 65535, not 65536\n");
        assertThat(Cli.run("serve", "--port", "-1").code()).isEqualTo(2);
        assertThat(Cli.run("serve", "--port", "http").code()).isEqualTo(2);
    }

    @Test
    void aBadDictionaryEndsItAtOnceAndFreesThePort() throws IOException {
        Cli.Result result = Cli.run("serve", "--port", 0, "--dictionary", "no-such-file.tsv");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no-such-file.tsv");
    }
}
