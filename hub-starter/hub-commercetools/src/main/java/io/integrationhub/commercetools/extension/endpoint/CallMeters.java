package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures calls as the timer {@code hub.extension.calls} by tenant, extension, outcome and answer. */
final class CallMeters {

    /** Around what commercetools waits for: 2 s by default, 10 s at most. */
    private static final Duration[] LIMITS = {
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

    private record Name(TenantId tenant, String extension, String outcome, String answer) {}

    private final MeterRegistry meters;
    private final Map<Name, Timer> timers = new ConcurrentHashMap<>();

    CallMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(TenantId tenant, String extension, Ending ending, Duration took) {
        timer(new Name(tenant, extension, ending.outcome(), ending.answerName()))
                .record(took);
    }

    /** A caller who did not prove to be commercetools. */
    void countStranger(TenantId tenant, String extension, Duration took) {
        timer(new Name(tenant, extension, "unauthorized", "none")).record(took);
    }

    private Timer timer(Name name) {
        return timers.computeIfAbsent(name, this::register);
    }

    private Timer register(Name name) {
        return Timer.builder("hub.extension.calls")
                .description("Calls of API Extensions, by what was answered and why")
                .tag("tenant", name.tenant().value())
                .tag("extension", name.extension())
                .tag("outcome", name.outcome())
                .tag("answer", name.answer())
                .serviceLevelObjectives(LIMITS)
                .register(meters);
    }
}
