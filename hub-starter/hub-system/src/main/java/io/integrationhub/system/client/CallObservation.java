package io.integrationhub.system.client;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemResponse;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Measures and traces calls, repetitions in place included: the timer {@code hub.external.calls}, and a span that the
 * system sees as {@code traceparent}.
 */
record CallObservation(TenantId tenant, String system, ObservationRegistry observations) {

    /** Carries the correlation id of the message to the system. */
    private static final String CORRELATION_HEADER = "X-Correlation-Id";

    /** @param made makes the call with headers that identify it in the system's logs */
    SystemResponse observe(SystemCall call, Function<Map<String, String>, SystemResponse> made) {
        Map<String, String> headers = new HashMap<>();
        String correlationId = MDC.get("correlationId");
        if (correlationId != null) {
            headers.put(CORRELATION_HEADER, correlationId);
        }
        Observation observation = start(call, headers);
        try (Observation.Scope _ = observation.openScope()) {
            SystemResponse response = made.apply(headers);
            observation.lowCardinalityKeyValue(outcome(response.isSuccess() ? "ok" : "rejected"));
            return response;
        } catch (Fault fault) {
            observation.lowCardinalityKeyValue(outcome(fault.code().name().toLowerCase(Locale.ROOT)));
            throw fault;
        } catch (RuntimeException unexpected) {
            observation.lowCardinalityKeyValue(outcome("unexpected_error"));
            throw unexpected;
        } finally {
            observation.stop();
        }
    }

    private Observation start(SystemCall call, Map<String, String> headers) {
        return Observation.start("hub.external.calls", () -> context(headers), observations)
                .lowCardinalityKeyValue("tenant", tenant.value())
                .lowCardinalityKeyValue("system", system)
                .lowCardinalityKeyValue("operation", call.operation());
    }

    private static RequestReplySenderContext<Map<String, String>, SystemResponse> context(Map<String, String> headers) {
        var context = new RequestReplySenderContext<Map<String, String>, SystemResponse>(
                (carrier, key, value) -> Objects.requireNonNull(carrier).put(key, value));
        context.setCarrier(headers);
        return context;
    }

    private static KeyValue outcome(String outcome) {
        return KeyValue.of("outcome", outcome);
    }
}
