package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Preset;
import org.unspin.Unspin;

/** Who may not ask, what may not be asked, and that nobody can hold the others up. */
class ServerRefusalsTest {
    private static final String BODY = "{\"text\":\"a\"}";
    private static Servers servers;

    @BeforeAll
    static void start() throws IOException {
        servers = Servers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
        assertThat(servers.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:1",
                "Host: 127.0.0.1.evil.example:PORT",
                "Host: 192.168.0.1:PORT",
                "Host: 127.0.0.1:PORT@evil.example",
                "Host: ",
                "X: y",
                "Host: 127.0.0.1:PORT\r\nHost: evil.example",
            })
    void onlyLoopbackNamesAreAnswered(String host) throws IOException {
        String answer = servers.raw("GET / HTTP/1.1\r\n" + host.replace("PORT", String.valueOf(servers.port()))
                + "\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn(400, 403);
        assertThat(answer).doesNotContain(servers.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "[::1]:PORT"})
    void allLoopbackNamesAreAnswered(String host) throws IOException {
        String name = host.replace("PORT", String.valueOf(servers.port()));
        assertThat(status(servers.raw("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")))
                .isEqualTo(200);
        String call = "POST /api/restore HTTP/1.1\r\nHost: " + name + "\r\nOrigin: http://"
                + name.toLowerCase(java.util.Locale.ROOT)
                + "\r\nConnection: close\r\nContent-Type: application/json; charset=UTF-8\r\nSec-Fetch-Site: same-origin\r\n"
                + "Unspin-Token: " + servers.token() + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        assertThat(status(servers.raw(call))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT"
            })
    void otherOriginsMayNotAsk(String origin) {
        HttpResponse<String> answer = servers.send(servers.call(BodyPublishers.ofString(BODY))
                .header("Origin", origin.replace("PORT", String.valueOf(servers.port()))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void otherSitesMayLeadHereButNotEmbedOrAsk(String site) {
        assertThat(servers.send(servers.call(BodyPublishers.ofString(BODY)).header("Sec-Fetch-Site", site))
                        .statusCode())
                .isEqualTo(403);
        for (String embedded : List.of("script", "iframe", "empty", "image")) {
            String mode = embedded.equals("iframe") ? "navigate" : "no-cors";
            assertThat(servers.get(
                                    "/view.js",
                                    "Sec-Fetch-Site",
                                    site,
                                    "Sec-Fetch-Mode",
                                    mode,
                                    "Sec-Fetch-Dest",
                                    embedded)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(servers.get("/", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutTheTokenNothingIsRestored() {
        HttpRequest.Builder none = servers.request("/api/restore")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY));
        assertThat(servers.send(none).statusCode()).isEqualTo(401);
        for (String wrong :
                List.of("", "x", servers.token() + "x", servers.token().substring(1))) {
            assertThat(servers.send(none.copy().header("Unspin-Token", wrong)).statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=a",
                "application/json; charset=utf-16",
                "application/jsonp",
                "text/plain; application/json"
            })
    void onlyJsonIsRead(String type) {
        HttpRequest.Builder call = servers.call(BodyPublishers.ofString(BODY)).setHeader("Content-Type", type);
        assertThat(servers.send(call).statusCode()).isEqualTo(415);
    }

    @Test
    void compressedBodiesAreRefused() {
        assertThat(servers.send(servers.call(BodyPublishers.ofString(BODY)).header("Content-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void bodiesThatAreTooLongAreRefusedAndTheLongestIsTaken() {
        String longest = BODY + " ".repeat(UnspinServer.MOST_BYTES - BODY.length());
        assertThat(servers.call(longest).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = servers.call(longest + " ");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too long");
        byte[] bytes = (longest + " ").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder chunked = servers.call(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(servers.send(chunked).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"text\":1}",
                "{\"text\":null}",
                "{\"text\":[\"a\"]}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"}{}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"file\":\"/etc/passwd\"}",
                "{\"text\":\"a\",\"preset\":\"reckless\"}",
                "{\"text\":\"a\",\"preset\":3}",
                "{\"text\":\"a\",\"format\":\"pdf\"}",
                "{\"text\":\"a\",\"minimumConfidence\":\"1\"}",
                "{\"text\":\"a\",\"minimumConfidence\":1.5}",
                "{\"text\":\"a\",\"minimumConfidence\":NaN}",
                "{\"text\":\"a\",\"minimumConfidence\":1e999}",
                "{\"@class\":\"java.net.URL\",\"text\":\"a\"}",
            })
    void whatIsNotAskedRightIsRefusedInASentence(String json) {
        HttpResponse<String> answer = servers.call(json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"error\":\"")
                .doesNotContain("Exception", "org.", "com.", "passwd", "reckless")
                .hasSizeLessThan(150);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = BODY.getBytes(StandardCharsets.UTF_16);
        assertThat(servers.send(servers.call(BodyPublishers.ofByteArray(latin))).statusCode())
                .isEqualTo(400);
        assertThat(servers.send(servers.call(BodyPublishers.ofByteArray(utf16))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(servers.call("[".repeat(1_000_000)).statusCode()).isEqualTo(400);
        assertThat(servers.call("{\"text\":" + "[".repeat(1_000_000)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/, POST",
        "/, DELETE",
        "/, OPTIONS",
        "/, TRACE",
        "/page.js, PUT",
        "/api/restore, GET",
        "/api/words, GET",
        "/api/restore, OPTIONS",
        "/api/restore, PATCH",
        "/api/restore, BREW",
    })
    void otherMethodsAreRefused(String path, String method) {
        HttpResponse<String> answer = servers.send(servers.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(path.startsWith("/api") ? "POST" : "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/../../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/serve/page.html",
                "/./page.js",
                "/page.js/",
                "/page.js%00",
                "/PAGE.JS",
                "/page%2ejs",
                "/api",
                "/api/restore/",
                "//page.js",
                "//127.0.0.1/page.js",
                "http://evil.example/",
                "*",
                "/\\..\\page.html",
            })
    void otherPathsLeadNowhere(String path) throws IOException {
        String answer = servers.raw(
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + servers.port() + "\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn(400, 404);
        assertThat(answer).doesNotContain(servers.token(), "root:", "UnspinView");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "CONNECT evil.example:80 HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 9999999999999999999\r\n\r\n",
            })
    void whatIsNoHttpDoesNoHarm(String request) throws IOException {
        try (Socket socket = servers.socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(servers.get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{\"text\":\"a\"}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "\r\n{}\r\n0\r\n\r\n",
                "ffffffff\r\n{}\r\n0\r\n\r\n",
                "7fffffff\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "c\r\n{\"text\":\"a\"}XX0\r\n\r\n",
                "c\r\n{\"text\":",
                "c\n{\"text\":\"a\"}\n0\n\n",
                "2;a=\"\r\n\r\n{}",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "\u0000\r\n",
                "{\"text\":\"a\"}",
                "",
            })
    void aBodyThatIsDividedWronglyIsRefused(String chunks) throws IOException {
        String answer = sent("Transfer-Encoding: chunked", chunks);
        assertThat(status(answer)).isEqualTo(400);
        assertThat(answer).contains("{\"error\":\"");
    }

    @ParameterizedTest
    @CsvSource({"5", "13", "1000", "2147483648"})
    void aBodyOfAnotherLengthThanDeclaredIsRefused(String length) throws IOException {
        assertThat(status(sent("Content-Length: " + length, BODY))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 99999999999999999999",
                "Content-Length: 12\r\nContent-Length: 13",
                "Content-Length: 12\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip",
                "Content-Length: 12\r\nContent-Encoding: gzip\r\nX\u0000: \u0001",
                "Content-Length: 12\r\nno colon",
                "Content-Length: 12\r\n: no name",
                "Content-Length: 12\r\n folded: line",
                "Content-Length: 12\r\nExpect: 200-maybe",
            })
    void noHeaderIsAnErrorOfTheProgram(String header) throws IOException {
        assertThat(sent(header, BODY)).doesNotContain("HTTP/1.1 500");
    }

    @Test
    void headersWithoutEndAreCutOff() throws IOException {
        String many = "X: y\r\n".repeat(100_000);
        assertThat(sent("X: " + "y".repeat(1_000_000) + "\r\nContent-Length: 12", BODY))
                .doesNotContain("HTTP/1.1 500");
        assertThat(sent(many + "Content-Length: 12", BODY)).doesNotContain("HTTP/1.1 500");
        assertThat(servers.call(BODY).statusCode()).isEqualTo(200);
    }

    /** What comes back when a call with this header and body is sent and nothing after it; what a reset swallows is missing. */
    private static String sent(String header, String body) throws IOException {
        String head = "POST /api/restore HTTP/1.1\r\nHost: 127.0.0.1:" + servers.port()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nUnspin-Token: " + servers.token() + "\r\n"
                + header + "\r\n\r\n";
        try (Socket socket = servers.socket()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // The other side has had enough, which it may.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepOthersOut() {
        for (HttpResponse<String> answer :
                List.of(servers.get("/"), servers.get("/nothing"), servers.call(BODY), servers.call("{"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'; ")
                    .contains("connect-src 'self'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "http", "*", "data:", "blob:");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void slowClientsHoldNobodyUpAndAreCutOff() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = servers.socket();
                slow.add(socket);
                String begun = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: 127"
                        : "POST /api/restore HTTP/1.1\r\nHost: 127.0.0.1:" + servers.port()
                                + "\r\nContent-Type: application/json\r\nUnspin-Token: " + servers.token()
                                + "\r\nContent-Length: 1000\r\n\r\n{\"text\":";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            assertThat(servers.call(BODY).statusCode()).isEqualTo(200);
            for (Socket socket : slow) {
                assertThat(ended(socket.getInputStream())).isTrue();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(servers.call(BODY).statusCode()).isEqualTo(200);
    }

    /** Whether the other side closes, which it may do with a reset; the socket's time-out is the end of patience. */
    private static boolean ended(InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void whoComesWhenTooManyWaitIsToldToComeAgain() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Servers busy = Servers.start(preset -> {
            if (preset == Preset.THOROUGH) {
                await(gate);
            }
            return Unspin.english();
        })) {
            HttpRequest call = busy.call(BodyPublishers.ofString("{\"text\":\"a\",\"preset\":\"thorough\"}"))
                    .build();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < Restorer.MOST_AT_ONCE + Turns.MOST_WAITING + 3; i++) {
                answers.add(busy.client().sendAsync(call, BodyHandlers.ofString()));
            }
            HttpResponse<?> first = (HttpResponse<?>) CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                    .get();
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(busy.get("/").statusCode()).isEqualTo(200);
            gate.countDown();
            int restored = 0;
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 503);
                restored += answer.get().statusCode() == 200 ? 1 : 0;
            }
            assertThat(restored).isGreaterThanOrEqualTo(Turns.MOST_WAITING);
        }
    }

    @Test
    void longTextsDoNotKeepShortOnesWaiting() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Servers busy = Servers.start(preset -> {
            if (preset == Preset.THOROUGH) {
                await(gate);
            }
            return Unspin.english();
        })) {
            HttpRequest call = busy.call(BodyPublishers.ofString(
                            "{\"text\":\"" + "a".repeat(Turns.LONG) + "\",\"preset\":\"thorough\"}"))
                    .build();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < Restorer.MOST_AT_ONCE + 2; i++) {
                answers.add(busy.client().sendAsync(call, BodyHandlers.ofString()));
            }
            for (int i = 0; i < 10; i++) {
                assertThat(busy.call(BODY).statusCode()).isEqualTo(200);
            }
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            gate.countDown();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorOfTheProgramIsToldWhereItWasStartedAndNotToTheClient() throws IOException {
        try (Servers broken = Servers.start(preset -> {
            if (preset == Preset.THOROUGH) {
                throw new IllegalStateException("secret of the machine");
            }
            return Unspin.english();
        })) {
            HttpResponse<String> answer = broken.call("{\"text\":\"a\",\"preset\":\"thorough\"}");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).startsWith("{\"error\":\"").doesNotContain("secret", "Exception", "at ");
            assertThat(broken.problems()).singleElement().isInstanceOf(IllegalStateException.class);
            assertThat(broken.call(BODY).statusCode()).isEqualTo(200);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}
