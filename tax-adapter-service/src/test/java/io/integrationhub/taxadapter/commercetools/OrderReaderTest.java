package io.integrationhub.taxadapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.ReturnedSale;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OrderReaderTest {

    @Test
    void readsWhatTheCustomerWasCharged() {
        // When
        TaxableOrder order = read(order(), Map.of());

        // Then
        Sale sold = order.sold().orElseThrow();
        assertThat(order.number()).isEqualTo("SO-1");
        assertThat(order.date()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(sold.charged().total().minor()).isEqualTo(400 + 100 + 70 + 40);
        assertThat(read(order(), Map.of("zone", "Europe/Berlin")).date()).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void seesThatTheTaxesWereEstimated() {
        // Given
        ObjectNode order = order();
        order.set("custom", SampleCarts.json("{'fields':{'hubTaxSource':'estimate:last-rate'}}"));

        ObjectNode exact = order();
        exact.set("custom", SampleCarts.json("{'fields':{'hubTaxSource':'engine'}}"));

        // When
        // Then
        assertThat(read(order, Map.of()).exact()).isFalse();
        assertThat(read(order(), Map.of()).exact()).as("could not be marked").isFalse();
        assertThat(read(exact, Map.of()).exact()).isTrue();
    }

    @Test
    void spreadsTheTaxThatADiscountOnTheTotalPriceLowered() {
        // Given
        ObjectNode order = order();
        order.set("discountOnTotalPrice", SampleCarts.json("{'discountedAmount':" + SampleCarts.usd(610) + "}"));
        order.set("taxedPrice", taxed(6100 - 610, 549));

        // When
        Sale sold = read(order, Map.of()).sold().orElseThrow();

        // Then
        assertThat(sold.charged().total().minor()).isEqualTo(549);
        assertThat(sold.question().total().minor()).isEqualTo(6100 - 610);
    }

    @Test
    void recordsNothingOfTaxesThatAreNotFromOutside() {
        // Given
        ObjectNode platform = order().put("taxMode", "Platform");
        ObjectNode untaxed = order();
        ((ObjectNode) untaxed.path("lineItems").path(1)).remove("taxRate");

        // When
        // Then
        assertThat(read(platform, Map.of()).sold()).isEmpty();
        assertThat(read(untaxed, Map.of()).sold()).isEmpty();
    }

    @Test
    void commitsASaleFromTheStateOnThatTheTenantChose() {
        // Given
        Map<String, String> settings = Map.of("commit-from", "confirmed");

        // When
        // Then
        assertThat(read(order(), Map.of()).sold()).isPresent();
        assertThat(read(order(), settings).sold()).isEmpty();
        for (String state : List.of("Confirmed", "Complete", "Cancelled")) {
            assertThat(read(order().put("orderState", state), settings).sold())
                    .as(state)
                    .isPresent();
        }
    }

    @Test
    void givesTheTaxBackWithTheMoneyOrWithTheGoods() {
        // Given
        ObjectNode order = order();
        order.set(
                "returnInfo",
                SampleCarts.json("{'list':[{'items':[{'id':'r-1','lineItemId':'line-1','quantity':1,"
                                + "'shipmentState':'Returned','paymentState':'Initial'}]}]}")
                        .path("list"));

        // When
        TaxableOrder withMoney = read(order, Map.of());
        TaxableOrder withGoods = read(order, Map.of("refund-when", "returned"));

        // Then
        assertThat(withMoney.returns()).singleElement().matches(it -> !it.refunded());
        assertThat(withGoods.returns()).singleElement().matches(it -> it.refunded());
    }

    @Test
    void takesTheShippingBackWithTheLastPieceWhereTheTenantSaysSo() {
        // Given
        ObjectNode most = returned("", "line-1", "line-2");
        ObjectNode all = returned("", "line-1", "line-2", "custom-1");
        Map<String, String> settings = Map.of("refund-shipping", "all-back");

        // When
        // Then
        assertThat(shippingBack(read(most, settings))).isEmpty();
        assertThat(shippingBack(read(all, Map.of()))).isEmpty();
        assertThat(shippingBack(read(all, settings))).hasValueSatisfying(tax -> {
            assertThat(tax.content().total().minor()).isEqualTo(400);
            assertThat(tax.charged().total().minor()).isEqualTo(40);
        });
    }

    @Test
    void takesTheShippingBackOnceWhereReturnsSaySo() {
        // Given
        String said = ",'custom':{'fields':{'withShipping':true}}";
        ObjectNode order = returned(said, "line-1", "line-2");
        Map<String, String> settings = Map.of("refund-shipping-field", "withShipping");

        // When
        TaxableOrder read = read(order, settings);

        // Then
        assertThat(shippingBack(read)).isPresent();
        assertThat(read.returns()).hasSize(3);
        assertThat(shippingBack(read(order, Map.of()))).isEmpty();
    }

    /** The document that gives the shipping back. */
    private static Optional<TaxDocument> shippingBack(TaxableOrder order) {
        return order.returns().stream()
                .filter(it -> it.lineId().isEmpty())
                .flatMap(it -> Refund.of(it, order, List.of()).stream())
                .map(refund ->
                        refund.document(new ReturnedSale(order, order.sold().orElseThrow(), SampleDocuments.RETURNED)))
                .findFirst();
    }

    /** All pieces of these lines are back, and so is their money. */
    private static ObjectNode returned(String further, String... lines) {
        ObjectNode order = order();
        ArrayNode items = order.putArray("returnInfo").addObject().putArray("items");
        for (String line : lines) {
            items.add(SampleCarts.json("{'id':'r-"
                    + line
                    + "','lineItemId':'"
                    + line
                    + "','quantity':2,'paymentState':'Refunded'"
                    + further
                    + "}"));
        }
        return order;
    }

    private static TaxableOrder read(ObjectNode order, Map<String, String> settings) {
        return new OrderReader(new QuestionReader(new FakeShopFacts()))
                .read(SampleTenants.tenant("avatax", settings), order);
    }

    /** Everything taxed with 10 %. */
    private static ObjectNode order() {
        ObjectNode order = SampleCarts.single();
        order.put("id", "order-1")
                .put("orderNumber", "SO-1")
                .put("orderState", "Open")
                .put("taxMode", "ExternalAmount")
                .put("createdAt", "2026-11-02T23:30:00.000Z");
        order.path("lineItems").forEach(line -> tax(line, line.path("totalPrice")));
        order.path("customLineItems").forEach(line -> tax(line, line.path("totalPrice")));
        JsonNode shipping = order.path("shippingInfo");
        tax(shipping, shipping.path("discountedPrice").path("value"));
        return order;
    }

    private static void tax(JsonNode line, JsonNode price) {
        long cents = price.path("centAmount").asLong();
        ((ObjectNode) line).set("taxedPrice", taxed(cents, cents / 10));
        ((ObjectNode) line).set("taxRate", SampleCarts.json("{'name':'Tax','amount':0.1,'includedInPrice':false}"));
    }

    private static ObjectNode taxed(long net, long tax) {
        return SampleCarts.json("{'totalNet':"
                + SampleCarts.usd(net)
                + ",'totalGross':"
                + SampleCarts.usd(net + tax)
                + ",'totalTax':"
                + SampleCarts.usd(tax)
                + "}");
    }
}
