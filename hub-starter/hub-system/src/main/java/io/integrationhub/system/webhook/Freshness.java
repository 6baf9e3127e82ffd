package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.WebhookSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Whether a request was sent just now: a recorded one is worth nothing later.
 *
 * @param settings say where the time of sending stands and how far away it may be
 */
record Freshness(WebhookSettings settings, InstantSource clock) implements Proof {

    @Override
    public boolean holds(InboundRequest request) {
        if (settings.timestampHeader() == null) {
            return true;
        }
        return request.header(settings.timestampHeader())
                .flatMap(Freshness::time)
                .filter(this::isNear)
                .isPresent();
    }

    private boolean isNear(Instant sent) {
        return Duration.between(sent, clock.instant()).abs().compareTo(settings.tolerance()) <= 0;
    }

    private static Optional<Instant> time(String text) {
        try {
            if (text.matches("[0-9]{1,11}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            if (text.matches("[0-9]{12,15}")) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
