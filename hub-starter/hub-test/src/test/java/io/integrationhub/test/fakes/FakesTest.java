package io.integrationhub.test.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakesTest {

    private static final OutboundRecord RECORD =
            new OutboundRecord(new TenantId("acme"), "order.inbound", "1001", new byte[0], Map.of());
    private static final TransientFault UNREACHABLE = new TransientFault(Code.BROKER_UNREACHABLE, "no response");

    enum Code implements FaultCode {
        BROKER_UNREACHABLE
    }

    @Test
    void publisherFailsOnceAndThenRecords() {
        // Given
        RecordingRecordPublisher publisher = new RecordingRecordPublisher();
        publisher.failOnce(UNREACHABLE);

        // When
        assertThatThrownBy(() -> publisher.publish(RECORD)).isSameAs(UNREACHABLE);
        publisher.publish(RECORD);

        // Then
        assertThat(publisher.records()).containsExactly(RECORD);
    }

    @Test
    void systemGivesItsScriptedResponsesAndThenFailsTheTest() {
        // Given
        SystemCall call = SystemCall.get("find-order", "/api/orders");
        ScriptedSystem oms = new ScriptedSystem("oms").fails(UNREACHABLE).responds(200, "{}");

        // Then
        assertThatThrownBy(() -> oms.call(call)).isSameAs(UNREACHABLE);
        assertThat(oms.call(call)).extracting(SystemResponse::status).isEqualTo(200);
        assertThatThrownBy(() -> oms.call(call))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("find-order");
        assertThat(oms.calls()).hasSize(3);
    }

    @Test
    void clockStandsStillUntilItIsAdvanced() {
        // Given
        SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");

        // When
        clock.advance(Duration.ofMinutes(5));

        // Then
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-01T10:05:00Z"));
    }
}
