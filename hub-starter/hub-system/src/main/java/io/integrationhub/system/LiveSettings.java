package io.integrationhub.system;

import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the calls that a customer waits for; events have their own, so that neither uses up the other's.
 *
 * @param concurrency Calls at once; one more fails at once instead of waiting.
 * @param requestsPerSecond Calls begun per second; one more fails at once.
 * @param circuit When the system counts as out of reach for customers who wait; calls then fail at once.
 */
public record LiveSettings(
        @DefaultValue("64") int concurrency,
        @DefaultValue("500") int requestsPerSecond,
        @NestedConfigurationProperty @DefaultValue CircuitSettings circuit) {}
