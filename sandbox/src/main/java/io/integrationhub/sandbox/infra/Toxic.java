package io.integrationhub.sandbox.infra;

import java.time.Duration;

/**
 * What is wrong with a proxied network.
 *
 * @param latency added to everything the server sends
 * @param blackhole whether nothing is passed on
 * @param limit how many bytes the server may send per connection
 */
record Toxic(Duration latency, boolean blackhole, long limit) {

    static final Toxic NONE = new Toxic(Duration.ZERO, false, Long.MAX_VALUE);

    Toxic withLatency(Duration delay) {
        return new Toxic(delay, blackhole, limit);
    }

    Toxic withBlackhole() {
        return new Toxic(latency, true, limit);
    }

    Toxic withLimit(long bytes) {
        return new Toxic(latency, blackhole, bytes);
    }
}
