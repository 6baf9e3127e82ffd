package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.system.SystemCall;

/** A path with placeholders for the order. */
record PathTemplate(String text) {

    static boolean isValid(String text) {
        return !text.replaceAll("\\{(number|id|externalId)}", "").contains("{");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns the path for an order that does not exist. */
    String ofNoOrder() {
        return text.replaceAll("\\{(number|id|externalId)}", "hub-doctor");
    }

    /** Returns the path for an order; the values are encoded, so they cannot change the structure of the path. */
    String of(Order order, String externalId) {
        return text.replace("{number}", SystemCall.segment(order.number().value()))
                .replace("{id}", SystemCall.segment(order.id().value()))
                .replace("{externalId}", SystemCall.segment(externalId));
    }
}
