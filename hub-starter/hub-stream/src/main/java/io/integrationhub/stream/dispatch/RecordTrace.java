package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.backlog.Delivery;
import io.integrationhub.stream.inlet.InletId;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Runs an attempt with the record's trace and log keys. */
final class RecordTrace {

    private static final Pattern LOGGABLE_KEY = Pattern.compile("[\\w.:/# -]{0,256}", Pattern.UNICODE_CHARACTER_CLASS);

    private final InletId inlet;
    private static final String TRACE_HEADER = "traceparent";

    private final Tracing tracing;

    RecordTrace(InletId inlet, Tracing tracing) {
        this.inlet = inlet;
        this.tracing = tracing;
    }

    /** The message that the handler and the log lines see. */
    InboundRecord read(Delivery delivery) {
        return delivery.message(inlet.tenant());
    }

    /** Runs one attempt, if it is traced as a span that continues the sender's trace. */
    <T> T attempt(InboundRecord message, Supplier<T> action) {
        boolean isTraced = tracing.isExported() || message.header(TRACE_HEADER).isPresent();
        if (!isTraced || tracing.observations().isNoop()) {
            return action.get();
        }
        return Observation.createNotStarted("hub.record", () -> context(message), tracing.observations())
                .contextualName("process " + inlet.name())
                .lowCardinalityKeyValues(KeyValues.of("tenant", inlet.tenant().value(), "inlet", inlet.name()))
                .observe(action);
    }

    private static ReceiverContext<InboundRecord> context(InboundRecord message) {
        ReceiverContext<InboundRecord> context =
                new ReceiverContext<>((carrier, key) -> carrier.headers().get(key));
        context.setCarrier(message);
        return context;
    }

    /** Puts the log keys of all records of the inlet on this thread, which processes no others. */
    void begin() {
        MDC.put("tenant", inlet.tenant().value());
        MDC.put("inlet", inlet.name());
    }

    /** Puts the log key of one record on this thread until closed. */
    MDC.MDCCloseable key(Delivery delivery) {
        return MDC.putCloseable("correlationId", read(delivery).correlationId());
    }

    /**
     * A key for log lines: ids and numbers as they are; what may be an e-mail address or is no key of ours is hidden.
     */
    static String loggable(String key) {
        return LOGGABLE_KEY.matcher(key).matches() ? key : "***";
    }
}
