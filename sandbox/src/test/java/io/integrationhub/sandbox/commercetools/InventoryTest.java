package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InventoryTest {

    private final Acme acme = new Acme();

    @BeforeEach
    void createProduct() {
        acme.product("THING");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void allowsOneEntryPerSkuAndChannel() {
        // Given
        acme.channel("berlin", "InventorySupply");
        entry("THING", 10, "");
        String inBerlin = ",'supplyChannel':{'typeId':'channel','key':'berlin'}";
        entry("THING", 4, inBerlin);

        // When
        ApiClient.Response again = acme.client.post("inventory", "{'sku':'THING','quantityOnStock':1" + inBerlin + "}");

        // Then
        assertThat(again.code()).isEqualTo("DuplicateField");
    }

    @Test
    void findsManyEntriesInOneQuery() {
        // Given
        ObjectNode berlin = acme.channel("berlin", "InventorySupply");
        entry("A", 1, "");
        entry("B", 2, ",'supplyChannel':{'typeId':'channel','key':'berlin'}");
        entry("C", 3, "");

        // Then
        assertThat(found("sku in (\"A\", \"B\", \"X\")")).isEqualTo(2);
        assertThat(found("sku in (\"A\", \"B\") and supplyChannel is not defined"))
                .isEqualTo(1);
        assertThat(found("supplyChannel(id=\"" + berlin.path("id").asString() + "\")"))
                .isEqualTo(1);
    }

    @Test
    void changesQuantitiesAndSendsAMessageWhenALevelIsCrossed() {
        // Given
        ObjectNode entry = entry("THING", 10, ",'stockLevels':{'safetyStock':5}");

        // When
        ObjectNode changed = acme.client.updated("inventory", entry, "{'action':'changeQuantity','quantity':4}");
        ApiClient.Response stale = acme.client.post(
                "inventory/" + entry.path("id").asString(),
                "{'version':1,'actions':[{'action':'addQuantity','quantity':1}]}");

        // Then
        assertThat(changed.path("availableQuantity").asLong()).isEqualTo(4);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(changed.path("version").asLong()).isEqualTo(3);
    }

    @Test
    void rejectsAnOrderWithInsufficientStock() {
        // Given
        entry("THING", 1, "");

        // When
        ApiClient.Response rejected = order("ReserveOnOrder");

        // Then
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.code()).isEqualTo("OutOfStock");
        assertThat(rejected.body().at("/errors/0/skus/0").asString()).isEqualTo("THING");
        assertThat(order("None").status()).isEqualTo(201);
        assertThat(order("TrackOnly").status()).isEqualTo(201);
    }

    @Test
    void reservesStockAtOnceAndUpdatesTheEntryLater() {
        // Given
        acme.standIn.orderStock().delayEntryUpdates(Duration.ofMillis(300));
        ObjectNode entry = entry("THING", 3, "");
        String id = entry.path("id").asString();

        // When
        ApiClient.Response first = order("ReserveOnOrder");
        long availableAtOnce = available(id);
        ApiClient.Response second = order("ReserveOnOrder");

        // Then
        assertThat(first.status()).isEqualTo(201);
        assertThat(availableAtOnce).isEqualTo(3);
        assertThat(second.code()).isEqualTo("OutOfStock");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(available(id)).isEqualTo(1));
    }

    private long available(String id) {
        return acme.client
                .get("inventory/" + id)
                .body()
                .path("availableQuantity")
                .asLong();
    }

    private long found(String where) {
        return acme.client
                .get("inventory?where=" + ApiClient.encode(where))
                .body()
                .path("count")
                .asLong();
    }

    private ObjectNode entry(String sku, long quantity, String more) {
        return acme.client.posted("inventory", "{'sku':'" + sku + "','quantityOnStock':" + quantity + more + "}");
    }

    private ApiClient.Response order(String mode) {
        ObjectNode cart = acme.cart("THING", ",'inventoryMode':'" + mode + "'");
        return acme.client.post(
                "orders",
                "{'cart':{'typeId':'cart','id':'"
                        + cart.path("id").asString()
                        + "'},'version':"
                        + cart.path("version").asLong()
                        + "}");
    }
}
