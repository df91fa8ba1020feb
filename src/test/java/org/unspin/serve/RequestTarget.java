package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;

/** The body of a request, for whoever has bytes to try. */
public final class RequestTarget {
    private RequestTarget() {}

    /** It is read, or refused as the client's mistake. */
    public static void read(byte[] body) {
        try {
            assertThat(RestoreCall.read(body).minimumConfidence()).isBetween(0.0, 1.0);
        } catch (Refusal e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }
}
