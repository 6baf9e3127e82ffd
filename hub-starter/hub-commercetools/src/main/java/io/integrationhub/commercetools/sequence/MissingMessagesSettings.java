package io.integrationhub.commercetools.sequence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a Message counts as lost.
 *
 * @param delay Time that a Message may arrive after one with a higher number of the same resource. Later it counts as
 *     missing, and its resource is read.
 */
@ConfigurationProperties("hub.missing-messages")
record MissingMessagesSettings(@DefaultValue("5m") Duration delay) {

    private static final Duration MIN_DELAY = Duration.ofMillis(100);

    MissingMessagesSettings {
        if (delay.compareTo(MIN_DELAY) < 0) {
            throw new IllegalArgumentException("hub.missing-messages.delay must be at least 100ms, for example 5m");
        }
    }
}
