package io.integrationhub.customersync.cdp.http;

import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.OrderTotals;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Person;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What happened to an order as mappings see it. Amounts are decimal texts. Of the buyer it has only the id, so that the
 * erasure of the profile concerns no event.
 *
 * @param ids what profiles are called at the system
 * @param buyer the buyer
 */
record OrderEventDocument(UserIds ids, Person buyer) {

    Map<String, Object> of(OrderActivity activity) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", activity.key());
        document.put("type", activity.type().name().toLowerCase(Locale.ROOT));
        document.put("at", activity.at().toString());
        document.put("historical", activity.isHistory());
        document.put("amount", text(activity.value()));
        document.put("currency", activity.value().currency());
        document.put("buyer", ids.of(buyer));
        document.put("order", order(activity.order()));
        return document;
    }

    private Map<String, Object> order(PlacedOrder order) {
        OrderTotals totals = order.totals();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", order.id());
        document.put("number", order.number());
        document.put("placedAt", order.placedAt().toString());
        order.store().ifPresent(store -> document.put("store", store));
        document.put("subtotal", text(totals.subtotal()));
        document.put("shipping", text(totals.shipping()));
        document.put("tax", text(totals.tax()));
        document.put("discount", text(totals.discount()));
        document.put("total", text(totals.total()));
        document.put("discountCodes", order.discountCodes());
        document.put(
                "lines", order.lines().stream().map(OrderEventDocument::line).toList());
        return document;
    }

    private static Map<String, Object> line(OrderLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", line.id());
        document.put("productId", line.productId());
        document.put("sku", line.sku());
        document.put("name", line.name());
        document.put("image", line.image());
        document.put("quantity", line.quantity());
        document.put("unitPrice", text(line.unitPrice()));
        document.put("total", text(line.total()));
        return document;
    }

    private static String text(Amount amount) {
        return amount.value().toPlainString();
    }
}
