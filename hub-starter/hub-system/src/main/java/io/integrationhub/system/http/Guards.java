package io.integrationhub.system.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemFault;
import java.util.function.Supplier;

/**
 * Keeps one tenant's calls to one system within limits, tries again what may be tried again, and stops calling while
 * the system is away.
 *
 * <p>Order, from outside: retry, bulkhead, rate limiter, circuit breaker. Every attempt takes its place in the queue,
 * and the circuit is asked last, so that calls that waited are not sent into an outage.
 *
 * @param system the system's name in the tenant's configuration
 */
record Guards(String system, Retry retry, Bulkhead bulkhead, RateLimiter rate, CircuitBreaker circuit) {

    <T> T run(Supplier<T> attempt) {
        Supplier<T> guarded = Bulkhead.decorateSupplier(
                bulkhead, RateLimiter.decorateSupplier(rate, CircuitBreaker.decorateSupplier(circuit, attempt)));
        try {
            return Retry.decorateSupplier(retry, guarded).get();
        } catch (FailedAttempt failed) {
            throw fault(failed);
        } catch (CallNotPermittedException _) {
            throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, retry.getName() + " is out of reach; not called")
                    .outageOf(system);
        } catch (BulkheadFullException | RequestNotPermitted full) {
            throw new TransientFault(SystemFault.SYSTEM_BUSY, retry.getName() + ": no free place in time", full);
        }
    }

    private Fault fault(FailedAttempt failed) {
        boolean outage = failed.isUnavailability() && circuit.getState() != CircuitBreaker.State.CLOSED;
        return outage && failed.fault() instanceof TransientFault fault ? fault.outageOf(system) : failed.fault();
    }

    /** Pause before the next attempt: what the other side asked for, otherwise the usual back-off. */
    static long pause(Either<Throwable, ?> last, long backoff) {
        boolean asked = last.isLeft() && last.getLeft() instanceof FailedAttempt;
        return asked
                ? Math.max(backoff, ((FailedAttempt) last.getLeft()).pause().toMillis())
                : backoff;
    }
}
