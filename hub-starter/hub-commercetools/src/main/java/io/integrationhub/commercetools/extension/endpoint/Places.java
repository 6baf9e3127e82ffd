package io.integrationhub.commercetools.extension.endpoint;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Runs the handler of one tenant's Extension: each call on a virtual thread of its own, so many at once, and none
 * longer than its deadline as the caller sees it.
 *
 * @param name of the Extension, for threads and logs
 * @param places so many; a handler that was left behind keeps its place until it ends
 * @param observations carries the trace to the handler's thread
 */
record Places(String name, Bulkhead places, ObservationRegistry observations) {

    /** @throws NoAnswer if no place is free, the deadline passes, or the handler throws */
    ExtensionAnswer run(ExtensionCall call, Callable<ExtensionAnswer> handler) {
        if (!places.tryAcquirePermission()) {
            throw new NoAnswer(
                    ExtensionFault.EXTENSION_BUSY, "all places are taken (extensions.flows." + name + ".concurrency)");
        }
        FutureTask<ExtensionAnswer> answer = new FutureTask<>(handler);
        @Nullable Observation trace = observations.getCurrentObservation();
        Thread.ofVirtual().name("extension-" + name).start(() -> {
            try (LogKeys _ = LogKeys.of(call, name)) {
                runIn(trace, answer);
            } finally {
                places.onComplete();
            }
        });
        return await(answer, call);
    }

    private static void runIn(@Nullable Observation trace, Runnable task) {
        if (trace == null) {
            task.run();
            return;
        }
        try (Observation.Scope _ = trace.openScope()) {
            task.run();
        }
    }

    private static ExtensionAnswer await(FutureTask<ExtensionAnswer> answer, ExtensionCall call) {
        try {
            return answer.get(call.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw late();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw late();
        } catch (ExecutionException failed) {
            throw NoAnswer.because(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static NoAnswer late() {
        return new NoAnswer(ExtensionFault.EXTENSION_LATE, "no answer before the deadline");
    }

    /** What stands on every log line while a call is answered. */
    private record LogKeys(MDC.MDCCloseable tenant, MDC.MDCCloseable flow, MDC.MDCCloseable correlationId)
            implements AutoCloseable {

        static LogKeys of(ExtensionCall call, String name) {
            return new LogKeys(
                    MDC.putCloseable("tenant", call.tenant().value()),
                    MDC.putCloseable("flow", name),
                    MDC.putCloseable("correlationId", call.correlationId()));
        }

        @Override
        public void close() {
            tenant.close();
            flow.close();
            correlationId.close();
        }
    }
}
