package io.integrationhub.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTest {

    enum Code implements FaultCode {
        OMS_UNREACHABLE
    }

    @Test
    void keepsItsMessageWithAPauseAndAnOutage() {
        // Given
        TransientFault fault = new TransientFault(Code.OMS_UNREACHABLE, "no response within 5 s");

        // When
        TransientFault later = fault.retryAfter(Duration.ofSeconds(7)).outageOf("oms");

        // Then
        assertThat(later.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(later.outageOf()).contains("oms");
        assertThat(later).hasMessage("no response within 5 s");
    }
}
