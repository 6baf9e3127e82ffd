package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.core.database.LiveWork;
import io.integrationhub.system.Tasks;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Runs the handler of one tenant's Extension: each call on its own virtual thread, with a limited number of concurrent
 * calls, and for no longer than the call's deadline.
 *
 * @param name the Extension's name, for threads and logs
 * @param bulkhead limits concurrent calls; a handler that ran into its deadline counts until it really ends
 * @param observations carries the trace to the handler's thread
 * @param tasks runs handlers
 */
record HandlerBulkhead(String name, Bulkhead bulkhead, ObservationRegistry observations, Tasks tasks) {

    /** @throws ExtensionFailure if too many calls are running, the deadline passes, or the handler throws */
    ExtensionResponse run(ExtensionCall call, Callable<ExtensionResponse> handler) {
        if (!bulkhead.tryAcquirePermission()) {
            throw ExtensionFailure.temporary(
                    ExtensionFault.EXTENSION_BUSY,
                    "too many calls at once (extensions.named." + name + ".concurrency)");
        }
        return await(start(call, handler), call);
    }

    private Future<ExtensionResponse> start(ExtensionCall call, Callable<ExtensionResponse> handler) {
        @Nullable Observation trace = observations.getCurrentObservation();
        Callable<ExtensionResponse> work = () -> {
            try (LogContext _ = LogContext.of(call, name)) {
                return traced(trace, () -> LiveWork.call(handler));
            }
        };
        try {
            return tasks.start("extension-" + name, work, bulkhead::onComplete);
        } catch (RuntimeException | Error notStarted) {
            bulkhead.onComplete();
            throw notStarted;
        }
    }

    private static ExtensionResponse traced(@Nullable Observation trace, Callable<ExtensionResponse> handler)
            throws Exception {
        if (trace == null) {
            return handler.call();
        }
        try (Observation.Scope _ = trace.openScope()) {
            return handler.call();
        }
    }

    private static ExtensionResponse await(Future<ExtensionResponse> response, ExtensionCall call) {
        try {
            return response.get(call.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw timeout();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw timeout();
        } catch (ExecutionException failed) {
            throw ExtensionFailure.of(failed.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private static ExtensionFailure timeout() {
        return ExtensionFailure.temporary(ExtensionFault.EXTENSION_TIMEOUT, "no response before the deadline");
    }

    /** Puts the call's identity on every log line of the handler's thread. */
    private record LogContext(MDC.MDCCloseable tenant, MDC.MDCCloseable extension, MDC.MDCCloseable correlationId)
            implements AutoCloseable {

        static LogContext of(ExtensionCall call, String name) {
            return new LogContext(
                    MDC.putCloseable("tenant", call.tenant().value()),
                    MDC.putCloseable("extension", name),
                    MDC.putCloseable("correlationId", call.correlationId()));
        }

        @Override
        public void close() {
            tenant.close();
            extension.close();
            correlationId.close();
        }
    }
}
