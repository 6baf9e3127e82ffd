package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.orderexport.order.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with placeholders for the order. */
record PathTemplate(String text) {

    static boolean isValid(String text) {
        return !text.replaceAll("\\{(number|id|externalId)}", "").contains("{");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns the path for an order; the values are encoded, so they cannot change the structure of the path. */
    String of(Order order, String externalId) {
        return text.replace("{number}", encoded(order.number().value()))
                .replace("{id}", encoded(order.id().value()))
                .replace("{externalId}", encoded(externalId));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
