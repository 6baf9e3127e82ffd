package io.integrationhub.taxadapter.commercetools.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.commercetools.shop.FakeShopFacts;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
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
    void readsTheTaxesThatWereCharged() {
        // When
        TaxableOrder order = read(order(), Map.of());

        // Then
        Sale sold = order.sale().orElseThrow();
        assertThat(order.number()).isEqualTo("SO-1");
        assertThat(order.date()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(sold.charged().total().minor()).isEqualTo(400 + 100 + 70 + 40);
        assertThat(read(order(), Map.of("time-zone", "Europe/Berlin")).date()).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void detectsEstimatedTaxes() {
        // Given
        ObjectNode order = order();
        order.set("custom", SampleCarts.json("{'fields':{'hubTaxSource':'estimate:last-rate'}}"));

        ObjectNode exact = order();
        exact.set("custom", SampleCarts.json("{'fields':{'hubTaxSource':'engine'}}"));

        // When
        // Then
        assertThat(read(order, Map.of()).exact()).isFalse();
        assertThat(read(order(), Map.of()).exact()).as("without the field").isFalse();
        assertThat(read(exact, Map.of()).exact()).isTrue();
    }

    @Test
    void allocatesTheTaxReducedByADiscountOnTheTotalPrice() {
        // Given
        ObjectNode order = order();
        order.set("discountOnTotalPrice", SampleCarts.json("{'discountedAmount':" + SampleCarts.usd(610) + "}"));
        order.set("taxedPrice", taxed(6100 - 610, 549));

        // When
        Sale sold = read(order, Map.of()).sale().orElseThrow();

        // Then
        assertThat(sold.charged().total().minor()).isEqualTo(549);
        assertThat(sold.transaction().total().minor()).isEqualTo(6100 - 610);
    }

    @Test
    void readsNoSaleWithoutExternalTaxes() {
        // Given
        ObjectNode platform = order().put("taxMode", "Platform");
        ObjectNode untaxed = order();
        ((ObjectNode) untaxed.path("lineItems").path(1)).remove("taxRate");

        // When
        // Then
        assertThat(read(platform, Map.of()).sale()).isEmpty();
        assertThat(read(untaxed, Map.of()).sale()).isEmpty();
    }

    @Test
    void recordsNoOrderThatWasPlacedBeforeTheStart() {
        // Given the order was placed on November 2nd at 23:30 UTC.
        // When
        // Then
        assertThat(read(order(), Map.of("record-from", "2026-11-02")).sale()).isPresent();
        assertThat(read(order(), Map.of("record-from", "2026-11-03")).sale()).isEmpty();
        assertThat(read(order(), Map.of("record-from", "2026-11-03T00:00:00+01:00"))
                        .sale())
                .isPresent();
    }

    @Test
    void commitsASaleFromTheConfiguredStateOn() {
        // Given
        Map<String, String> settings = Map.of("commit-from", "confirmed");

        // When
        // Then
        assertThat(read(order(), Map.of()).sale()).isPresent();
        assertThat(read(order(), settings).sale()).isEmpty();
        for (String state : List.of("Confirmed", "Complete", "Cancelled")) {
            assertThat(read(order().put("orderState", state), settings).sale())
                    .as(state)
                    .isPresent();
        }
    }

    @Test
    void refundsTheTaxWithTheMoneyOrWithTheGoods() {
        // Given
        ObjectNode order = order();
        order.set(
                "returnInfo",
                SampleCarts.json("{'list':[{'items':[{'id':'r-1','lineItemId':'line-1','quantity':1,"
                                + "'shipmentState':'Returned','paymentState':'Initial'}]}]}")
                        .path("list"));

        // When
        TaxableOrder withMoney = read(order, Map.of());
        TaxableOrder withGoods = read(order, Map.of("refund.when", "returned"));

        // Then
        assertThat(withMoney.returns()).singleElement().matches(it -> !it.refunded());
        assertThat(withGoods.returns()).singleElement().matches(it -> it.refunded());
    }

    @Test
    void refundsTheShippingWithTheLastPieceIfConfigured() {
        // Given
        ObjectNode most = returned("", "line-1", "line-2");
        ObjectNode all = returned("", "line-1", "line-2", "custom-1");
        Map<String, String> settings = Map.of("refund.shipping", "all-returned");

        // When
        // Then
        assertThat(shippingRefund(read(most, settings))).isEmpty();
        assertThat(shippingRefund(read(all, Map.of()))).isEmpty();
        assertThat(shippingRefund(read(all, settings))).hasValueSatisfying(tax -> {
            assertThat(tax.content().total().minor()).isEqualTo(400);
            assertThat(tax.charged().total().minor()).isEqualTo(40);
        });
    }

    @Test
    void refundsTheShippingOnceIfReturnsRequestIt() {
        // Given
        String request = ",'custom':{'fields':{'withShipping':true}}";
        ObjectNode order = returned(request, "line-1", "line-2");
        Map<String, String> settings = Map.of("refund.shipping-field", "withShipping");

        // When
        TaxableOrder read = read(order, settings);

        // Then
        assertThat(shippingRefund(read)).isPresent();
        assertThat(read.returns()).hasSize(3);
        assertThat(shippingRefund(read(order, Map.of()))).isEmpty();
    }

    /** The document that refunds the shipping. */
    private static Optional<TaxDocument> shippingRefund(TaxableOrder order) {
        return order.returns().stream()
                .filter(it -> it.lineId().isEmpty())
                .flatMap(it -> Refund.of(it, order, List.of()).stream())
                .map(refund ->
                        refund.document(new Refund.Basis(order, order.sale().orElseThrow(), SampleDocuments.RETURNED)))
                .findFirst();
    }

    /** An order of which all pieces of these lines were returned and refunded. */
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
        return new OrderReader(new TransactionReader(new FakeShopFacts()))
                .read(SampleTenants.tenant("avatax", settings), order);
    }

    /** A rate of 10 % on everything. */
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
