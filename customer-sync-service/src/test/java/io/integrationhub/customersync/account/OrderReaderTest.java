package io.integrationhub.customersync.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.order.Order;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderTotals;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.activity.RefundedItem;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReaderTest {

    private static final String RETURNED = """
            , "returnInfo": [{"items": [
              {"type": "LineItemReturnItem", "id": "r-1", "lineItemId": "l-1", "quantity": 1, "paymentState": "Refunded"},
              {"type": "LineItemReturnItem", "id": "r-2", "lineItemId": "l-1", "quantity": 1, "paymentState": "Initial"}]}]
            """;

    private static final String PAID =
            ", \"paymentInfo\": {\"payments\": [{\"typeId\": \"payment\", \"id\": \"p-1\"}]}";

    @Test
    void readsTotalsThatAddUpIfTaxesComeOnTop() {
        // When
        PlacedOrder order = read("""
                , "totalPrice": %s, "taxedPrice": {"totalNet": %s, "totalGross": %s},
                "shippingInfo": {"price": %s}, "discountOnTotalPrice": {"discountedAmount": %s}
                """.formatted(cents(2500), cents(2500), cents(2700), cents(500), cents(100)));

        // Then
        assertThat(order.totals())
                .isEqualTo(new OrderTotals(usd("27.00"), usd("20.00"), usd("5.00"), usd("2.00"), usd("5.00")));
    }

    @Test
    void readsAmountsOfACurrencyWithoutDecimals() {
        // When
        PlacedOrder order = read(", \"totalPrice\": " + money("JPY", 1200, 0));

        // Then
        assertThat(order.total()).isEqualTo(new Amount(new BigDecimal("1200"), "JPY"));
    }

    @ParameterizedTest
    @CsvSource({"Complete, '', true", "Confirmed, Shipped, true", "Open, Delivered, true", "Open, Partial, false"})
    void anOrderIsFulfilledByItsShipmentOrIfNothingIsShippedByItsState(
            String orderState, String shipmentState, boolean isFulfilled) {
        // When
        String shipment = shipmentState.isEmpty() ? "" : ", \"shipmentState\": \"" + shipmentState + "\"";
        PlacedOrder order = read(total() + ", \"orderState\": \"" + orderState + "\"" + shipment);

        // Then
        assertThat(order.isFulfilled()).isEqualTo(isFulfilled);
    }

    @Test
    void readsRefundedItemsOnlyOfAnOrderWithoutPayments() {
        assertThat(read(total() + RETURNED).refundedItems()).containsExactly(new RefundedItem("r-1", usd("10.50")));
        assertThat(read(total() + RETURNED + PAID).refundedItems()).isEmpty();
    }

    private static String total() {
        return ", \"totalPrice\": " + cents(2100);
    }

    private static String cents(long amount) {
        return money("USD", amount, 2);
    }

    private static String money(String currency, long amount, int fractionDigits) {
        return "{\"type\": \"centPrecision\", \"currencyCode\": \"%s\", \"centAmount\": %d, \"fractionDigits\": %d}"
                .formatted(currency, amount, fractionDigits);
    }

    private static Amount usd(String value) {
        return new Amount(new BigDecimal(value), "USD");
    }

    private static PlacedOrder read(String further) {
        String line = """
                {"id": "l-1", "productId": "p-1", "name": {"en": "Shoe"}, "quantity": 2,
                 "variant": {"id": 1, "sku": "S"}, "price": {"value": %s}, "totalPrice": %s}
                """.formatted(cents(1250), cents(2100));
        return OrderReader.read(JsonUtils.fromJsonString("""
                        {"id": "o-1", "customerEmail": "a@b.example", "createdAt": "2026-11-01T10:00:00Z",
                         "lineItems": [%s], "customLineItems": []%s}
                        """.formatted(line, further), Order.class))
                .orElseThrow();
    }
}
