/**
 * Speaks HTTP to outside systems.
 *
 * <p>One call goes {@code HttpSystemClient → Guards (retry, bulkhead, rate limiter, circuit breaker) → SystemRequest
 * (address check, credentials) → Exchange (deadline, size) → Verdict (answer or fault)}.
 */
@NullMarked
package io.integrationhub.system.http;

import org.jspecify.annotations.NullMarked;
