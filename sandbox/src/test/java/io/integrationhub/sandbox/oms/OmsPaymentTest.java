package io.integrationhub.sandbox.oms;

import static io.integrationhub.sandbox.oms.OmsClient.order;
import static io.integrationhub.sandbox.oms.OmsClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmsPaymentTest {

    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"));
    private final OmsClient client = new OmsClient(oms);

    @AfterEach
    void stop() {
        oms.close();
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 0.00, 201",
        "10.00, 2.50, 201",
        "9.00, 0.00, 400",
        "10.0, 0.00, 400",
        "10.00, 10.01, 400",
    })
    void rejectsPaymentsThatDoNotAddUp(String charged, String refunded, int status) throws Exception {
        // Given
        Map<String, Object> payment = Map.of(
                "id",
                "p-1",
                "planned",
                "10.00",
                "charged",
                charged,
                "refunded",
                refunded,
                "transactions",
                List.of(
                        transaction("Charge", "Success", "10.00"),
                        transaction("Charge", "Failure", "10.00"),
                        transaction("Refund", "Success", refunded)));

        // When
        HttpResponse<String> response = client.place("key-1", with(order("1001"), "payments", List.of(payment)));

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
    }

    private static Map<String, Object> transaction(String type, String state, String amount) {
        return Map.of("id", "t", "type", type, "state", state, "amount", amount);
    }
}
