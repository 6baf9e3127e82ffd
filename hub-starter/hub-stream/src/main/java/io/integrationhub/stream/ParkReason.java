package io.integrationhub.stream;

import java.time.Instant;

/**
 * Why a record was parked.
 *
 * @param code the fault's code
 * @param detail the fault's message, for people
 * @param retryable whether the same record could end well later
 * @param attempts how often it was tried
 * @param firstFailedAt when it failed first
 */
public record ParkReason(String code, String detail, boolean retryable, int attempts, Instant firstFailedAt) {}
