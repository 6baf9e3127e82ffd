package io.integrationhub.system.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a system counts as unavailable, so that the tenant's consumers pause. What counts: no connection, no response in
 * time, 502, 503, 504, and rejected credentials (401, 403, no token).
 *
 * @param windowSize Number of recent calls the failure rate is computed from.
 * @param minCalls Minimum number of calls before the circuit may open; small, so that it also opens for a quiet tenant.
 * @param failureRate Share of failed calls, in percent, that opens the circuit.
 * @param openDuration Time until the circuit lets calls through again to probe the system.
 * @param halfOpenCalls Number of calls that probe the system.
 */
public record CircuitSettings(
        @DefaultValue("10") int windowSize,
        @DefaultValue("5") int minCalls,
        @DefaultValue("50") int failureRate,
        @DefaultValue("15s") Duration openDuration,
        @DefaultValue("3") int halfOpenCalls) {}
