package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import io.integrationhub.taxadapter.settings.RefundShipping;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what of an order came back: pieces of lines, and with some of them the shipping. */
final class ReturnReader {

    private static final Set<String> BACK = Set.of("Returned", "BackInStock", "Unusable");

    /** The shipping's line has no id; an order's shipping goes back once, so its return has one name. */
    private static final String SHIPPING = "";

    private static final String SHIPPING_RETURN = "shipping";

    private final TaxSettings settings;
    private final List<Return> returns = new ArrayList<>();
    private boolean shippingNamed;

    private ReturnReader(TaxSettings settings) {
        this.settings = settings;
    }

    static List<Return> read(JsonNode order, TaxSettings settings) {
        ReturnReader reader = new ReturnReader(settings);
        for (JsonNode info : order.path("returnInfo")) {
            info.path("items").forEach(reader::add);
        }
        boolean shipping =
                reader.shippingNamed || settings.refundShipping() == RefundShipping.ALL_BACK && reader.isAllBack(order);
        if (shipping) {
            // As many as there are: more than one where there are several shipments.
            reader.returns.add(new Return(SHIPPING_RETURN, SHIPPING, Integer.MAX_VALUE, true));
        }
        return reader.returns;
    }

    private void add(JsonNode item) {
        boolean refunded = switch (settings.refundWhen()) {
            case REFUNDED -> item.path("paymentState").asString("").equals("Refunded");
            case RETURNED -> BACK.contains(item.path("shipmentState").asString(""));
        };
        String field = settings.refundShippingField();
        JsonNode said = item.path("custom").path("fields").path(field);
        shippingNamed |= refunded && !field.isEmpty() && said.asBoolean(false);
        text(item, "lineItemId")
                .or(() -> text(item, "customLineItemId"))
                .ifPresent(line -> returns.add(new Return(
                        item.path("id").asString(), line, item.path("quantity").asLong(), refunded)));
    }

    private boolean isAllBack(JsonNode order) {
        Map<String, Long> back = new HashMap<>();
        returns.stream().filter(Return::refunded).forEach(one -> back.merge(one.lineId(), one.quantity(), Long::sum));
        for (String lines : List.of("lineItems", "customLineItems")) {
            for (JsonNode line : order.path(lines)) {
                long sold = line.path("quantity").asLong(1);
                if (back.getOrDefault(line.path("id").asString(), 0L) < sold) {
                    return false;
                }
            }
        }
        return !back.isEmpty();
    }
}
