package io.integrationhub.stream.parking.list;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How parked records are listed and replayed.
 *
 * @param listEnabled Whether this service keeps the list of its parked records; otherwise they are only in the topic.
 * @param autoReplayEnabled Whether records that may succeed later are replayed automatically.
 * @param autoReplayDelay Time such a record waits before it is replayed automatically.
 * @param maxReplays How often a record is replayed automatically at most.
 * @param retention How long resolved and discarded records are kept.
 */
@Validated
@ConfigurationProperties("hub.parked")
record ParkedProperties(
        @DefaultValue("true") boolean listEnabled,
        @DefaultValue("false") boolean autoReplayEnabled,
        @DefaultValue("1h") Duration autoReplayDelay,
        @Min(1) @DefaultValue("5") int maxReplays,
        @DefaultValue("90d") Duration retention) {}
