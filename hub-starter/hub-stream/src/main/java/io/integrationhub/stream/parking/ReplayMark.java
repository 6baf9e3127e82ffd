package io.integrationhub.stream.parking;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the parked record of which a record is a replay.
 *
 * <p>Includes the service, because other services read the same topic, and for them the replay is only a repeated
 * message.
 *
 * @param service the service whose list has the parked record
 * @param id its id there
 */
public record ReplayMark(String service, long id) {

    /** The mark in a header; empty if the header is missing or not a mark. */
    public static Optional<ReplayMark> in(@Nullable Header header) {
        return header == null || header.value() == null
                ? Optional.empty()
                : parse(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The mark in a text; empty if it is not a mark. */
    public static Optional<ReplayMark> parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return Optional.of(
                    new ReplayMark(text.substring(0, Math.max(0, colon)), Long.parseLong(text.substring(colon + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty(); // Not a header of the hub.
        }
    }

    @Override
    public String toString() {
        return service + ":" + id;
    }
}
