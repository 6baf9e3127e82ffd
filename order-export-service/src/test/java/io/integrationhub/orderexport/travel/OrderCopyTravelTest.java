package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderCopyTravelTest {

    private static Warehouse dwh;
    private static Warehouse wms;
    private static OrderWorld world;

    @BeforeAll
    static void start() throws IOException {
        dwh = new Warehouse();
        wms = new Warehouse();
        Map<String, String> variables = new HashMap<>();
        variables.putAll(copy("DWH", dwh));
        variables.putAll(copy("WMS", wms));
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY", "0s");
        world = new OrderWorld(variables);
    }

    private static Map<String, String> copy(String name, Warehouse warehouse) {
        String system = "HUB_TENANTS_ACME_SYSTEMS_" + name + "_";
        return Map.of(
                "HUB_TENANTS_ACME_ORDER_EXPORT_COPIES_" + name + "_SYSTEM",
                name.toLowerCase(Locale.ROOT),
                system + "URL",
                warehouse.url().toString(),
                system + "ALLOW_PLAIN_HTTP",
                "true",
                system + "ALLOW_PRIVATE_ADDRESSES",
                "true",
                system + "IDEMPOTENCY_HEADER",
                "Idempotency-Key",
                system + "AUTH_SCHEME",
                "none");
    }

    @AfterAll
    static void stop() {
        world.close();
        dwh.close();
        wms.close();
    }

    @AfterEach
    void repair() {
        dwh.respondWith(204);
        world.oms.comeUp();
    }

    @Test
    void sendsTheSameOrderToAllSystems() {
        // When
        world.shop.order("COPY-1");
        eventually(() -> {
            assertThat(world.oms.ledger().ordersWithNumber("COPY-1")).hasSize(1);
            assertThat(dwh.order("COPY-1").path("change").asString("")).isEqualTo("placed");
            assertThat(wms.order("COPY-1").path("change").asString("")).isEqualTo("placed");
        });
        world.shop.change("COPY-1", "{'action':'changeOrderState','orderState':'Cancelled'}");

        // Then
        eventually(() -> {
            assertThat(dwh.order("COPY-1").path("change").asString("")).isEqualTo("cancelled");
            assertThat(wms.order("COPY-1").path("change").asString("")).isEqualTo("cancelled");
        });
    }

    @Test
    void sendsAChangeThatIsReversed() {
        // Given
        world.shop.order("COPY-5");
        eventually(() ->
                assertThat(dwh.order("COPY-5").path("change").asString("")).isEqualTo("placed"));
        world.shop.change("COPY-5", "{'action':'setPurchaseOrderNumber','purchaseOrderNumber':'PO-1'}");
        eventually(() -> assertThat(purchaseOrderNumber("COPY-5")).isEqualTo("PO-1"));

        // When
        world.shop.change("COPY-5", "{'action':'setPurchaseOrderNumber'}");

        // Then
        eventually(() -> assertThat(purchaseOrderNumber("COPY-5")).isEmpty());
    }

    private static String purchaseOrderNumber(String order) {
        return dwh.order(order).at("/buyer/purchaseOrderNumber").asString("");
    }

    @Test
    void doesNotWaitForASystemThatIsDown() {
        // Given
        dwh.respondWith(503);

        // When
        world.shop.order("COPY-2");

        // Then
        eventually(() -> {
            assertThat(world.oms.ledger().ordersWithNumber("COPY-2")).hasSize(1);
            assertThat(wms.order("COPY-2").path("change").asString("")).isEqualTo("placed");
        });
        assertThat(dwh.order("COPY-2").isEmpty()).isTrue();
        dwh.respondWith(204);
        eventually(() ->
                assertThat(dwh.order("COPY-2").path("change").asString("")).isEqualTo("placed"));
    }

    @Test
    void doesNotWaitForTheOrderMaster() {
        // Given
        world.oms.goDown();

        // When
        world.shop.order("COPY-3");

        // Then
        eventually(() -> {
            assertThat(dwh.order("COPY-3").path("change").asString("")).isEqualTo("placed");
            assertThat(wms.order("COPY-3").path("change").asString("")).isEqualTo("placed");
        });
        assertThat(world.oms.ledger().ordersWithNumber("COPY-3")).isEmpty();
        world.oms.comeUp();
        eventually(
                () -> assertThat(world.oms.ledger().ordersWithNumber("COPY-3")).hasSize(1));
    }

    @Test
    void parksAndReplaysWhatOneSystemRejects() {
        // Given
        dwh.respondWith(422);
        String key = world.shop.order("COPY-4").path("id").asString();
        eventually(() -> assertThat(parked(key).path("code").asString("")).isEqualTo("ORDER_COPY_REJECTED"));
        assertThat(parked(key).path("inlet").asString("")).isEqualTo("order-copies-dwh");
        dwh.respondWith(204);

        // When
        world.service.asOperator(HttpRequest.newBuilder(world.service
                        .managementAddress()
                        .resolve("/actuator/parked/" + parked(key).path("id").asLong()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"replay\"}")));

        // Then
        eventually(() ->
                assertThat(dwh.order("COPY-4").path("change").asString("")).isEqualTo("placed"));
        eventually(() -> assertThat(parked(key).path("state").asString("")).isEqualTo("RESOLVED"));
    }

    private static JsonNode parked(String key) {
        return world.service
                .endpoint("parked?tenant=acme")
                .path("records")
                .valueStream()
                .filter(record -> record.path("key").asString("").equals(key))
                .findFirst()
                .orElseGet(() -> new JsonMapper().createObjectNode());
    }
}
