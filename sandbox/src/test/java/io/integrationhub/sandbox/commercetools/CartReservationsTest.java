package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CartReservationsTest {

    private static final String RESERVING = ",'inventoryMode':'ReserveOnCart'";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-04T10:00:00Z"));
    private final Acme acme = new Acme(now::get);

    private ObjectNode entry = acme.client.posted("inventory", "{'sku':'THING','quantityOnStock':3}");

    @BeforeEach
    void createProduct() {
        acme.product("THING");
        changeProject("{'action':'setReservationExpirationInMinutes','reservationExpirationInMinutes':30}");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void reservesTheStockOfACartAndTakesItWithTheOrder() {
        // Given
        ObjectNode cart = acme.cart("THING", RESERVING);
        JsonNode reservation = reservation(cart);
        awaitStock(3, 1);

        // When
        ApiClient.Response other = post("carts", "THING");
        ApiClient.Response order = order(cart);

        // Then
        assertThat(reservation.path("state").asString()).isEqualTo("Created");
        assertThat(reservation.path("quantity").asLong()).isEqualTo(2);
        assertThat(reservation.path("owner").path("id")).isEqualTo(cart.path("id"));
        assertThat(reservation.path("inventoryEntry").path("id")).isEqualTo(entry.path("id"));
        assertThat(reservation.path("expiresAt").asString()).isEqualTo("2026-06-04T10:30:00Z");
        assertThat(other.code()).isEqualTo("InvalidOperation");
        assertThat(order.status()).isEqualTo(201);
        awaitStock(1, 1);
        assertThat(reservation(cart).path("state").asString()).isEqualTo("Committed");
    }

    @Test
    void removesTheLinesThatCannotBeReserved() {
        // Given
        acme.product("OTHER");
        acme.client.posted("inventory", "{'sku':'OTHER','quantityOnStock':1}");

        // When
        ObjectNode cart = (ObjectNode) post("carts", "THING", "OTHER").body();

        // Then
        assertThat(cart.path("lineItems")).hasSize(1);
        assertThat(cart.at("/totalPrice/centAmount").asLong()).isEqualTo(2500);
        assertThat(cart.at("/warnings/0/code").asString()).isEqualTo("CannotCreateReservation");
        assertThat(cart.at("/warnings/0/sku").asString()).isEqualTo("OTHER");
        ObjectNode empty = acme.client.posted("carts", "{'currency':'EUR','country':'DE'" + RESERVING + "}");
        ObjectNode stillEmpty =
                acme.client.updated("carts", empty, "{'action':'addLineItem','sku':'OTHER','quantity':2}");
        assertThat(stillEmpty.path("lineItems")).isEmpty();
        assertThat(stillEmpty.at("/warnings/0/quantity").asLong()).isEqualTo(2);
        assertThat(acme.client.get("carts/" + cart.path("id").asString()).body().has("warnings"))
                .isFalse();
    }

    @Test
    void keepsTheQuantityThatIsReservedIfThereIsNoMore() {
        // Given
        ObjectNode cart = acme.cart("THING", RESERVING);

        // When
        ObjectNode refused = changeLine(cart, "'action':'changeLineItemQuantity','quantity':4");
        now.set(now.get().plusSeconds(60));
        ObjectNode changed = changeLine(refused, "'action':'changeLineItemQuantity','quantity':3");

        // Then
        assertThat(refused.at("/lineItems/0/quantity").asLong()).isEqualTo(2);
        assertThat(refused.at("/totalPrice/centAmount").asLong()).isEqualTo(2500);
        assertThat(refused.at("/warnings/0/code").asString()).isEqualTo("CannotUpdateReservation");
        assertThat(refused.at("/warnings/0/requestedQuantity").asLong()).isEqualTo(4);
        assertThat(refused.at("/warnings/0/reservedQuantity").asLong()).isEqualTo(2);
        assertThat(changed.has("warnings")).isFalse();
        assertThat(reservation(changed).path("state").asString()).isEqualTo("Updated");
        assertThat(reservation(changed).path("expiresAt").asString()).isEqualTo("2026-06-04T10:31:00Z");
        awaitStock(3, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'action':'removeLineItem'",
                "'action':'changeLineItemQuantity','quantity':0",
                "'action':'setLineItemInventoryMode','inventoryMode':'ReserveOnOrder'"
            })
    void releasesTheStockOfALineThatReservesNoMore(String action) {
        // Given
        ObjectNode cart = acme.cart("THING", RESERVING);
        awaitStock(3, 1);

        // When
        ObjectNode changed = changeLine(cart, action);

        // Then
        awaitStock(3, 3);
        assertThat(changed.at("/lineItems/0").has("reservation")).isFalse();
    }

    @Test
    void reservesOnDemandAndReleasesWithTheCart() {
        // Given
        ObjectNode cart = acme.cart("THING", "");

        // When
        ObjectNode reserving = changeLine(cart, "'action':'setLineItemInventoryMode','inventoryMode':'ReserveOnCart'");
        awaitStock(3, 1);
        ObjectNode late = changeLine(
                acme.cart("THING", ""), "'action':'setLineItemInventoryMode','inventoryMode':'ReserveOnCart'");
        acme.client.delete("carts/" + cart.path("id").asString() + "?version="
                + reserving.path("version").asLong());

        // Then
        assertThat(reserving.at("/lineItems/0/reservation/typeId").asString()).isEqualTo("reservation");
        assertThat(late.at("/warnings/0/code").asString()).isEqualTo("CannotCreateReservation");
        assertThat(late.at("/lineItems/0").has("inventoryMode")).isFalse();
        awaitStock(3, 3);
    }

    @Test
    void endsReservationsInTimeUnlessTheyArePostponed() {
        // Given
        ObjectNode cart = acme.cart("THING", RESERVING);
        ObjectNode postponed = acme.client.updated(
                "carts", cart, "{'action':'setReservationExpirationInMinutes','reservationExpirationInMinutes':60}");
        assertThat(reservation(postponed).path("expiresAt").asString()).isEqualTo("2026-06-04T11:00:00Z");
        awaitStock(3, 1);

        // When
        now.set(now.get().plus(Duration.ofMinutes(60)));
        awaitStock(3, 3);

        // Then
        assertThat(reservation(postponed).path("state").asString()).isEqualTo("Expired");
        ObjectNode late = acme.client.updated(
                "carts",
                postponed,
                "{'action':'setReservationExpirationInMinutes','reservationExpirationInMinutes':60}");
        assertThat(late.at("/warnings/0/code").asString()).isEqualTo("CannotChangeReservationExpiry");
        acme.cart("THING", RESERVING);
        assertThat(order(late).code()).isEqualTo("OutOfStock");
    }

    @Test
    void sendsAMessageWhenReservationsOfAnEntryExpireAtAnotherTime() {
        // Given
        changeProject("{'action':'changeMessagesEnabled','messagesEnabled':true}");

        // When
        entry = acme.client.updated(
                "inventory",
                entry,
                "{'action':'setReservationExpirationInMinutes','reservationExpirationInMinutes':5}");

        // Then
        assertThat(reservation(acme.cart("THING", RESERVING)).path("expiresAt").asString())
                .isEqualTo("2026-06-04T10:05:00Z");
        assertThat(acme.messages("InventoryEntryReservationExpirationInMinutesSet"))
                .singleElement()
                .satisfies(message -> assertThat(message.path("newReservationExpirationInMinutes")
                                .asLong())
                        .isEqualTo(5));
    }

    @Test
    void rejectsTheModeInAProjectThatDoesNotLetReservationsExpire() {
        try (Acme other = new Acme()) {
            // Given
            other.product("THING");
            other.client.posted("inventory", "{'sku':'THING','quantityOnStock':3}");

            // When
            ApiClient.Response rejected = other.client.post("carts", "{'currency':'EUR'" + RESERVING + "}");

            // Then
            assertThat(rejected.code()).isEqualTo("InvalidOperation");
        }
    }

    @Test
    void limitsTheQuantityOfALine() {
        // Given
        acme.client.updated(
                "inventory", entry, "{'action':'setInventoryLimits','minCartQuantity':2,'maxCartQuantity':2}");
        ObjectNode cart = acme.cart("THING", "");
        String line = "{'action':'changeLineItemQuantity','lineItemId':'"
                + cart.at("/lineItems/0/id").asString() + "','quantity':";

        // When
        ApiClient.Response many = update(cart, line + "3}");
        ApiClient.Response few = update(cart, line + "1}");

        // Then
        assertThat(many.code()).isEqualTo("LineItemQuantityAboveLimit");
        assertThat(many.body().at("/errors/0/maxCartQuantity").asLong()).isEqualTo(2);
        assertThat(few.code()).isEqualTo("LineItemQuantityBelowLimit");
    }

    private void changeProject(String action) {
        long version = acme.client.get("").body().path("version").asLong();
        acme.client.posted("", "{'version':" + version + ",'actions':[" + action + "]}");
    }

    private ApiClient.Response post(String path, String... skus) {
        String lines = String.join(
                ",",
                Arrays.stream(skus)
                        .map(sku -> "{'sku':'" + sku + "','quantity':2}")
                        .toList());
        return acme.client.post(path, "{'currency':'EUR','country':'DE','lineItems':[" + lines + "]" + RESERVING + "}");
    }

    private ApiClient.Response update(ObjectNode cart, String action) {
        return acme.client.post(
                "carts/" + cart.path("id").asString(),
                "{'version':" + cart.path("version").asLong() + ",'actions':[" + action + "]}");
    }

    private ObjectNode changeLine(ObjectNode cart, String action) {
        return acme.client.updated(
                "carts",
                cart,
                "{" + action + ",'lineItemId':'" + cart.at("/lineItems/0/id").asString() + "'}");
    }

    private ApiClient.Response order(ObjectNode cart) {
        return acme.client.post(
                "orders",
                "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'version':"
                        + cart.path("version").asLong() + "}");
    }

    private JsonNode reservation(JsonNode cart) {
        return acme.client
                .get("carts/" + cart.path("id").asString() + "?expand=" + ApiClient.encode("lineItems[*].reservation"))
                .body()
                .at("/lineItems/0/reservation/obj");
    }

    private void awaitStock(long onStock, long available) {
        await().untilAsserted(() -> {
            JsonNode current =
                    acme.client.get("inventory/" + entry.path("id").asString()).body();
            assertThat(current.path("quantityOnStock").asLong()).isEqualTo(onStock);
            assertThat(current.path("availableQuantity").asLong()).isEqualTo(available);
        });
    }
}
