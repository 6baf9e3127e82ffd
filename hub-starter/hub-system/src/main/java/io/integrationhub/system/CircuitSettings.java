package io.integrationhub.system;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a system counts as out of reach, so that the tenant's consumers are paused. Only unavailability counts: no
 * connection, no answer in time, 502, 503, 504.
 *
 * @param calls How many of the last calls are looked at.
 * @param minCalls Fewest calls before the circuit may open; few, so that it opens on a quiet tenant too.
 * @param failureRate Share of failed calls, in percent, that opens it.
 * @param openFor Time until probes are let through.
 * @param probes Calls let through to find out whether it is back.
 */
public record CircuitSettings(
        @DefaultValue("10") int calls,
        @DefaultValue("5") int minCalls,
        @DefaultValue("50") int failureRate,
        @DefaultValue("15s") Duration openFor,
        @DefaultValue("3") int probes) {}
