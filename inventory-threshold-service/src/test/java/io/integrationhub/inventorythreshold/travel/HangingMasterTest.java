package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.test.service.ConcurrentCustomers;
import io.integrationhub.test.service.ConcurrentCustomers.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OMS takes calls and never answers. */
class HangingMasterTest {

    private static final int CUSTOMERS = 50;

    /** What the hub has, 1.7 s, and very much more than a machine that is busy needs. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private static StockWorld world;
    private static ConcurrentCustomers customers;

    @BeforeAll
    static void start() {
        world = new StockWorld(Map.of("HUB_TENANTS_ACME_SYSTEMS_OMS_LIVE_CIRCUIT_OPEN_FOR", "5m"));
        customers = new ConcurrentCustomers(
                world.service.address().resolve("/extensions/acme/stock"), "only-for-tests-extension-secret");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void costsManyCustomersOneTimeLimitAndThenNothing() {
        // Given
        world.oms.behave(new OmsFault.Slow(Duration.ofMinutes(10)));

        // When
        List<Response> first = customers.send(CUSTOMERS, HangingMasterTest::order);
        eventually(() -> assertThat(circuit()).isEqualTo("OPEN"));
        List<Response> second = customers.send(CUSTOMERS, HangingMasterTest::order);

        // Then
        assertThat(first).allMatch(Response::isValid);
        assertThat(first).extracting(Response::waited).allMatch(waited -> waited.compareTo(LATEST) < 0);
        assertThat(second).allMatch(Response::isValid);
        assertThat(second).extracting(Response::waited).allMatch(waited -> waited.compareTo(LATEST) < 0);
        assertThat(world.oms.stock().questions()).isEmpty();
    }

    private static String circuit() {
        return world.service
                .endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path("acme.oms.live")
                .path("state")
                .asString("");
    }

    /** An order of something of which nothing is known here. */
    private static String order(int customer) {
        return """
        {"action": "Create", "resource": {"typeId": "order", "id": "%s", "obj": {
          "inventoryMode": "ReserveOnOrder",
          "lineItems": [{"quantity": 1, "variant": {"sku": "THING-%d"}}]}}}
        """.formatted(UUID.randomUUID(), customer);
    }
}
