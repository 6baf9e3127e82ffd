package io.integrationhub.system.settings;

import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the calls that a customer waits for. Events have their own, so that neither uses up the other's.
 *
 * @param concurrency Maximum number of concurrent calls; one more fails at once.
 * @param requestsPerSecond Maximum number of calls begun per second; one more fails at once.
 * @param circuit When the system counts as unavailable for customers who wait; calls then fail at once.
 */
public record LiveSettings(
        @DefaultValue("64") int concurrency,
        @DefaultValue("500") int requestsPerSecond,
        @NestedConfigurationProperty @DefaultValue CircuitSettings circuit) {}
