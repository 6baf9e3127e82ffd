package io.integrationhub.stream.parking;

import io.integrationhub.stream.ParkedRecord.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parked record with all that its replay needs.
 *
 * @param id its number
 * @param origin where the original is
 * @param key null if it has none
 * @param body null for a tombstone, or when it was left out
 * @param bodyLeftOut whether the original has to be read
 * @param headers its own headers
 * @param correlationId follows the message across all hops
 */
record Replayable(
        long id,
        Origin origin,
        @Nullable String key,
        byte @Nullable [] body,
        boolean bodyLeftOut,
        Map<String, String> headers,
        String correlationId) {}
