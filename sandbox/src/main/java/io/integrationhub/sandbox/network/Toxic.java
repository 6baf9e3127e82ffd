package io.integrationhub.sandbox.network;

import java.time.Duration;

/**
 * The faults of a proxied network.
 *
 * @param latency delay of all data the server sends
 * @param blackhole whether all data is discarded
 * @param limit number of bytes the server may send per connection
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
