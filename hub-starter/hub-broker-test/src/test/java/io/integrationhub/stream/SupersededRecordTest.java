package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parked records whose resource gets through later. */
class SupersededRecordTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than two runs of the job that closes them. */
    private static final Duration A_WHILE = Duration.ofSeconds(12);

    private enum Code implements FaultCode {
        INVALID
    }

    /** The body of a message says how it ends. */
    private record Things(boolean isDoorbell) implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            String body = new String(message.body(), StandardCharsets.UTF_8);
            if (body.equals("invalid")) {
                throw new PermanentFault(Code.INVALID, "invalid");
            }
            return new Ending(body, message.key(), "", !body.equals("already-rejected"));
        }
    }

    @Test
    void closeOnceALaterDoorbellOfTheSameKeyGetsThrough() {
        // Given
        TenantId tenant = new TenantId("superseded");
        TenantId other = new TenantId("other");
        try (RunningStream service = start(true, tenant, other)) {
            for (String key : new String[] {"a", "b"}) {
                service.send(tenant, key, "invalid");
            }
            service.send(other, "a", "invalid");
            await().atMost(PATIENCE)
                    .until(() -> service.parked(tenant, State.PARKED).size() == 2
                            && service.parked(other, State.PARKED).size() == 1);

            // When
            service.send(tenant, "a", "exported");

            // Then
            await().atMost(PATIENCE)
                    .until(() -> service.parked(tenant, State.SUPERSEDED).size() == 1);
            ParkedRecord closed = service.parked(tenant, State.SUPERSEDED).getFirst();
            assertThat(closed.key()).isEqualTo("a");
            assertThat(closed.changedBy()).isEqualTo("try");
            assertThat(closed.note()).startsWith("exported (correlation id ");
            assertThat(service.parked(tenant, State.PARKED))
                    .extracting(ParkedRecord::key)
                    .containsExactly("b");
            assertThat(service.parked(other, State.PARKED)).hasSize(1);

            // When
            service.send(tenant, "a", "invalid");

            // Then
            await().atMost(PATIENCE)
                    .until(() -> service.parked(tenant, State.PARKED).size() == 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, already-rejected", "false, exported"})
    void stayOpenWhileTheirProblemIsAsItWasOrIfEachMessageHasAnEffectOfItsOwn(boolean isDoorbell, String outcome) {
        // Given
        TenantId tenant = new TenantId("open" + outcome.length());
        try (RunningStream service = start(isDoorbell, tenant)) {
            service.send(tenant, "a", "invalid");
            await().atMost(PATIENCE)
                    .until(() -> service.parked(tenant, State.PARKED).size() == 1);

            // When
            service.send(tenant, "a", outcome);

            // Then
            await().during(A_WHILE)
                    .atMost(PATIENCE)
                    .until(() -> service.parked(tenant, State.PARKED).size() == 1);
        }
    }

    private static RunningStream start(boolean isDoorbell, TenantId... tenants) {
        String[] settings = new String[tenants.length + 1];
        settings[0] = "--hub.stream.partitions=1";
        for (int i = 0; i < tenants.length; i++) {
            settings[i + 1] = "--hub.tenants." + tenants[i] + ".masters.thing=oms";
        }
        return RunningStream.start(EmbeddedBroker.shared(), new Things(isDoorbell), settings);
    }
}
