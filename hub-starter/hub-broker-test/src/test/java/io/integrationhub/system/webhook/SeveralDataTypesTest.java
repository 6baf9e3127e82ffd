package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system that masters several data types of one service. */
class SeveralDataTypesTest {

    private static final String SECRET = "only-for-tests-secret";

    private static RunningEndpoints service;

    @BeforeAll
    static void start() {
        service = new RunningEndpoints(
                "hub.webhooks.customer.topic=customer.inbound",
                "hub.webhooks.customer.key=number",
                "hub.webhooks.business-unit.topic=business-unit.inbound",
                "hub.webhooks.business-unit.key=key",
                "hub.tenants.acme.masters.customer=erp",
                "hub.tenants.acme.masters.business-unit=erp",
                "hub.tenants.acme.systems.erp.webhook.scheme=header",
                "hub.tenants.acme.systems.erp.webhook.secrets=" + SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void reset() {
        service.reset();
    }

    @Test
    void sendsEachDataTypeToItsOwnAddress() {
        // When
        int customer = send("/webhooks/acme/erp/customer", "{\"number\":\"C-1\"}");
        int unit = send("/webhooks/acme/erp/business-unit", "{\"key\":\"U-1\"}");

        // Then
        assertThat(customer).isEqualTo(200);
        assertThat(unit).isEqualTo(200);
        assertThat(service.published())
                .extracting(OutboundRecord::destination)
                .containsExactly("hub.acme.customer.inbound", "hub.acme.business-unit.inbound");
    }

    @Test
    void hasNoAddressThatCouldMeanEither() {
        assertThat(send("/webhooks/acme/erp", "{\"number\":\"C-1\"}")).isEqualTo(404);
        assertThat(send("/webhooks/acme/erp/order", "{\"number\":\"C-1\"}")).isEqualTo(404);
        assertThat(service.published()).isEmpty();
    }

    private static int send(String path, String body) {
        HttpResponse<String> response = service.send(service.post(path, body).header("X-Signature", SECRET));
        return response.statusCode();
    }
}
