package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.test.service.RunningService;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between the start of a service and the first Subscription of a tenant. */
class OrderBeforeSubscriptionTest {

    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("only-for-tests"));
    private final String database = EmbeddedDatabase.shared().newDatabase();

    @AfterEach
    void stop() {
        oms.close();
        commercetools.close();
    }

    @Test
    void exportsAnOrderThatNoSubscriptionAnnouncedAndNoSweepSawBeforeARestart() {
        // Given
        commercetools.createProject("acme-test", "client", "only-for-tests", List.of("manage_project"));
        ShopFront shop = new ShopFront(commercetools, "acme-test", "client", "only-for-tests");
        shop.createProduct();
        commercetools.faults().add(ApiFault.latency(Duration.ofSeconds(2)).on("GET", "subscriptions"));
        commercetools.faults().add(ApiFault.status(500).on("POST", "subscriptions"));
        commercetools.faults().add(ApiFault.status(500).on("GET", "orders"));
        try (RunningService service = start("15m")) {
            int atFirst = readiness(service);
            eventually(() -> assertThat(readiness(service)).isEqualTo(200));
            shop.order("EARLY-1");
            assertThat(atFirst).as("before the first check of the Subscription").isEqualTo(503);
        }
        commercetools.faults().clear();

        // When
        try (RunningService _ = start("1s")) {
            // Then
            eventually(
                    () -> assertThat(oms.ledger().ordersWithNumber("EARLY-1")).hasSize(1));
        }
    }

    private RunningService start(String sweepInterval) {
        Map<String, String> variables = new HashMap<>(OrderWorld.variables(commercetools, oms));
        variables.put("SPRING_DATASOURCE_URL", database);
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_INTERVAL", sweepInterval);
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY", "0s");
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_OVERLAP", "0s");
        return RunningService.start(OrderExportApplication.class, "order-export", variables);
    }

    private static int readiness(RunningService service) {
        return service.withoutCredentials(
                        HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/health/readiness")))
                .statusCode();
    }
}
