package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.order.OrderId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path with parts in braces that stand for a reservation. */
record ReservationPath(String text) {

    private static final String ID = "{id}";

    static boolean isKnown(String text) {
        return !text.replaceAll("\\{(order|id)}", "").contains("{");
    }

    /** The path for one; empty if it takes the master's own name, and that is not known. */
    Optional<String> of(OrderId order, String externalId) {
        if (text.contains(ID) && externalId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.replace("{order}", encoded(order.value())).replace(ID, encoded(externalId)));
    }

    /** What stands for it cannot leave its place in the path. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
