package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalMessageHandlerTest {

    private static final String ORDER = "{'typeId':'order','id':'" + SampleOrders.ID.value() + "'}";

    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();
    private final ApprovalMessageHandler doorbell = new ApprovalMessageHandler(broker);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'notificationType':'Message','type':'ApprovalFlowCompleted','order':ORDER}",
                "{'notificationType':'Message','type':'ApprovalFlowCreated','approvalFlow':{'order':ORDER}}",
                "{'specversion':'1.0','data':{'type':'ApprovalFlowRejected','order':ORDER}}"
            })
    void forwardsTheMessageToTheOrderOfTheApprovalFlow(String notification) {
        // When
        doorbell.handle(message(notification.replace("ORDER", ORDER)));

        // Then
        assertThat(broker.records())
                .singleElement()
                .extracting(OutboundRecord::destination, OutboundRecord::key)
                .containsExactly("hub.acme.commercetools.order", SampleOrders.ID.value());
    }

    @Test
    void ignoresAMessageWithoutItsPayload() {
        // When
        Ending ending = doorbell.handle(message("{'notificationType':'Message'}"));

        // Then
        assertThat(ending.outcome()).isEqualTo("irrelevant");
        assertThat(broker.records()).isEmpty();
    }

    private static InboundRecord message(String notification) {
        return new InboundRecord(
                SampleTenants.ACME,
                "flow-1",
                notification.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Instant.EPOCH,
                "c-1");
    }
}
