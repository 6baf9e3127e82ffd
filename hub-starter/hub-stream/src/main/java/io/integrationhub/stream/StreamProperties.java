package io.integrationhub.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records are tried, held back and given up.
 *
 * @param attempts how often a record is tried before it is parked; attempts during an outage do not count
 * @param backOff pause before the second attempt; doubled for each further one
 * @param longestBackOff longest pause between two attempts
 * @param outageBudget how long a record may wait for an outside system before its attempts count after all
 * @param inFlight records of one flow that may be read and not yet applied; above, reading pauses
 * @param readAhead records of one partition that may be read beyond the oldest one not applied; they repeat after a
 *     crash
 * @param drain how long records under way are waited for when partitions move or the service stops
 * @param createTopics whether missing topics are created at the start; otherwise a missing one ends it
 * @param partitions partitions of a topic that is created
 * @param replication replicas of a topic that is created
 */
@Validated
@ConfigurationProperties("hub.stream")
public record StreamProperties(
        @Min(1) @DefaultValue("10") int attempts,
        @DefaultValue("500ms") Duration backOff,
        @DefaultValue("1m") Duration longestBackOff,
        @DefaultValue("4h") Duration outageBudget,
        @Min(1) @DefaultValue("1000") int inFlight,
        @Min(1) @DefaultValue("10000") int readAhead,
        @DefaultValue("15s") Duration drain,
        @DefaultValue("true") boolean createTopics,
        @Min(1) @DefaultValue("4") int partitions,
        @Min(1) @DefaultValue("1") short replication) {}
