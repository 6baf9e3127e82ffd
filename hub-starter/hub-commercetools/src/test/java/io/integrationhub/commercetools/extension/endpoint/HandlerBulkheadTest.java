package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.Tasks;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class HandlerBulkheadTest {

    private final Bulkhead permits =
            Bulkhead.of("cart", BulkheadConfig.custom().maxConcurrentCalls(1).build());

    @Test
    void keepsThePermitUntilAnAbandonedHandlerHasEnded() {
        // Given
        CountDownLatch end = new CountDownLatch(1);
        HandlerBulkhead bulkhead = bulkhead(Tasks.ON_VIRTUAL_THREADS);

        // When
        assertThatThrownBy(() -> bulkhead.run(call(Duration.ofMillis(20)), () -> {
                    awaitUninterruptibly(end);
                    return new ExtensionResponse.Accepted();
                }))
                .isInstanceOf(ExtensionFailure.class);

        // Then
        assertThat(free()).isZero();
        end.countDown();
        await().until(() -> free() == 1);
    }

    @Test
    void returnsThePermitOfAHandlerThatWasCancelledBeforeItBegan() {
        // Given
        HandlerBulkhead bulkhead = bulkhead(Tasks.ON_VIRTUAL_THREADS);

        // When
        assertThatThrownBy(() -> bulkhead.run(call(Duration.ZERO), () -> {
                    // If it begins after all, it does not end before the deadline.
                    TimeUnit.MINUTES.sleep(1);
                    return new ExtensionResponse.Accepted();
                }))
                .isInstanceOf(ExtensionFailure.class);

        // Then
        await().until(() -> free() == 1);
    }

    @Test
    void returnsThePermitWhenNoThreadCanBeStarted() {
        // Given
        Tasks noThreads = new Tasks() {
            @Override
            public <T> Future<T> start(String name, Callable<T> task, Runnable atEnd) {
                throw new OutOfMemoryError("unable to create native thread");
            }

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }
        };

        // When
        assertThatThrownBy(() -> bulkhead(noThreads).run(call(Duration.ofSeconds(1)), ExtensionResponse.Accepted::new))
                .isInstanceOf(OutOfMemoryError.class);

        // Then
        assertThat(free()).isEqualTo(1);
    }

    private HandlerBulkhead bulkhead(Tasks tasks) {
        return new HandlerBulkhead("cart", permits, ObservationRegistry.NOOP, tasks);
    }

    private int free() {
        return permits.getMetrics().getAvailableConcurrentCalls();
    }

    private static ExtensionCall call(Duration time) {
        return new ExtensionCall(
                new TenantId("acme"),
                ExtensionCall.Action.CREATE,
                "cart",
                "4711",
                JsonNodeFactory.instance.objectNode(),
                Optional.empty(),
                "correlation",
                Deadline.in(time));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // As a handler that ignores its cancellation.
            }
        }
    }
}
