package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.WebhookSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Accepts requests whose timestamp is close to now, so that a recorded request cannot be replayed later. */
record ReplayWindow(WebhookSettings settings, InstantSource clock) implements Authenticator {

    @Override
    public boolean accepts(InboundRequest request) {
        return settings.timestampHeader() == null
                || request.header(settings.timestampHeader())
                        .flatMap(ReplayWindow::timestamp)
                        .filter(this::isNear)
                        .isPresent();
    }

    @Override
    public String problem(InboundRequest request) {
        String header = settings.timestampHeader();
        if (header == null || request.header(header).isEmpty()) {
            return "it has no header " + header;
        }
        return request.header(header).flatMap(ReplayWindow::timestamp).isEmpty()
                ? "the header " + header + " contains no time"
                : "the time in the header " + header + " differs from now by more than "
                        + settings.tolerance().toSeconds() + " s";
    }

    private boolean isNear(Instant sent) {
        return Duration.between(sent, clock.instant()).abs().compareTo(settings.tolerance()) <= 0;
    }

    /** Epoch seconds up to 11 digits, epoch milliseconds from 12 digits, or ISO 8601. */
    private static Optional<Instant> timestamp(String text) {
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
