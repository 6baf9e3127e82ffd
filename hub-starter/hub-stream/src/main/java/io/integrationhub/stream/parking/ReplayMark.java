package io.integrationhub.stream.parking;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Says of which parked record a record is a replay.
 *
 * <p>Names the service too: other services read the same topic, and a replay for one is a repeated message for them.
 *
 * @param service whose list the parked record is on
 * @param id its number there
 */
record ReplayMark(String service, long id) {

    static Optional<ReplayMark> in(@Nullable Header header) {
        return header == null || header.value() == null
                ? Optional.empty()
                : parse(new String(header.value(), StandardCharsets.UTF_8));
    }

    static Optional<ReplayMark> parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return Optional.of(
                    new ReplayMark(text.substring(0, Math.max(0, colon)), Long.parseLong(text.substring(colon + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty(); // somebody else's header
        }
    }

    @Override
    public String toString() {
        return service + ":" + id;
    }
}
