package io.integrationhub.stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How records are retried, limited and parked.
 *
 * @param maxAttempts Attempts before a record is parked; attempts during an outage do not count.
 * @param backoff Pause before the second attempt; doubled for each further one.
 * @param maxBackoff Longest pause between two attempts.
 * @param outageBudget Time a record may wait for an outside system before its attempts count.
 * @param maxInFlight Records of one inlet that may be processed at once, each of another key.
 * @param maxHeldRecords Records of one inlet that may be held in memory; above, reading pauses, except that records
 *     which wait behind a slow one are read again later instead of being held.
 * @param maxHeldSize Size of the records that all inlets of a tenant may hold in memory; above, reading pauses.
 * @param maxReadAhead Records of one inlet that may be read and not yet applied; above, reading pauses.
 * @param drainTimeout Time to wait for records under way when partitions move or the service stops.
 * @param createTopics Whether missing topics are created at the start; otherwise a missing topic ends it.
 * @param partitions Partitions of a topic that is created.
 * @param replicationFactor Replicas of a topic that is created. The start ends if the cluster has fewer brokers. 1 for
 *     a cluster of one broker: if it is lost, so are its records.
 * @param minInsyncReplicas Replicas that must have a record before it counts as stored, for a topic that is created; by
 *     default one less than its replicas.
 * @param retries Pauses between attempts by inlet, or by inlet and unreachable system, instead of backoff, for example
 *     HUB_STREAM_RETRIES_ORDERS or HUB_STREAM_RETRIES_ORDERS_OMS with the value 1:10s,5:1m,10:15m: 10 s after the first
 *     attempt, a minute after the fifth, a quarter of an hour after the tenth and later ones. An inlet's name is
 *     written without hyphens. max-attempts still counts.
 */
@Validated
@ConfigurationProperties("hub.stream")
public record StreamProperties(
        @Min(1) @DefaultValue("10") int maxAttempts,
        @DefaultValue("500ms") Duration backoff,
        @DefaultValue("1m") Duration maxBackoff,
        @DefaultValue("4h") Duration outageBudget,
        @Min(1) @DefaultValue("1000") int maxInFlight,
        @Min(1) @DefaultValue("10000") int maxHeldRecords,
        @DefaultValue("32MB") DataSize maxHeldSize,
        @Min(1) @DefaultValue("100000") int maxReadAhead,
        @DefaultValue("15s") Duration drainTimeout,
        @DefaultValue("true") boolean createTopics,
        @Min(1) @DefaultValue("4") int partitions,
        @Min(1) @DefaultValue("3") short replicationFactor,
        @Nullable Short minInsyncReplicas,
        @DefaultValue Map<String, String> retries) {

    public StreamProperties {
        retries = Map.copyOf(retries);
    }

    /**
     * The pauses that an operator chose.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    public RetryPatterns patterns() {
        return new RetryPatterns(retries);
    }

    /** Replicas that must have a record: with three, one broker may be down. */
    public int requiredReplicas() {
        return minInsyncReplicas == null ? Math.max(1, replicationFactor - 1) : minInsyncReplicas;
    }

    @AssertTrue(message = "must be between 1 and hub.stream.replication-factor")
    boolean isMinInsyncReplicasValid() {
        return requiredReplicas() >= 1 && requiredReplicas() <= replicationFactor;
    }
}
