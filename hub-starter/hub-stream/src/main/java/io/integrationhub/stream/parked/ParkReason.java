package io.integrationhub.stream.parked;

import java.time.Instant;

/**
 * Why a record was parked.
 *
 * @param code the fault's code
 * @param detail the fault's message, for people
 * @param retryable whether the same record may succeed later
 * @param attempts number of attempts
 * @param firstFailedAt when it first failed
 */
public record ParkReason(String code, String detail, boolean retryable, int attempts, Instant firstFailedAt) {}
