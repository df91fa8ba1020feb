package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Preset;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.report.JsonDiagnosis;
import org.unspin.report.JsonPlan;

class UnspinServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
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

    @Test
    void tellsTheWordsOfAPage() throws IOException {
        String json = JSON.createObjectNode()
                .put("text", "<script>no</script><p>Boats <b>go</b>.<p>Often.")
                .put("format", "html")
                .toString();
        HttpResponse<String> answer = servers.send(servers.request("/api/words")
                .header("Content-Type", "application/json")
                .header("Unspin-Token", servers.token())
                .POST(BodyPublishers.ofString(json)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("text").asText()).isEqualTo("Boats go.\n\nOften.");
    }

    @Test
    void restoresAndDiagnosesAsTheLibraryDoes() throws IOException {
        HttpResponse<String> answer = servers.call(json(Servers.spun()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        Unspin unspin = Unspin.english();
        assertThat(answer.body())
                .isEqualTo("{\"plan\":" + JsonPlan.line(unspin.restore(Servers.spun()), "text") + ",\"diagnosis\":"
                        + JsonDiagnosis.line(unspin.diagnose(Servers.spun()), "text", true) + "}");
        String plan = JSON.readTree(answer.body()).get("plan").toString();
        assertThat(JsonPlan.apply(plan, Servers.spun()).text())
                .isEqualTo(unspin.restore(Servers.spun()).text())
                .isNotEqualTo(Servers.spun());
    }

    @Test
    void presetAndConfidenceCanBeChosen() throws IOException {
        Restoration cautious = Servers.CAUTIOUS.get().restore(Servers.spun());
        String body = JSON.writeValueAsString(
                JSON.createObjectNode().put("text", Servers.spun()).put("preset", "cautious"));
        assertThat(text(servers.call(body))).isEqualTo(cautious.text());
        String sure = JSON.writeValueAsString(
                JSON.createObjectNode().put("text", Servers.spun()).put("minimumConfidence", 0.99));
        Restoration usual = Unspin.english().restore(Servers.spun());
        assertThat(text(servers.call(sure)))
                .isEqualTo(usual.accept(each -> each.confidence() >= 0.99).text())
                .isNotEqualTo(usual.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "A clean line.\u0000\r\n\ud800 \udc00\ud83d",
                "<img src=x onerror=alert(1)></script>"
            })
    void everyTextComesBackUnharmed(String text) throws IOException {
        HttpResponse<String> answer = servers.call(json(text));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo(text);
    }

    @Test
    void aSpunTextKeepsItsLoneSurrogates() throws IOException {
        String text = "\ud83d" + Servers.spun() + "\udc00\u0000\ud83d";
        assertThat(text(servers.call(json(text))))
                .isEqualTo(Unspin.english().restore(text).text());
    }

    @Test
    void manyAreServedAtOnce() throws Exception {
        String expected = Unspin.english().restore(Servers.spun()).text();
        HttpRequest request =
                servers.call(BodyPublishers.ofString(json(Servers.spun()))).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(servers.client().sendAsync(request, BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(text(answer.get())).isEqualTo(expected);
        }
    }

    @Test
    void thePageAndItsFilesComeFromHere() {
        HttpResponse<String> page = servers.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .doesNotContain("@TOKEN@", "@LIMIT@", "@PRESET@", "http:", "https:", "style=", "<script>");
        int from = 0;
        int files = 0;
        for (int at = next(page.body(), from); at >= 0; at = next(page.body(), from)) {
            from = page.body().indexOf('"', at);
            HttpResponse<String> file = servers.get(page.body().substring(at, from));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isNotBlank();
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(5);
        assertThat(servers.get("/sample.txt").body()).isEqualTo(Servers.spun());
        assertThat(servers.get("/?a=b").body()).isEqualTo(page.body());
    }

    /** Where the next address of a file of ours begins; -1 if there is none. */
    private static int next(String page, int from) {
        int source = page.indexOf("src=\"/", from);
        int link = page.indexOf("href=\"/", from);
        int at = source < 0 ? link : link < 0 ? source : Math.min(source, link);
        return at < 0 ? -1 : page.indexOf('/', at);
    }

    @Test
    void headAnswersWithTheHeadersAlone() {
        HttpResponse<String> head = servers.send(servers.request("/page.js").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(servers.get("/page.js").body().length());
    }

    @Test
    void theTokenIsAnotherInEveryRun() throws IOException {
        try (Servers others = Servers.start()) {
            assertThat(others.token()).hasSize(32).isNotEqualTo(servers.token());
            HttpResponse<String> answer = others.send(others.request("/api/restore")
                    .headers("Content-Type", "application/json", "Unspin-Token", servers.token())
                    .POST(BodyPublishers.ofString("{\"text\":\"a\"}")));
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws IOException {
        assertThat(InetAddress.getByName(servers.server().address().getHost()).isLoopbackAddress())
                .isTrue();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                    assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, servers.port()), 5000);
        }
    }

    @Test
    void aTakenPortIsToldBeforeAnythingIsLoaded() {
        assertThatThrownBy(() -> UnspinServer.start(
                        servers.port(),
                        preset -> {
                            throw new AssertionError("loaded for nothing");
                        },
                        Preset.BALANCED,
                        problem -> {}))
                .isInstanceOf(BindException.class);
        assertThatThrownBy(() -> UnspinServer.start(65536, preset -> Unspin.english(), Preset.BALANCED, problem -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
    }

    @Test
    void closingFreesThePortAndWakesWhoWaits() throws Exception {
        Servers closing = Servers.start();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                closing.server().awaitClose();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(closing.get("/").statusCode()).isEqualTo(200);
        int port = closing.port();
        closing.close();
        closing.close();
        waiting.get();
        UnspinServer.start(port, preset -> Unspin.english(), Preset.BALANCED, problem -> {})
                .close();
    }

    private static String json(String text) throws IOException {
        // As JSON.stringify of browsers does, lone surrogates are escaped.
        return new ObjectMapper(com.fasterxml.jackson.core.JsonFactory.builder()
                        .enable(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build())
                .writeValueAsString(JSON.createObjectNode().put("text", text));
    }

    private static String text(HttpResponse<String> answer) throws IOException {
        JsonNode plan = JSON.readTree(answer.body()).get("plan");
        return plan.get("text").textValue();
    }
}
