package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.parked.ParkedRecord.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a parked record that its replay needs.
 *
 * @param id its id
 * @param inlet the inlet that parked it
 * @param origin the coordinates of the original
 * @param key its key; null if it has none
 * @param body its body; null for a tombstone, or if it was left out
 * @param bodyLeftOut whether the body has to be read from the original
 * @param headers its own headers
 * @param correlationId follows the message across all hops
 */
record Replayable(
        long id,
        String inlet,
        Origin origin,
        @Nullable String key,
        byte @Nullable [] body,
        boolean bodyLeftOut,
        Map<String, String> headers,
        String correlationId) {}
