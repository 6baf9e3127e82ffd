package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderMessageHandlerTest {

    @ParameterizedTest
    @CsvSource({
        "order-export:7, true",
        "tax-adapter:7, false",
        "inventory-threshold:7, false",
        "order-export-copy:7, false",
        "7, false"
    })
    void countsOnlyAReplayOfThisService(String mark, boolean own) {
        assertThat(OrderMessageHandler.isOwnReplay(message(Map.of(RecordHeaders.REPLAY_OF, mark))))
                .isEqualTo(own);
    }

    @Test
    void doesNotCountAnOrdinaryMessage() {
        assertThat(OrderMessageHandler.isOwnReplay(message(Map.of()))).isFalse();
    }

    private static InboundRecord message(Map<String, String> headers) {
        return new InboundRecord(SampleTenants.ACME, "order-1", new byte[0], headers, Instant.EPOCH, "c-1");
    }
}
