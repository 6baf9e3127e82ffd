package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.orderexport.order.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with parts in braces that stand for an order. */
record PathTemplate(String text) {

    static boolean isKnown(String text) {
        return !text.replaceAll("\\{(number|id|externalId)}", "").contains("{");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The path for an order; what stands for it cannot leave its place in the path. */
    String of(Order order, String externalId) {
        return text.replace("{number}", encoded(order.number().value()))
                .replace("{id}", encoded(order.id().value()))
                .replace("{externalId}", encoded(externalId));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
