package org.unspin.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.unspin.json.Json;

/** A request that is not answered; the message is for whoever sent it and has nothing of what was sent. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** A header that the status asks for, and its value; empty if none. */
    private final String header;

    private final String value;

    Refusal(int status, String message) {
        this(status, message, "", "");
    }

    Refusal(int status, String message, String header, String value) {
        // Without a stack trace: it is an answer, and a flood of them has to be cheap.
        super(message, null, false, false);
        this.status = status;
        this.header = header;
        this.value = value;
    }

    int status() {
        return status;
    }

    Answer answer() {
        String json = Json.object(error -> error.writeStringField("error", getMessage()));
        return new Answer(
                status,
                Answer.JSON,
                json.getBytes(StandardCharsets.UTF_8),
                header.isEmpty() ? Map.of() : Map.of(header, value));
    }
}
