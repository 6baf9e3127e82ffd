package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.inlet.InletId;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A span costs more than handing over the record, so there are none that nobody sees. */
class RecordTraceTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final List<String> traced = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"true, true, 1", "true, false, 1", "false, true, 1", "false, false, 0"})
    void tracesAttemptsIfSpansAreExportedOrTheSenderBeganATrace(boolean isExported, boolean hasTrace, int spans) {
        // Given
        observations.observationConfig().observationHandler(new Names());
        RecordTrace trace = new RecordTrace(new InletId(ACME, "orders"), new Tracing(observations, isExported));
        Map<String, String> headers = hasTrace ? Map.of("traceparent", TRACE) : Map.of();
        InboundRecord message = new InboundRecord(ACME, "4711", new byte[0], headers, Instant.EPOCH, "correlation");

        // When
        String result = trace.attempt(message, () -> "done");

        // Then
        assertThat(result).isEqualTo("done");
        assertThat(traced).hasSize(spans).allMatch("process orders"::equals);
    }

    private final class Names implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            traced.add(String.valueOf(context.getContextualName()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
