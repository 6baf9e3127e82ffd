package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.test.service.ConcurrentCustomers;
import io.integrationhub.test.service.ConcurrentCustomers.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OMS accepts calls and never responds. */
class HangingMasterTest {

    private static final int CUSTOMERS = 50;

    /** Much longer than the deadline of a call, to allow for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static TenantWorld world;
    private static ConcurrentCustomers customers;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("hanging");
        customers = new ConcurrentCustomers(world.extensionUrl(), "only-for-tests-extension-secret");
    }

    @AfterAll
    static void endFaults() {
        world.oms.setFaults();
    }

    @Test
    void costsManyCustomersOneTimeoutAndThenNothing() {
        // Given
        world.oms.setFaults(new OmsFault.Slow(Duration.ofMinutes(10)));

        // When
        List<Response> first = customers.send(CUSTOMERS, HangingMasterTest::order);
        eventually(() -> assertThat(circuit()).isEqualTo("OPEN"));
        List<Response> second = customers.send(CUSTOMERS, HangingMasterTest::order);

        // Then
        assertThat(first).allMatch(Response::isValid);
        assertThat(first).extracting(Response::waited).allMatch(waited -> waited.compareTo(LIMIT) < 0);
        assertThat(second).allMatch(Response::isValid);
        assertThat(second).extracting(Response::waited).allMatch(waited -> waited.compareTo(LIMIT) < 0);
        assertThat(world.oms.stock().queries()).isEmpty();
    }

    private static String circuit() {
        return world.endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path("hanging.oms.live")
                .path("state")
                .asString("");
    }

    /** An order of an article that was never reported. */
    private static String order(int customer) {
        return """
                {"action": "Create", "resource": {"typeId": "order", "id": "%s", "obj": {
                  "inventoryMode": "ReserveOnOrder",
                  "lineItems": [{"quantity": 1, "variant": {"sku": "THING-%d"}}]}}}
                """.formatted(UUID.randomUUID(), customer);
    }
}
