package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Orders with several shipments, and orders that are refunded in several parts: each part is a document of its own, and
 * all of them together are the sale.
 */
@ExtendWith(SharedWorld.class)
class RefundTravelTest {

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York',"
            + "'streetNumber':'5','streetName':'Broadway'}";
    private static final String LAS_VEGAS = "{'country':'US','state':'NV','postalCode':'89101','city':'Las Vegas',"
            + "'streetNumber':'1','streetName':'Fremont St'}";
    private static final String MONTREAL = "{'country':'CA','state':'QC','postalCode':'H2X 1Y4','city':'Montreal'}";
    private static final String TORONTO = "{'country':'CA','state':'ON','postalCode':'M5V 2T6','city':'Toronto'}";

    private final TaxWorld world;

    RefundTravelTest(TaxWorld world) {
        this.world = world;
    }

    @AfterEach
    void resetFaults() {
        world.avatax.faults().clear();
        world.taxjar.faults().clear();
    }

    @Test
    void taxesEachShipmentWhereItGoes() {
        // When
        JsonNode cart = world.acme.shipments(NEW_YORK, LAS_VEGAS);

        // Then
        JsonNode rates = cart.at("/lineItems/0/perMethodTaxRate");
        assertThat(rates).hasSize(2);
        assertThat(rates.at("/0/taxRate/amount").decimalValue()).isEqualByComparingTo("0.08875");
        assertThat(rates.at("/1/taxRate/amount").decimalValue()).isEqualByComparingTo("0.0685");
        assertThat(cart.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        // 37.50 and 4.90 in New York, 12.50 in Nevada, where shipping is not taxed.
        assertThat(cart.at("/taxedPrice/totalTax/centAmount").asLong()).isEqualTo(333 + 43 + 86);
    }

    @Test
    void recordsAndRefundsAnOrderWithSeveralShipmentsAtAvaTax() {
        // Given
        JsonNode order = world.acme.order(world.acme.shipments(NEW_YORK, LAS_VEGAS), "SO-R1");
        String id = order.path("id").asString();

        // When
        refundInParts("acme", world.acme, order, 1, 2, 1);

        // Then
        List<JsonNode> refunds = startingWith(world.avatax.transactions(), "code", id + "-R");
        JsonNode sale = world.avatax.transaction(id).orElseThrow();
        assertThat(sale.path("lines")).hasSize(4);
        assertThat(sum(refunds, "totalTax")).isEqualByComparingTo("-4.19");
        assertThat(sum(refunds, "totalAmount")).isEqualByComparingTo("-50.00");
        assertThat(sale.path("totalTax").decimalValue()).isEqualByComparingTo("4.62");
    }

    @Test
    void recordsAndRefundsAnOrderWithSeveralShipmentsAtTaxJar() {
        // Given
        JsonNode order = world.bolt.order(world.bolt.shipments(MONTREAL, TORONTO), "SO-R2");
        String id = order.path("id").asString();

        // When
        refundInParts("bolt", world.bolt, order, 3, 1);

        // Then
        List<JsonNode> sales = List.of(
                world.taxjar.transaction(id).orElseThrow(),
                world.taxjar.transaction(id + "-2").orElseThrow());
        List<JsonNode> refunds = startingWith(world.taxjar.transactions(), "transaction_id", id + "-R");
        assertThat(sales).extracting(it -> it.path("to_state").asString()).containsExactly("QC", "ON");
        assertThat(refunds)
                .extracting(it -> it.path("transaction_reference_id").asString())
                .containsExactlyInAnyOrder(id, id + "-2", id, id + "-2");
        assertThat(sum(sales, "sales_tax")).isEqualByComparingTo(BigDecimal.valueOf(taxOf(order), 2));
        assertThat(sum(refunds, "amount")).isEqualByComparingTo("-50.00");
        assertThat(sum(refunds, "sales_tax"))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        -order.at("/lineItems/0/taxedPrice/totalTax/centAmount").asLong(), 2));
    }

    @Test
    void deletesAllTransactionsOfACancelledOrder() {
        // Given
        JsonNode order = world.bolt.order(world.bolt.shipments(MONTREAL, TORONTO), "SO-R3");
        String id = order.path("id").asString();
        world.publishOrderEvent("bolt", id);
        TaxWorld.eventually(
                () -> assertThat(world.taxjar.transaction(id + "-2")).isPresent());

        // When
        world.bolt.update("orders", order, "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.publishOrderEvent("bolt", id);

        // Then
        TaxWorld.eventually(() -> assertThat(startingWith(world.taxjar.transactions(), "transaction_id", id))
                .isEmpty());
    }

    @Test
    void refundsAnOrderInSeveralPartsWhichAddUpToTheSale() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-R4");
        String id = order.path("id").asString();

        // When
        refundInParts("acme", world.acme, order, 1, 1, 2);

        // Then
        List<JsonNode> refunds = startingWith(world.avatax.transactions(), "code", id + "-R");
        assertThat(sum(refunds, "totalTax")).isEqualByComparingTo("-4.44");
        assertThat(sum(refunds, "totalAmount")).isEqualByComparingTo("-50.00");
    }

    @Test
    void refundsTheTaxOfAnAmountUntilAReturnExplainsIt() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-R5");
        String id = order.path("id").asString();

        // When
        JsonNode paid = world.acme.payWithRefund(order, 1000);
        world.publishOrderEvent("acme", id);

        // Then
        TaxWorld.eventually(() -> assertThat(documents(id)).hasSize(2));
        JsonNode goodwill =
                startingWith(world.avatax.transactions(), "code", id + "-R").getFirst();
        assertThat(goodwill.path("lines")).hasSize(2);
        assertThat(goodwill.path("totalAmount")
                        .decimalValue()
                        .add(goodwill.path("totalTax").decimalValue()))
                .isEqualByComparingTo("-10.00");

        // When
        world.acme.refund(paid, 1);
        world.publishOrderEvent("acme", id);

        // Then
        TaxWorld.eventually(() -> assertThat(startingWith(world.avatax.transactions(), "code", id + "-R"))
                .extracting(it -> it.path("status").asString())
                .containsExactlyInAnyOrder("Cancelled", "Committed"));
    }

    /** Refunds one part after the other; each is recorded before the next. */
    private void refundInParts(String tenant, ShopFront shop, JsonNode order, int... parts) {
        String id = order.path("id").asString();
        JsonNode latest = order;
        world.publishOrderEvent(tenant, id);
        TaxWorld.eventually(() -> assertThat(documents(id)).isNotEmpty());
        int perRefund = tenant.equals("bolt") ? 2 : 1;
        int sales = tenant.equals("bolt") ? 2 : 1;
        for (int index = 0; index < parts.length; index++) {
            latest = shop.refund(latest, parts[index]);
            world.publishOrderEvent(tenant, id);
            world.publishOrderEvent(tenant, id);
            int expected = sales + perRefund * (index + 1);
            TaxWorld.eventually(() -> assertThat(documents(id)).hasSize(expected));
        }
    }

    private List<JsonNode> documents(String id) {
        List<JsonNode> atAvaTax = startingWith(world.avatax.transactions(), "code", id);
        return atAvaTax.isEmpty() ? startingWith(world.taxjar.transactions(), "transaction_id", id) : atAvaTax;
    }

    private static List<JsonNode> startingWith(List<JsonNode> documents, String field, String start) {
        return documents.stream()
                .filter(it -> it.path(field).asString("").startsWith(start))
                .toList();
    }

    private static long taxOf(JsonNode order) {
        return order.at("/taxedPrice/totalTax/centAmount").asLong();
    }

    private static BigDecimal sum(List<JsonNode> documents, String field) {
        return documents.stream().map(it -> it.path(field).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
