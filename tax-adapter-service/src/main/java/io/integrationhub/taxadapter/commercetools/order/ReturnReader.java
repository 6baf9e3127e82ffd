package io.integrationhub.taxadapter.commercetools.order;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the returns of an order: pieces of its lines, and the shipping if it is refunded. */
final class ReturnReader {

    private static final Set<String> ARRIVED = Set.of("Returned", "BackInStock", "Unusable");

    /** Shipping has no line id, and is refunded once per order. */
    private static final String SHIPPING_LINE = "";

    private static final String SHIPPING_RETURN = "shipping";

    private final RefundSettings settings;
    private final List<Return> returns = new ArrayList<>();
    private boolean shippingRequested;

    private ReturnReader(RefundSettings settings) {
        this.settings = settings;
    }

    static List<Return> read(JsonNode order, RefundSettings settings) {
        ReturnReader reader = new ReturnReader(settings);
        for (JsonNode info : order.path("returnInfo")) {
            info.path("items").forEach(reader::add);
        }
        if (reader.shippingRequested
                || settings.shipping() == RefundSettings.Shipping.ALL_RETURNED && reader.isEverythingReturned(order)) {
            // An order with several shipments has several pieces of shipping.
            reader.returns.add(new Return(SHIPPING_RETURN, SHIPPING_LINE, Integer.MAX_VALUE, true));
        }
        return reader.returns;
    }

    private void add(JsonNode item) {
        boolean refunded = switch (settings.when()) {
            case REFUNDED -> item.path("paymentState").asString("").equals("Refunded");
            case RETURNED -> ARRIVED.contains(item.path("shipmentState").asString(""));
        };
        String field = settings.shippingField();
        JsonNode requested = item.path("custom").path("fields").path(field);
        shippingRequested |= refunded && !field.isEmpty() && requested.asBoolean(false);
        text(item, "lineItemId")
                .or(() -> text(item, "customLineItemId"))
                .ifPresent(line -> returns.add(new Return(
                        item.path("id").asString(), line, item.path("quantity").asLong(), refunded)));
    }

    private boolean isEverythingReturned(JsonNode order) {
        Map<String, Long> refunded = new HashMap<>();
        returns.stream().filter(Return::refunded).forEach(it -> refunded.merge(it.lineId(), it.quantity(), Long::sum));
        for (String lines : List.of("lineItems", "customLineItems")) {
            for (JsonNode line : order.path(lines)) {
                long sold = line.path("quantity").asLong(1);
                if (refunded.getOrDefault(line.path("id").asString(), 0L) < sold) {
                    return false;
                }
            }
        }
        return !refunded.isEmpty();
    }
}
