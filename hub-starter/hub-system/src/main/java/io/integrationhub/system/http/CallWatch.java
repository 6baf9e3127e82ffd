package io.integrationhub.system.http;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Measures and traces calls, in place repeats included: the timer {@code hub.external.calls}, and a span that the
 * system sees as {@code traceparent}.
 */
record CallWatch(TenantId tenant, String system, ObservationRegistry observations) {

    /** Carries the message's correlation id to the system. */
    static final String CORRELATION_HEADER = "X-Correlation-Id";

    SystemAnswer watch(SystemCall call, Function<Map<String, String>, SystemAnswer> made) {
        Map<String, String> headers = new HashMap<>();
        Optional.ofNullable(MDC.get("correlationId")).ifPresent(id -> headers.put(CORRELATION_HEADER, id));
        Observation observation = Observation.start("hub.external.calls", () -> context(headers), observations)
                .lowCardinalityKeyValue("tenant", tenant.value())
                .lowCardinalityKeyValue("system", system)
                .lowCardinalityKeyValue("operation", call.operation());
        try (Observation.Scope _ = observation.openScope()) {
            SystemAnswer answer = made.apply(headers);
            observation.lowCardinalityKeyValue(outcome(answer.isSuccess() ? "ok" : "refused"));
            return answer;
        } catch (Fault fault) {
            observation.lowCardinalityKeyValue(outcome(fault.code().name().toLowerCase(Locale.ROOT)));
            throw fault;
        } catch (RuntimeException unforeseen) {
            observation.lowCardinalityKeyValue(outcome("unforeseen"));
            throw unforeseen;
        } finally {
            observation.stop();
        }
    }

    private static RequestReplySenderContext<Map<String, String>, SystemAnswer> context(Map<String, String> headers) {
        var context = new RequestReplySenderContext<Map<String, String>, SystemAnswer>(
                (carrier, key, value) -> Objects.requireNonNull(carrier).put(key, value));
        context.setCarrier(headers);
        return context;
    }

    private static KeyValue outcome(String outcome) {
        return KeyValue.of("outcome", outcome);
    }
}
