package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures calls with the timer {@code hub.extension.calls}, tagged with tenant, extension, outcome and response. */
final class CallMetrics {

    /** Buckets around the time that commercetools waits: 2 s by default, 10 s at most. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(1700),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private record Tags(TenantId tenant, String extension, String outcome, String response) {}

    private final MeterRegistry meters;
    private final Map<Tags, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(TenantId tenant, String extension, EncodedResponse response, Duration took) {
        timer(new Tags(tenant, extension, response.outcome(), response.kind())).record(took);
    }

    /** Records a call without valid credentials. */
    void recordUnauthorized(TenantId tenant, String extension, Duration took) {
        timer(new Tags(tenant, extension, "unauthorized", "none")).record(took);
    }

    private Timer timer(Tags tags) {
        return timers.computeIfAbsent(tags, this::register);
    }

    private Timer register(Tags tags) {
        return Timer.builder("hub.extension.calls")
                .description("Calls of API Extensions by response and reason")
                .tag("tenant", tags.tenant().value())
                .tag("extension", tags.extension())
                .tag("outcome", tags.outcome())
                .tag("response", tags.response())
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
